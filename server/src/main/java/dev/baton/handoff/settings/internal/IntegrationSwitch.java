package dev.baton.handoff.settings.internal;

import dev.baton.alert.Alert;
import dev.baton.alert.Alerts;
import dev.baton.connector.Backlog;
import dev.baton.connector.Connection;
import dev.baton.connector.Connections;
import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the merchant of tickets that wait for an integration which is chosen no more. */
@Component
class IntegrationSwitch {
  private final Connections connections;
  private final Backlog backlog;
  private final Alerts alerts;
  private final Clock clock;

  IntegrationSwitch(Connections connections, Backlog backlog, Alerts alerts, Clock clock) {
    this.connections = connections;
    this.backlog = backlog;
    this.alerts = alerts;
    this.clock = clock;
  }

  /** In the transaction that makes the one follow the other. */
  void between(StoreId store, HandoffSettings before, HandoffSettings after) {
    @Nullable UUID left = before.integrationId();
    if (left != null && !left.equals(after.integrationId()) && backlog.anyWaiting(store, left)) {
      connections.find(store, left).ifPresent(connection -> tell(store, connection));
    }
  }

  private void tell(StoreId store, Connection left) {
    int waiting = backlog.waiting(store).getOrDefault(left.id(), 0);
    alerts.raise(
        new Alert(
            store,
            UUID.randomUUID(),
            clock.instant(),
            Alert.Kind.INTEGRATION_SWITCHED,
            left.id(),
            null,
            "New tickets go to another integration from now on. Tickets that still wait for "
                + left.name()
                + ": "
                + waiting
                + ". They go there once it takes them, unless you send them elsewhere."));
  }
}
