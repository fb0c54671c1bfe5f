package dev.baton.delivery.internal;

import dev.baton.connector.ConnectionMended;
import dev.baton.connector.ConnectionRemoved;
import dev.baton.shared.StoreId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The gate of each connection. */
@Component
class Gates {
  private final Map<Key, Gate> gates = new ConcurrentHashMap<>();

  private record Key(StoreId store, UUID connection) {}

  Gate of(StoreId store, UUID connection) {
    return gates.computeIfAbsent(new Key(store, connection), _ -> new Gate());
  }

  /** Whoever waits for a connection that is gone must not wait for its helpdesk. */
  @TransactionalEventListener(fallbackExecution = true)
  public void removed(ConnectionRemoved removed) {
    gates.remove(new Key(removed.store(), removed.connectionId()));
  }

  @TransactionalEventListener(fallbackExecution = true)
  public void mended(ConnectionMended mended) {
    of(mended.store(), mended.connectionId()).open();
  }
}
