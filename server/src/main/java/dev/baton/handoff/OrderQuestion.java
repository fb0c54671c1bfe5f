package dev.baton.handoff;

import dev.baton.shared.Detail;
import dev.baton.shared.DetailSource;
import dev.baton.shared.DetailState;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.shopper.OrderFacts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the shop says of the order number. The same number with the same address is looked up once;
 * one that was asked for and is not found is queried once.
 */
final class OrderQuestion {
  private final Gathering gathering;
  private final OrderFacts orders;
  private @Nullable String checked;
  private boolean queried;

  OrderQuestion(Gathering gathering, OrderFacts orders, Collecting state) {
    this.gathering = gathering;
    this.orders = orders;
    checked = state.checkedOrder();
    queried = state.orderQueried();
  }

  /** The number and address last looked up, or null. */
  @Nullable String checked() {
    return checked;
  }

  /** Whether the shopper was asked to check the number. */
  boolean queried() {
    return queried;
  }

  /**
   * Looks the number up, when there is a new one. True when the shopper should check it.
   *
   * @param asked whether the number was asked for
   */
  boolean check(boolean asked) {
    HeldDetail number = gathering.held(Detail.ORDER_NUMBER);
    if (number == null || !number.isGiven() || number.value() == null) {
      return false;
    }
    if (!asked && !gathering.holds(Detail.EMAIL)) {
      return false;
    }
    Optional<EmailAddress> email = gathering.ownEmail();
    String key = number.value() + " " + email.map(EmailAddress::key).orElse("");
    if (key.equals(checked)) {
      return false;
    }
    checked = key;
    return switch (orders.check(new OrderNumber(number.value()), email)) {
      case OrderFacts.Check.Matches(Optional<String> name) -> {
        gathering.hold(Detail.ORDER_NUMBER, number.asVerified());
        name.ifPresent(this::supplyName);
        yield false;
      }
      case OrderFacts.Check.OtherEmail() -> {
        gathering.hold(
            Detail.ORDER_NUMBER, number.noting("The shop has this order under another email."));
        yield false;
      }
      case OrderFacts.Check.NotFound() -> {
        gathering.hold(Detail.ORDER_NUMBER, number.as(DetailState.NOT_FOUND));
        yield asked && query(number.value());
      }
      case OrderFacts.Check.Found(), OrderFacts.Check.Unknown() -> false;
    };
  }

  private boolean query(String number) {
    if (queried) {
      return false;
    }
    queried = true;
    gathering.say(Line.of("order_not_found", "order", "#" + number));
    return true;
  }

  private void supplyName(String name) {
    if (!gathering.isGiven(Detail.NAME)) {
      gathering.hold(
          Detail.NAME, new HeldDetail(name, DetailState.GIVEN, DetailSource.ORDER, false, null));
    }
  }
}
