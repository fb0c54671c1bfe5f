package dev.baton.support.internal;

import dev.baton.commerce.Order;
import dev.baton.commerce.Order.Item;
import dev.baton.skill.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What of an order may go back, and what is said when nothing may. */
final class ReturnRules {
  private ReturnRules() {}

  /** The items that may go back. */
  static List<Item> mayGoBack(Order order) {
    return order.returnable().stream().filter(item -> !item.finalSale()).toList();
  }

  /** Whether the message means an item that is not taken back. */
  static boolean namesFinalSale(Exchange exchange, Order order) {
    List<Item> sold = order.returnable().stream().filter(Item::finalSale).toList();
    return !sold.isEmpty() && !Choice.items(exchange, sold).isEmpty();
  }

  /** Why nothing of the order may go back, if so. */
  static Optional<Step> objection(Exchange exchange, Order order) {
    Voice voice = exchange.voice();
    String number = order.number().spoken();
    Instant until = order.returnableUntil();
    exchange.products(order.items().stream().map(Voice::item).toList());
    Standing standing = new Standing(voice, order);
    return switch (order.status()) {
      case CANCELLED ->
          Optional.of(exchange.finish(voice.say("return.cancelled", "order", number)));
      case RETURNED -> Optional.of(exchange.finish(standing.told()));
      case OPEN -> Optional.of(unsent(exchange, order));
      case PARTLY_SHIPPED, SHIPPED, DELIVERED -> {
        if (until == null) {
          yield refuse(exchange, order, "return.on.its.way", "Not delivered yet");
        }
        if (!exchange.turn().now().isBefore(until)) {
          exchange.tried(
              "Check whether order " + number + " may be returned",
              "No: the return window ended " + until.toString().substring(0, 10));
          yield Optional.of(
              exchange.refuse(
                  voice.say("return.window.over", "order", number, "date", voice.date(until))));
        }
        if (order.returnable().isEmpty()) {
          yield Optional.of(exchange.finish(standing.told()));
        }
        yield mayGoBack(order).isEmpty()
            ? refuse(exchange, order, "return.final", "Everything left is final sale")
            : Optional.empty();
      }
    };
  }

  private static Step unsent(Exchange exchange, Order order) {
    String number = order.number().spoken();
    return order.cancellableAt(exchange.turn().now())
        ? exchange.finish(exchange.voice().say("return.unsent.cancel", "order", number))
        : exchange.finish(exchange.voice().say("return.unsent", "order", number));
  }

  private static Optional<Step> refuse(Exchange exchange, Order order, String key, String why) {
    String number = order.number().spoken();
    exchange.tried("Check whether order " + number + " may be returned", "No: " + why);
    return Optional.of(exchange.refuse(exchange.voice().say(key, "order", number)));
  }
}
