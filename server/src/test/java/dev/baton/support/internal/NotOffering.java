package dev.baton.support.internal;

import dev.baton.commerce.Order;
import dev.baton.commerce.Order.AddressWindow;
import dev.baton.commerce.Product;
import dev.baton.commerce.Shop;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import java.util.List;
import java.util.Optional;

/** A shop that lets nobody change addresses through Baton. */
record NotOffering(Shop shop) implements Shop {

  private static Order silent(Order order) {
    return new Order(
        order.id(),
        order.number(),
        order.email(),
        order.customerName(),
        order.placedAt(),
        order.status(),
        order.payment(),
        order.items(),
        order.parcels(),
        order.total(),
        order.cancellableUntil(),
        new AddressWindow.NotOffered(),
        order.returnableUntil(),
        order.returnable(),
        order.returns(),
        order.refunds(),
        order.marks());
  }

  @Override
  public Optional<Order> order(OrderNumber number) {
    return shop.order(number).map(NotOffering::silent);
  }

  @Override
  public List<Order> ordersOf(EmailAddress customer) {
    return shop.ordersOf(customer).stream().map(NotOffering::silent).toList();
  }

  @Override
  public AddressOutcome changeAddress(AddressRequest request) {
    return new AddressOutcome.NotOffered();
  }

  @Override
  public Cancellation cancel(OrderNumber number) {
    return shop.cancel(number);
  }

  @Override
  public Cancellation cancellation(OrderNumber number) {
    return shop.cancellation(number);
  }

  @Override
  public ReturnOutcome requestReturn(ReturnRequest request) {
    return shop.requestReturn(request);
  }

  @Override
  public List<String> returnReasons(OrderNumber number) {
    return shop.returnReasons(number);
  }

  @Override
  public List<Product> products(String words) {
    return shop.products(words);
  }
}
