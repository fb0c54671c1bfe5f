package dev.baton.connector;

import dev.baton.shared.StoreId;
import java.util.Map;
import java.util.UUID;

/** How many deliveries wait for each connection of a store, told by the room that knows. */
public interface Backlog {

  /** Connections without an entry have none waiting. */
  Map<UUID, Integer> waiting(StoreId store);

  /** Whether any waits for a connection: one step in an index. */
  boolean anyWaiting(StoreId store, UUID connection);
}
