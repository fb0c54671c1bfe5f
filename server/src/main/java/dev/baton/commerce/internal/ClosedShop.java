package dev.baton.commerce.internal;

import dev.baton.commerce.Order;
import dev.baton.commerce.Product;
import dev.baton.commerce.Shop;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import java.util.List;
import java.util.Optional;

/** A shop that cannot be reached until the merchant mends its connection. */
record ClosedShop(String why) implements Shop {
  private ShopUnavailable closed() {
    return ShopUnavailable.untilMended(why);
  }

  @Override
  public Optional<Order> order(OrderNumber number) {
    throw closed();
  }

  @Override
  public List<Order> ordersOf(EmailAddress customer) {
    throw closed();
  }

  @Override
  public Cancellation cancel(OrderNumber number) {
    throw closed();
  }

  @Override
  public Cancellation cancellation(OrderNumber number) {
    throw closed();
  }

  @Override
  public ReturnOutcome requestReturn(ReturnRequest request) {
    throw closed();
  }

  @Override
  public AddressOutcome changeAddress(AddressRequest request) {
    throw closed();
  }

  @Override
  public List<String> returnReasons(OrderNumber number) {
    throw closed();
  }

  @Override
  public List<Product> products(String words) {
    throw closed();
  }
}
