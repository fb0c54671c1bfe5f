package dev.baton.commerce.internal;

import dev.baton.commerce.Customer;
import dev.baton.commerce.Order;
import dev.baton.commerce.Product;
import dev.baton.commerce.Shop;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a shop begins to fail in a way that only the merchant can mend, each time it does not
 * answer otherwise, and when it works again.
 */
final class WatchedShop implements Shop {
  private final Shop shop;
  private final AtomicBoolean failing;
  private final AtomicBoolean toMend = new AtomicBoolean();
  private final Consumer<@Nullable ShopUnavailable> news;

  WatchedShop(Shop shop, boolean failing, Consumer<@Nullable ShopUnavailable> news) {
    this.shop = shop;
    this.failing = new AtomicBoolean(failing);
    this.news = news;
  }

  private <T> T watched(Supplier<T> call) {
    try {
      T answer = call.get();
      if (failing.compareAndSet(true, false)) {
        toMend.set(false);
        news.accept(null);
      }
      return answer;
    } catch (ShopUnavailable trouble) {
      failing.set(true);
      if (!trouble.toMend() || toMend.compareAndSet(false, true)) {
        news.accept(trouble);
      }
      throw trouble;
    }
  }

  @Override
  public Optional<Order> order(OrderNumber number) {
    return watched(() -> shop.order(number));
  }

  @Override
  public List<Order> ordersOf(EmailAddress customer) {
    return watched(() -> shop.ordersOf(customer));
  }

  @Override
  public Cancellation cancel(OrderNumber number) {
    return watched(() -> shop.cancel(number));
  }

  @Override
  public Cancellation cancellation(OrderNumber number) {
    return watched(() -> shop.cancellation(number));
  }

  @Override
  public ReturnOutcome requestReturn(ReturnRequest request) {
    return watched(() -> shop.requestReturn(request));
  }

  @Override
  public AddressOutcome changeAddress(AddressRequest request) {
    return watched(() -> shop.changeAddress(request));
  }

  @Override
  public List<String> returnReasons(OrderNumber number) {
    return watched(() -> shop.returnReasons(number));
  }

  @Override
  public Optional<Customer> customer(String id) {
    return watched(() -> shop.customer(id));
  }

  @Override
  public Optional<Customer> customer(EmailAddress email) {
    return watched(() -> shop.customer(email));
  }

  @Override
  public List<Product> products(String words) {
    return watched(() -> shop.products(words));
  }
}
