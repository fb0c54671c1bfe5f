package dev.baton.support.internal;

import dev.baton.commerce.Order;
import dev.baton.commerce.Product;
import dev.baton.commerce.Shop;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import java.util.List;
import java.util.Optional;

/** A shop system that never answers. */
final class DeadShop implements Shop {
  private static ShopUnavailable down() {
    return new ShopUnavailable("down");
  }

  @Override
  public Optional<Order> order(OrderNumber number) {
    throw down();
  }

  @Override
  public List<Order> ordersOf(EmailAddress customer) {
    throw down();
  }

  @Override
  public Cancellation cancel(OrderNumber number) {
    throw down();
  }

  @Override
  public Cancellation cancellation(OrderNumber number) {
    throw down();
  }

  @Override
  public ReturnOutcome requestReturn(ReturnRequest request) {
    throw down();
  }

  @Override
  public AddressOutcome changeAddress(AddressRequest request) {
    throw down();
  }

  @Override
  public List<String> returnReasons(OrderNumber number) {
    throw down();
  }

  @Override
  public List<Product> products(String words) {
    throw down();
  }
}
