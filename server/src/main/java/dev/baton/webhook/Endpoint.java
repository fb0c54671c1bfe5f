package dev.baton.webhook;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that hears of events. Its secret is kept elsewhere.
 *
 * @param oldSecretUntil how long the secret before this one signs too, or null
 * @param off why it hears of nothing now, or null while it does
 */
public record Endpoint(
    StoreId store,
    UUID id,
    Wanted wanted,
    Instant createdAt,
    @Nullable Instant oldSecretUntil,
    @Nullable Off off,
    Health health) {

  /** The same after it fared so. */
  public Endpoint faring(Health now) {
    return new Endpoint(store, id, wanted, createdAt, oldSecretUntil, off, now);
  }

  /** The same, off for this reason, or on. */
  public Endpoint switched(@Nullable Off because) {
    return new Endpoint(store, id, wanted, createdAt, oldSecretUntil, because, health);
  }

  /** The same as a merchant wants it now. */
  public Endpoint wanting(Wanted other) {
    return new Endpoint(store, id, other, createdAt, oldSecretUntil, off, health);
  }

  /** The same with a new secret, beside which the one before signs for a while. */
  public Endpoint renewed(@Nullable Instant until) {
    return new Endpoint(store, id, wanted, createdAt, until, off, health);
  }

  /** What a merchant chose. */
  public record Wanted(String url, String description, Set<WebhookEvent> events) {
    public Wanted {
      events = Set.copyOf(events);
    }

    /** Its address without what may be a secret in it. */
    public String place() {
      return url.split("[?#]", 2)[0];
    }
  }

  /** Why an endpoint was switched off. */
  public enum Off {
    /** By the merchant. */
    MERCHANT,
    /** It answered 410. */
    GONE,
    /** It took nothing for days. */
    FAILING;

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How it fared.
   *
   * @param failures calls in a row that were not taken
   * @param failingSince when that began, or null
   * @param restUntil it is left alone until then, or null
   */
  public record Health(
      int failures,
      @Nullable Instant failingSince,
      @Nullable Instant restUntil,
      @Nullable Instant lastSuccessAt,
      @Nullable Instant lastErrorAt,
      @Nullable String lastError) {
    /** Nothing was sent yet. */
    public static final Health NEW = new Health(0, null, null, null, null, null);

    /** After a call that was not taken. */
    public Health failed(Instant now, String why) {
      Instant since = failingSince == null ? now : failingSince;
      int count = failures + 1;
      return new Health(count, since, WebhookRetry.rest(count, now), lastSuccessAt, now, why);
    }

    /** After a call that was taken. */
    public Health took(Instant now) {
      return new Health(0, null, null, now, lastErrorAt, lastError);
    }

    /** With a fresh start. */
    public Health fresh() {
      return new Health(0, null, null, lastSuccessAt, lastErrorAt, lastError);
    }
  }

  /** {@code off}, {@code untested}, {@code failing} or {@code working}. */
  public String status() {
    if (off != null) {
      return "off";
    }
    if (health.failures() > 0) {
      return "failing";
    }
    return health.lastSuccessAt() == null ? "untested" : "working";
  }
}
