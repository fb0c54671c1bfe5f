package dev.baton.delivery.internal;

import dev.baton.connector.Connection;
import dev.baton.connector.Connections;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.HelpdeskConnectors;
import dev.baton.delivery.Delivery;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the connection of a delivery and the code for it. */
@Component
class Desk {
  private final Connections connections;
  private final HelpdeskConnectors connectors;

  Desk(Connections connections, HelpdeskConnectors connectors) {
    this.connections = connections;
    this.connectors = connectors;
  }

  /** A connection with its code. */
  record Open(Connection connection, HelpdeskConnector connector) {}

  /** Nothing when the connection was removed, or this Baton has no code for it. */
  Optional<Open> of(Delivery delivery) {
    return connections
        .find(delivery.store(), delivery.connectionId())
        .flatMap(
            connection ->
                connectors
                    .find(connection.type())
                    .map(connector -> new Open(connection, connector)));
  }

  /** The store's built-in inbox. */
  Connection inbox(Delivery delivery) {
    return connections.find(delivery.store(), Connection.inboxOf(delivery.store())).orElseThrow();
  }

  /** Notes how a connection fares. */
  void report(Connection connection, Connection.Health health, String message) {
    if (connection.health() != health || !connection.message().equals(message)) {
      connections.report(connection.store(), connection.id(), health, message);
    }
  }
}
