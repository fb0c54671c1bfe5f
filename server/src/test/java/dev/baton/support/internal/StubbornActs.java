package dev.baton.support.internal;

import dev.baton.commerce.Shop;
import dev.baton.commerce.ShopActs;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import java.util.function.Supplier;

/** Acts of a shop that does as a test says. */
record StubbornActs(Supplier<Shop.Cancellation> answer) implements ShopActs {

  @Override
  public Shop.Cancellation cancel(StoreId store, String conversationId, OrderNumber number) {
    return answer.get();
  }

  @Override
  public Shop.AddressOutcome changeAddress(
      StoreId store, String conversationId, Redirect redirect) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Shop.ReturnOutcome requestReturn(StoreId store, String conversationId, Items items) {
    throw new UnsupportedOperationException();
  }
}
