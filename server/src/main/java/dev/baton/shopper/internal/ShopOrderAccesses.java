package dev.baton.shopper.internal;

import dev.baton.commerce.Shops;
import dev.baton.shared.StoreId;
import dev.baton.shopper.Identity;
import dev.baton.shopper.OrderAccess;
import dev.baton.shopper.OrderAccesses;
import dev.baton.shopper.internal.FailedPairs.Guesser;
import org.springframework.stereotype.Component;

/** Access to the orders of the shops that are connected. */
@Component
class ShopOrderAccesses implements OrderAccesses {
  private final Shops shops;
  private final FailedPairs failures;

  ShopOrderAccesses(Shops shops, FailedPairs failures) {
    this.shops = shops;
    this.failures = failures;
  }

  @Override
  public OrderAccess forConversation(
      StoreId store, String conversationId, String addressHash, Identity shopper) {
    return new GuardedOrders(
        () -> shops.of(store), failures, new Guesser(store, conversationId, addressHash), shopper);
  }
}
