package dev.baton.commerce;

import dev.baton.shared.StoreId;
import java.util.Map;

/** Where shop systems tell their news. */
public interface ShopHooks {

  /**
   * Hears what a store's shop system tells, once for each of its ids, and carries it out before
   * this returns.
   *
   * @param headers by name in lower case
   * @param body the very bytes that came
   * @throws dev.baton.shared.Problem 404 when nobody listens, 401 when it is not proven to come
   *     from the shop system
   */
  void hear(StoreId store, Map<String, String> headers, byte[] body);
}
