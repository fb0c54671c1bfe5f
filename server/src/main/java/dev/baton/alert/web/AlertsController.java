package dev.baton.alert.web;

import dev.baton.alert.Alert;
import dev.baton.alert.Alerts;
import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a merchant must be told. */
@RestController
class AlertsController {
  private final Alerts alerts;

  AlertsController(Alerts alerts) {
    this.alerts = alerts;
  }

  /** An alert on the wire. */
  record Told(
      UUID id,
      Instant at,
      String kind,
      @Nullable UUID integrationId,
      @Nullable String reference,
      String message) {}

  /** A list. */
  record Page(List<Told> items, @Nullable String nextCursor) {}

  @GetMapping("/api/v1/admin/stores/{store}/alerts")
  Page latest(@PathVariable String store) {
    return new Page(
        alerts.latest(new StoreId(store)).stream().map(AlertsController::told).toList(), null);
  }

  private static Told told(Alert alert) {
    return new Told(
        alert.id(),
        alert.at(),
        alert.kind().key(),
        alert.connectionId(),
        alert.reference() == null ? null : alert.reference().value(),
        alert.message());
  }
}
