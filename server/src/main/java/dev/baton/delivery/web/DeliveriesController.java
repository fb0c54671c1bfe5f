package dev.baton.delivery.web;

import dev.baton.connector.Connection;
import dev.baton.connector.Connections;
import dev.baton.delivery.Deliveries;
import dev.baton.delivery.DeliveryStatus;
import dev.baton.delivery.jdbc.DeliveryViews;
import dev.baton.merchant.Audit;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is on its way, and the two things a person can do about it. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/deliveries")
class DeliveriesController {
  private final Deliveries deliveries;
  private final DeliveryViews views;
  private final Connections connections;
  private final Audit audit;

  DeliveriesController(
      Deliveries deliveries, DeliveryViews views, Connections connections, Audit audit) {
    this.deliveries = deliveries;
    this.views = views;
    this.connections = connections;
    this.audit = audit;
  }

  /** Where to send it. */
  record Elsewhere(@Nullable UUID integrationId) {}

  @GetMapping
  DeliveryViews.Page all(
      @PathVariable String store,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable UUID integrationId,
      @RequestParam(required = false) @Nullable String cursor) {
    DeliveryViews.Choice choice =
        new DeliveryViews.Choice(status == null ? null : read(status), integrationId);
    return views.page(new StoreId(store), choice, cursor);
  }

  /** Which integration's. */
  record Which(@Nullable UUID integrationId) {}

  /** How many deliveries are tried again at once; what its gate keeps back follows by itself. */
  record Retried(int retried) {}

  @PostMapping("/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Retried retryAll(@PathVariable String store, @RequestBody Which which) {
    StoreId storeId = new StoreId(store);
    if (which.integrationId() == null) {
      throw Problem.malformed("/integrationId", "missing", "Say of which integration.");
    }
    int retried = deliveries.retryAll(storeId, which.integrationId());
    audit.record(
        storeId,
        "retried all deliveries of an integration",
        Map.of("integration", name(storeId, which.integrationId())));
    return new Retried(retried);
  }

  @PostMapping("/{id}/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void retry(@PathVariable String store, @PathVariable UUID id) {
    StoreId storeId = new StoreId(store);
    deliveries.retry(storeId, id);
    audit.record(storeId, "retried a delivery", Map.of("reference", reference(storeId, id)));
  }

  @PostMapping("/{id}/send-elsewhere")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void sendElsewhere(
      @PathVariable String store, @PathVariable UUID id, @RequestBody Elsewhere elsewhere) {
    StoreId storeId = new StoreId(store);
    if (elsewhere.integrationId() == null) {
      throw Problem.malformed("/integrationId", "missing", "Say to which integration.");
    }
    deliveries.sendElsewhere(storeId, id, elsewhere.integrationId());
    audit.record(
        storeId,
        "sent a delivery elsewhere",
        Map.of(
            "reference",
            reference(storeId, id),
            "integration",
            name(storeId, elsewhere.integrationId())));
  }

  private String name(StoreId store, UUID integration) {
    return connections.find(store, integration).map(Connection::name).orElse(integration + "");
  }

  private String reference(StoreId store, UUID delivery) {
    return views.reference(store, delivery).map(Reference::value).orElse(delivery + "");
  }

  private static DeliveryStatus read(String status) {
    return DeliveryStatus.of(status)
        .orElseThrow(
            () ->
                Problem.malformed(
                    "/status",
                    "unknown",
                    "The states are pending, sending, retrying, delivered, dead and replaced."));
  }
}
