package dev.baton.support.internal;

import dev.baton.commerce.Order;
import dev.baton.shared.OrderNumber;
import dev.baton.shopper.OrderAccess;
import dev.baton.shopper.OrderAccess.Access;
import dev.baton.skill.Step;
import dev.baton.skill.Turn;
import dev.baton.understanding.Command.Aspect;
import java.util.Optional;

/**
 * Matters that only a person can settle, in whatever skill they come up: nothing is asked first. An
 * order that the conversation has opened already is looked up once more, for the agent.
 */
final class Urgent {
  private static final String MISSING = "Has not received a parcel that counts as delivered";

  private Urgent() {}

  /** The escalation for an opened order that the shop shows as delivered, and is not there. */
  static Step missing(Exchange exchange, Order order) {
    exchange.wants(MISSING);
    exchange.about(order.number());
    seen(exchange, order);
    return exchange.escalate(
        exchange.voice().say("urgent.delivered", "order", order.number().spoken()));
  }

  /** The escalation, when the message is about such a matter. */
  static Optional<Step> step(Exchange exchange) {
    if (exchange.aspect(Aspect.DELIVERED_NOT_RECEIVED)) {
      return escalate(exchange, "urgent.missing", MISSING);
    }
    if (exchange.aspect(Aspect.WRONG_OR_DAMAGED)) {
      return escalate(
          exchange, "urgent.damaged", "Received something wrong, damaged or incomplete");
    }
    if (exchange.aspect(Aspect.CANCELLATION_STUCK)) {
      return escalate(
          exchange, "urgent.stuck", "Waits for a cancellation that has not come through");
    }
    return Optional.empty();
  }

  private static Optional<Step> escalate(Exchange exchange, String lead, String wish) {
    exchange.wants(wish);
    number(exchange.turn()).ifPresent(exchange::about);
    opened(exchange).ifPresent(order -> seen(exchange, order));
    return Optional.of(exchange.escalate(exchange.voice().say(lead)));
  }

  private static void seen(Exchange exchange, Order order) {
    exchange.tried(
        "Look up order " + order.number().spoken(), "Found: " + Standing.inEnglish(order));
    exchange.products(order.items().stream().map(Voice::item).toList());
  }

  private static Optional<Order> opened(Exchange exchange) {
    Turn turn = exchange.turn();
    OrderAccess orders = turn.orders();
    Optional<OrderNumber> number = exchange.memory().order();
    if (number.isEmpty() || !orders.connected()) {
      return Optional.empty();
    }
    Access access =
        orders.verified() || turn.email().isEmpty()
            ? orders.open(number.get())
            : orders.open(number.get(), turn.email().get());
    return access instanceof Access.Open open ? Optional.of(open.order()) : Optional.empty();
  }

  private static Optional<OrderNumber> number(Turn turn) {
    return turn.orderNumber().or(() -> new Memory(turn.state()).order());
  }
}
