package dev.baton.alert.internal;

import dev.baton.alert.Alert;
import dev.baton.alert.Alert.Kind;
import dev.baton.alert.Alerts;
import dev.baton.alert.jdbc.IncidentRows;
import dev.baton.alert.jdbc.IncidentRows.Incident;
import dev.baton.connector.Backlog;
import dev.baton.connector.Connection;
import dev.baton.connector.Connection.Health;
import dev.baton.connector.Connections;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks now and then how integrations fare, so that one that changes with every call is told of
 * once: it fails when tickets wait for it, and has recovered when it has worked for a minute.
 */
@Component
class IncidentWatch {
  private static final Duration WELL = Duration.ofMinutes(1);
  private final IncidentRows incidents;
  private final Alerts alerts;
  private final Integrations integrations;
  private final TransactionTemplate transactions;
  private final Clock clock;

  IncidentWatch(
      IncidentRows incidents,
      Alerts alerts,
      Integrations integrations,
      TransactionTemplate transactions,
      Clock clock) {
    this.incidents = incidents;
    this.alerts = alerts;
    this.integrations = integrations;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What is known of integrations. */
  @Component
  record Integrations(Connections connections, Backlog backlog) {}

  /** An integration of a store. */
  private record Key(StoreId store, UUID connection) {}

  void look() {
    Map<Key, Incident> open = new HashMap<>();
    incidents.all().stream()
        .filter(one -> !one.connection().equals(Alert.SHOP))
        .forEach(one -> open.put(new Key(one.store(), one.connection()), one));
    for (List<Connection> page = failing(null); !page.isEmpty(); page = failing(page.getLast())) {
      for (Connection connection : page) {
        @Nullable Incident known = open.remove(new Key(connection.store(), connection.id()));
        if (known == null) {
          begin(connection);
        } else if (known.wellSince() != null) {
          incidents.well(known.store(), known.connection(), null);
        }
      }
    }
    open.values().forEach(this::perhapsOver);
  }

  private List<Connection> failing(@Nullable Connection last) {
    return integrations.connections().failing(last);
  }

  private void begin(Connection connection) {
    if (!integrations.backlog().anyWaiting(connection.store(), connection.id())) {
      return;
    }
    transactions.executeWithoutResult(
        _ -> {
          if (incidents.begin(connection.store(), connection.id(), clock.instant())) {
            raise(
                connection,
                Kind.INTEGRATION_FAILING,
                connection.name() + " takes no tickets at the moment: " + connection.message());
          }
        });
  }

  /** One that does not fail now: gone, changed and not tried yet, or well. */
  private void perhapsOver(Incident incident) {
    Optional<Connection> found =
        integrations.connections().find(incident.store(), incident.connection());
    Instant now = clock.instant();
    if (found.isEmpty()) {
      incidents.end(incident.store(), incident.connection());
    } else if (found.get().health() == Health.CONNECTED) {
      @Nullable Instant since = incident.wellSince();
      if (since == null) {
        incidents.well(incident.store(), incident.connection(), now);
      } else if (!now.isBefore(since.plus(WELL))) {
        end(found.get());
      }
    }
  }

  private void end(Connection connection) {
    transactions.executeWithoutResult(
        _ -> {
          if (incidents.end(connection.store(), connection.id())) {
            raise(connection, Kind.INTEGRATION_RECOVERED, connection.name() + " works again.");
          }
        });
  }

  private void raise(Connection connection, Kind kind, String message) {
    alerts.raise(
        new Alert(
            connection.store(),
            UUID.randomUUID(),
            clock.instant(),
            kind,
            connection.id(),
            null,
            message));
  }
}
