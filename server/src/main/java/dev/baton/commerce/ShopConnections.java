package dev.baton.commerce;

import dev.baton.shared.StoreId;

/** Which kind of shop system stands behind each store. */
public interface ShopConnections {

  /** Connects the built-in demo shop; the store keeps what was done in it before. */
  void connectDemo(StoreId store);

  /** Takes the store's shop system away. */
  void disconnect(StoreId store);
}
