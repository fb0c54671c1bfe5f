package dev.baton.delivery.internal;

import dev.baton.connector.Capabilities;
import dev.baton.connector.Connection;
import dev.baton.connector.Connections;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.HelpdeskConnectors;
import dev.baton.delivery.Delivery;
import dev.baton.shared.StoreId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  /** What a delivery's helpdesk can do. One that this Baton has no code for is never called. */
  Capabilities capabilities(Delivery delivery) {
    return connectors
        .find(delivery.helpdesk())
        .or(() -> connectors.find(Connection.INBOX))
        .orElseThrow()
        .capabilities();
  }

  /** What people call a delivery's integration: {@code Zendesk "Main"}. */
  String name(Delivery delivery) {
    String title =
        connectors
            .find(delivery.helpdesk())
            .map(HelpdeskConnector::title)
            .orElse(delivery.helpdesk());
    return connections
        .find(delivery.store(), delivery.connectionId())
        .map(Connection::name)
        .filter(name -> !name.equals(title))
        .map(name -> title + " \"" + name + "\"")
        .orElse(title);
  }

  /** The integration a delivery falls back to, when there is one. */
  Optional<Connection> fallback(Delivery delivery) {
    @Nullable UUID fallback = delivery.fallbackId();
    return fallback == null ? Optional.empty() : connections.find(delivery.store(), fallback);
  }

  /** The store's built-in inbox. */
  Connection inbox(Delivery delivery) {
    return connections.find(delivery.store(), Connection.inboxOf(delivery.store())).orElseThrow();
  }

  /** Notes how a connection fares, when it is still there. */
  void report(StoreId store, UUID connection, Connection.Health health, String message) {
    connections.find(store, connection).ifPresent(found -> report(found, health, message));
  }

  /** Notes how a connection fares; one that works keeps what its test had to say. */
  void report(Connection connection, Connection.Health health, String message) {
    boolean otherTrouble =
        health == Connection.Health.FAILING && !connection.message().equals(message);
    if (connection.health() != health || otherTrouble) {
      connections.report(connection.store(), connection.id(), health, message);
    }
  }
}
