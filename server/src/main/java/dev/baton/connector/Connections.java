package dev.baton.connector;

import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The connections of all stores. The built-in inbox of a store is always among them. */
public interface Connections {

  /** The connections of a store, the built-in inbox first. */
  List<Connection> all(StoreId store);

  /** The connection with this id, when the store has it. */
  Optional<Connection> find(StoreId store, UUID id);

  /** Failing connections of all stores: the next ones after this; the first ones after null. */
  List<Connection> failing(@Nullable Connection last);

  /** The connection's settings and secrets, for one call. */
  Optional<Access> open(StoreId store, UUID id);

  /**
   * Adds a connection, untested.
   *
   * @throws dev.baton.shared.Problem 422 when the type or a setting is refused
   */
  Connection add(StoreId store, String type, String name, Map<String, Object> config);

  /**
   * Changes name and settings. A secret that is left out stays as it is.
   *
   * @throws dev.baton.shared.Problem 404 when there is none, 422 when a setting is refused
   */
  Connection change(StoreId store, UUID id, String name, Map<String, Object> config);

  /**
   * Removes a connection and publishes {@link ConnectionRemoved} in the same transaction.
   *
   * @throws dev.baton.shared.Problem 404 when there is none, 409 for the built-in inbox
   */
  void remove(StoreId store, UUID id);

  /**
   * Tests a connection and keeps the result as its health.
   *
   * @throws dev.baton.shared.Problem 404 when there is none
   */
  Check test(StoreId store, UUID id);

  /** Notes how a connection fares, seen from a delivery; a failing one that works again is told. */
  void report(StoreId store, UUID id, Connection.Health health, String message);
}
