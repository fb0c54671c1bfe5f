package dev.baton.shopper;

import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import java.util.Optional;

/** Gives each conversation its {@link OrderAccess}. */
public interface OrderAccesses {

  /**
   * The access of one conversation. Costs nothing until an order is asked for.
   *
   * @param addressHash the client's network address, hashed: failed pairs are limited per address
   *     and hour
   * @param verifiedCustomer the address of the customer, when it was proven and not merely said
   */
  OrderAccess forConversation(
      StoreId store,
      String conversationId,
      String addressHash,
      Optional<EmailAddress> verifiedCustomer);
}
