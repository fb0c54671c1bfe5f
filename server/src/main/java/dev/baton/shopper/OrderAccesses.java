package dev.baton.shopper;

import dev.baton.shared.StoreId;

/** Gives each conversation its {@link OrderAccess}. */
public interface OrderAccesses {

  /**
   * The access of one conversation. Costs nothing until an order is asked for.
   *
   * @param addressHash the client's network address, hashed: failed pairs are limited per address
   *     and hour
   * @param shopper what this one may see of orders, {@link Trust} says
   */
  OrderAccess forConversation(
      StoreId store, String conversationId, String addressHash, Identity shopper);
}
