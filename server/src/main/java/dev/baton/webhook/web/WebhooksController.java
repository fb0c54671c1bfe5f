package dev.baton.webhook.web;

import dev.baton.merchant.Audit;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.webhook.Endpoint;
import dev.baton.webhook.Endpoints;
import dev.baton.webhook.Endpoints.WebhookTest;
import dev.baton.webhook.Endpoints.WithSecret;
import dev.baton.webhook.WebhookEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a store's own programs hear of events. A secret comes out once, when it is made. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/webhooks")
class WebhooksController {
  private static final int LONGEST_URL = 2_000;
  private static final int LONGEST_DESCRIPTION = 200;
  private final Endpoints endpoints;
  private final Audit audit;

  WebhooksController(Endpoints endpoints, Audit audit) {
    this.endpoints = endpoints;
    this.audit = audit;
  }

  /** A webhook as a merchant sends it. What only Baton can say may stand in it, and is ignored. */
  record WantedWebhook(
      @Nullable String url,
      @Nullable List<@Nullable String> events,
      @Nullable String description,
      @Nullable Boolean enabled,
      @Nullable Object id,
      @Nullable Object status,
      @Nullable Object offBecause,
      @Nullable Object createdAt,
      @Nullable Object lastSuccessAt,
      @Nullable Object lastError,
      @Nullable Object oldSecretUntil) {}

  /** What went wrong last. */
  record WebhookError(Instant at, String message) {}

  /**
   * A webhook on the wire.
   *
   * @param status {@code untested}, {@code working}, {@code failing} or {@code off}
   * @param offBecause {@code merchant}, {@code gone} or {@code failing}, when it is off
   * @param oldSecretUntil until then the secret before the last change signs too
   */
  record Webhook(
      UUID id,
      String url,
      List<String> events,
      String description,
      boolean enabled,
      String status,
      @Nullable String offBecause,
      Instant createdAt,
      @Nullable Instant lastSuccessAt,
      @Nullable WebhookError lastError,
      @Nullable Instant oldSecretUntil) {}

  /** A webhook with its secret, which is told this once. */
  record WebhookWithSecret(Webhook webhook, String secret) {}

  /** All webhooks of a store. */
  record Webhooks(List<Webhook> items, @Nullable String nextCursor) {}

  @GetMapping
  Webhooks webhooks(@PathVariable String store) {
    return new Webhooks(
        endpoints.all(new StoreId(store)).stream().map(WebhooksController::shown).toList(), null);
  }

  @GetMapping("/{id}")
  Webhook webhook(@PathVariable String store, @PathVariable UUID id) {
    return shown(endpoints.find(new StoreId(store), id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  WebhookWithSecret addWebhook(@PathVariable String store, @RequestBody WantedWebhook wanted) {
    WithSecret added = endpoints.add(new StoreId(store), read(wanted));
    record(added.endpoint(), "added a webhook");
    return shown(added);
  }

  @PutMapping("/{id}")
  Webhook changeWebhook(
      @PathVariable String store, @PathVariable UUID id, @RequestBody WantedWebhook wanted) {
    boolean on = wanted.enabled() == null || wanted.enabled();
    Endpoint changed = endpoints.change(new StoreId(store), id, read(wanted), on);
    record(changed, "changed a webhook");
    return shown(changed);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeWebhook(@PathVariable String store, @PathVariable UUID id) {
    StoreId storeId = new StoreId(store);
    Endpoint gone = endpoints.find(storeId, id);
    endpoints.remove(storeId, id);
    record(gone, "removed a webhook");
  }

  @PostMapping("/{id}/secret")
  WebhookWithSecret renewWebhookSecret(@PathVariable String store, @PathVariable UUID id) {
    WithSecret renewed = endpoints.renewSecret(new StoreId(store), id);
    record(renewed.endpoint(), "renewed a webhook's secret");
    return shown(renewed);
  }

  @PostMapping("/{id}/test")
  WebhookTest testWebhook(@PathVariable String store, @PathVariable UUID id) {
    return endpoints.test(new StoreId(store), id);
  }

  private void record(Endpoint endpoint, String what) {
    audit.record(
        endpoint.store(),
        what,
        Map.of("webhook", endpoint.id().toString(), "address", endpoint.wanted().place()));
  }

  private static Endpoint.Wanted read(WantedWebhook wanted) {
    String url = wanted.url();
    if (url == null || url.isBlank()) {
      throw Problem.malformed("/url", "missing", "The address of the receiver is needed.");
    }
    String description = wanted.description() == null ? "" : wanted.description().strip();
    if (url.length() > LONGEST_URL) {
      throw Problem.malformed("/url", "too_long", "At most " + LONGEST_URL + " characters.");
    }
    if (description.length() > LONGEST_DESCRIPTION) {
      throw Problem.malformed(
          "/description", "too_long", "At most " + LONGEST_DESCRIPTION + " characters.");
    }
    return new Endpoint.Wanted(url.strip(), description, events(wanted.events()));
  }

  private static Set<WebhookEvent> events(@Nullable List<@Nullable String> keys) {
    Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
    if (keys != null) {
      for (String key : keys) {
        events.add(
            WebhookEvent.of(String.valueOf(key))
                .orElseThrow(
                    () ->
                        Problem.malformed(
                            "/events", "wrong_value", "These are the events: " + known() + ".")));
      }
    }
    if (events.isEmpty()) {
      throw Problem.unprocessable("/events", "missing", "Choose at least one event.");
    }
    return events;
  }

  private static String known() {
    return Arrays.stream(WebhookEvent.values())
        .map(WebhookEvent::key)
        .collect(Collectors.joining(", "));
  }

  private static WebhookWithSecret shown(WithSecret made) {
    return new WebhookWithSecret(shown(made.endpoint()), made.secret());
  }

  private static Webhook shown(Endpoint endpoint) {
    Endpoint.Health health = endpoint.health();
    Endpoint.@Nullable Off off = endpoint.off();
    @Nullable Instant errorAt = health.lastErrorAt();
    return new Webhook(
        endpoint.id(),
        endpoint.wanted().url(),
        endpoint.wanted().events().stream().sorted().map(WebhookEvent::key).toList(),
        endpoint.wanted().description(),
        off == null,
        endpoint.status(),
        off == null ? null : off.key(),
        endpoint.createdAt(),
        health.lastSuccessAt(),
        errorAt == null ? null : new WebhookError(errorAt, String.valueOf(health.lastError())),
        endpoint.oldSecretUntil());
  }
}
