package dev.baton.delivery;

import dev.baton.connector.Hook;
import dev.baton.shared.StoreId;
import java.util.UUID;

/** Where helpdesks tell what agents do. */
public interface HookDesk {

  /**
   * Takes in a request. When it returns, what was in it is stored, and reaches the shopper once,
   * whatever happens to this process.
   *
   * @throws dev.baton.shared.Problem 404 when nobody listens there, 401 when the request does not
   *     prove where it comes from
   */
  void take(StoreId store, UUID connection, Hook hook);
}
