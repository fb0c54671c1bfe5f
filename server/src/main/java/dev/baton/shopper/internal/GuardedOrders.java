package dev.baton.shopper.internal;

import dev.baton.commerce.Order;
import dev.baton.commerce.Shop;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.shopper.Identity;
import dev.baton.shopper.OrderAccess;
import dev.baton.shopper.Trust;
import dev.baton.shopper.Trust.Right;
import dev.baton.shopper.Trust.Standing;
import dev.baton.shopper.internal.FailedPairs.Guesser;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The orders of a store as one conversation may see them in one turn, by {@link Trust}. */
final class GuardedOrders implements OrderAccess {
  private final Supplier<Optional<Shop>> shop;
  private final FailedPairs failures;
  private final Guesser guesser;
  private final Optional<EmailAddress> customer;
  private @Nullable Order opened;

  GuardedOrders(
      Supplier<Optional<Shop>> shop, FailedPairs failures, Guesser guesser, Identity shopper) {
    this.shop = shop;
    this.failures = failures;
    this.guesser = guesser;
    this.customer =
        shopper.may(Right.OWN_ORDERS) ? shopper.provenEmail() : Optional.<EmailAddress>empty();
  }

  @Override
  public Access open(OrderNumber number, EmailAddress email) {
    Optional<Shop> connected = shop.get();
    if (connected.isEmpty()) {
      return new Access.NoShop();
    }
    if (failures.tooMany(guesser)) {
      return new Access.Throttled();
    }
    try {
      Optional<Order> order = connected.get().order(number).filter(o -> o.belongsTo(email));
      if (order.isEmpty()) {
        failures.count(guesser, number, email);
      }
      order = order.filter(_ -> opens(Standing.ORDER_PAIR));
      opened = order.orElse(opened);
      return order.<Access>map(Access.Open::new).orElseGet(Access.Closed::new);
    } catch (ShopUnavailable down) {
      return new Access.Unavailable();
    }
  }

  @Override
  public Access open(OrderNumber number) {
    if (customer.isEmpty()) {
      return new Access.Closed();
    }
    Optional<Shop> connected = shop.get();
    if (connected.isEmpty()) {
      return new Access.NoShop();
    }
    try {
      return connected
          .get()
          .order(number)
          .filter(order -> order.belongsTo(customer.get()))
          .<Access>map(Access.Open::new)
          .orElseGet(Access.Closed::new);
    } catch (ShopUnavailable down) {
      return new Access.Unavailable();
    }
  }

  @Override
  public List<Order> own() {
    return customer
        .flatMap(email -> shop.get().map(connected -> connected.ordersOf(email)))
        .orElse(List.of());
  }

  @Override
  public boolean owns(Order order) {
    return customer.filter(order::belongsTo).isPresent();
  }

  @Override
  public boolean verified() {
    return customer.isPresent();
  }

  @Override
  public boolean connected() {
    return shop.get().isPresent();
  }

  @Override
  public Check check(OrderNumber number, Optional<EmailAddress> email) {
    Order before = opened;
    if (before != null
        && before.number().key().equals(number.key())
        && email.filter(before::belongsTo).isPresent()) {
      return new Check.Matches(Optional.ofNullable(before.customerName()));
    }
    Optional<Shop> connected = shop.get();
    if (connected.isEmpty()) {
      return new Check.Unknown();
    }
    try {
      Optional<Order> order = connected.get().order(number);
      if (order.isEmpty()) {
        return new Check.NotFound();
      }
      return email.map(address -> compare(order.get(), address)).orElseGet(Check.Found::new);
    } catch (ShopUnavailable down) {
      return new Check.Unknown();
    }
  }

  /** An open order may be seen and acted on. */
  private static boolean opens(Standing standing) {
    return standing.may(Right.SEE_THE_ORDER) && standing.may(Right.ACT_ON_THE_ORDER);
  }

  private Check compare(Order order, EmailAddress email) {
    if (failures.tooMany(guesser)) {
      return new Check.Found();
    }
    if (order.belongsTo(email)) {
      return new Check.Matches(Optional.ofNullable(order.customerName()));
    }
    failures.count(guesser, order.number(), email);
    return new Check.OtherEmail();
  }
}
