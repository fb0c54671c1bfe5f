package dev.baton.webhook;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints of stores, ten at most each. What is not there is a {@link
 * dev.baton.shared.Problem} 404.
 */
public interface Endpoints {

  /** Those of a store, oldest first. */
  List<Endpoint> all(StoreId store);

  /** One. */
  Endpoint find(StoreId store, UUID id);

  /**
   * Adds one with a secret of its own.
   *
   * @throws dev.baton.shared.Problem 422 when the address may not be called, 409 when there are
   *     enough
   */
  WithSecret add(StoreId store, Endpoint.Wanted wanted);

  /** An endpoint, and its secret, which is told this once. */
  record WithSecret(Endpoint endpoint, String secret) {}

  /**
   * Changes one. Switched off, it gives up what waits for it; switched on, it begins afresh.
   *
   * @throws dev.baton.shared.Problem 422 when the address may not be called
   */
  Endpoint change(StoreId store, UUID id, Endpoint.Wanted wanted, boolean on);

  /** Gives it a new secret; the one before signs too for a day. */
  WithSecret renewSecret(StoreId store, UUID id);

  /** Forgets one with all it was told. */
  void remove(StoreId store, UUID id);

  /** Sends a sign of life now. One that is taken lets all that waits be tried at once. */
  WebhookTest test(StoreId store, UUID id);

  /** How a test went, in words. */
  record WebhookTest(boolean ok, @Nullable Integer httpStatus, String message) {}

  /** What it was told lately, newest first, and how that went. */
  List<WebhookNews> told(StoreId store, UUID id);

  /**
   * Something an endpoint was told.
   *
   * @param status {@code waiting}, {@code taken} or {@code given_up}
   * @param nextAt when it is tried next, while it waits
   */
  record WebhookNews(
      UUID id,
      String event,
      Instant at,
      @Nullable String reference,
      String status,
      @Nullable Instant nextAt,
      List<WebhookTry> attempts) {
    public WebhookNews {
      attempts = List.copyOf(attempts);
    }
  }

  /** One call. */
  record WebhookTry(Instant at, @Nullable Integer httpStatus, String message, int millis) {}

  /**
   * Sends one again now, under the same id.
   *
   * @throws dev.baton.shared.Problem 409 when the endpoint is off
   */
  void sendAgain(StoreId store, UUID id, UUID message);

  /** Sends all again that were given up and are still there; how many. */
  int sendAllAgain(StoreId store, UUID id);
}
