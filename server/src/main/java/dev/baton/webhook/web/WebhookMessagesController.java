package dev.baton.webhook.web;

import dev.baton.merchant.Audit;
import dev.baton.shared.StoreId;
import dev.baton.webhook.Endpoints;
import dev.baton.webhook.Endpoints.WebhookNews;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a webhook was told lately, and "send again". */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/webhooks/{id}/messages")
class WebhookMessagesController {
  private final Endpoints endpoints;
  private final Audit audit;

  WebhookMessagesController(Endpoints endpoints, Audit audit) {
    this.endpoints = endpoints;
    this.audit = audit;
  }

  /** The latest 50 messages. */
  record WebhookMessages(List<WebhookNews> items, @Nullable String nextCursor) {}

  /** How many messages are sent again. */
  record SentAgain(int count) {}

  @GetMapping
  WebhookMessages webhookMessages(@PathVariable String store, @PathVariable UUID id) {
    return new WebhookMessages(endpoints.told(new StoreId(store), id), null);
  }

  /** Sends one again, whatever became of it, under the same id. */
  @PostMapping("/{message}/send-again")
  @ResponseStatus(HttpStatus.ACCEPTED)
  SentAgain sendWebhookAgain(
      @PathVariable String store, @PathVariable UUID id, @PathVariable UUID message) {
    StoreId storeId = new StoreId(store);
    endpoints.sendAgain(storeId, id, message);
    record(storeId, id);
    return new SentAgain(1);
  }

  /** Sends all again that were given up. */
  @PostMapping("/send-again")
  @ResponseStatus(HttpStatus.ACCEPTED)
  SentAgain sendAllWebhooksAgain(@PathVariable String store, @PathVariable UUID id) {
    StoreId storeId = new StoreId(store);
    int count = endpoints.sendAllAgain(storeId, id);
    record(storeId, id);
    return new SentAgain(count);
  }

  private void record(StoreId store, UUID webhook) {
    audit.record(
        store,
        "sent a webhook again",
        Map.of(
            "webhook",
            webhook.toString(),
            "address",
            endpoints.find(store, webhook).wanted().place()));
  }
}
