package dev.baton.support.internal;

import dev.baton.commerce.Order;
import dev.baton.shared.OrderNumber;
import dev.baton.skill.Skill;
import dev.baton.skill.SkillName;
import dev.baton.skill.Step;
import dev.baton.skill.Turn;
import dev.baton.support.internal.Identification.Found;
import dev.baton.understanding.Command;
import dev.baton.understanding.Command.Aspect;
import dev.baton.understanding.Command.ReportMissing;
import dev.baton.understanding.Intent;
import dev.baton.understanding.Reading;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells where an order or its refund is. What is delivered but not there, wrong or damaged goes to
 * a person at once, before anything is asked.
 */
@Component
@org.springframework.core.annotation.Order(3)
final class TrackOrder implements Skill {
  private static final Set<Intent> OWN = EnumSet.of(Intent.TRACK_ORDER, Intent.REFUND_STATUS);
  private static final Identification IDENTIFICATION =
      new Identification(
          OWN,
          order ->
              EnumSet.of(Order.Status.OPEN, Order.Status.PARTLY_SHIPPED, Order.Status.SHIPPED)
                  .contains(order.status()));

  @Override
  public SkillName name() {
    return SkillName.TRACK_ORDER;
  }

  @Override
  public boolean startsWith(Reading reading) {
    return reading.all(Command.StartSkill.class).stream().anyMatch(s -> OWN.contains(s.intent()));
  }

  @Override
  public Step take(Turn turn) {
    Exchange exchange = new Exchange(turn, name(), "Asks where an order is");
    boolean refund = matter(exchange, "refund", Intent.REFUND_STATUS);
    boolean late = matter(exchange, "late", Aspect.DELAYED);
    boolean missing = remembered(exchange, "missing", turn.reading().has(ReportMissing.class));
    if (refund) {
      exchange.wants("Asks about a refund");
    }
    Optional<Step> urgent = Urgent.step(exchange);
    if (urgent.isPresent()) {
      return urgent.get();
    }
    return switch (IDENTIFICATION.identify(exchange)) {
      case Found.Instead instead -> instead.step();
      case Found.Opened opened when refund || (missing && hasEnded(opened.order())) ->
          refund(exchange, opened.order(), missing);
      case Found.Opened opened when missing && arrived(opened.order()) ->
          Urgent.missing(exchange, opened.order());
      case Found.Opened opened -> status(exchange, opened.order(), late);
    };
  }

  private static boolean arrived(Order order) {
    return order.status() == Order.Status.DELIVERED;
  }

  /** Nothing is on its way: what did not come is the money. */
  private static boolean hasEnded(Order order) {
    return EnumSet.of(Order.Status.CANCELLED, Order.Status.RETURNED).contains(order.status())
        && !order.refunds().isEmpty();
  }

  private static Step status(Exchange exchange, Order order, boolean late) {
    Standing standing = new Standing(exchange.voice(), order);
    exchange.products(order.items().stream().map(Voice::item).toList());
    boolean onItsWay = !arrived(order);
    return standing.troubled(exchange.turn().now()) || (late && onItsWay)
        ? exchange.refuse(standing.told())
        : exchange.finish(standing.told());
  }

  private static Step refund(Exchange exchange, Order order, boolean missing) {
    Voice voice = exchange.voice();
    OrderNumber number = order.number();
    exchange.products(order.items().stream().map(Voice::item).toList());
    Standing standing = new Standing(voice, order);
    if (!order.refunds().isEmpty()) {
      String told =
          voice.say("refund.of", "order", number.spoken())
              + "\n"
              + String.join("\n", standing.refunds());
      if (missing) {
        exchange.wants("Says that a refund has not arrived");
      }
      return missing ? exchange.refuse(told) : exchange.finish(told);
    }
    exchange.tried("Look for a refund of order " + number.spoken(), "The shop shows none");
    return exchange.refuse(
        voice.say("refund.none", "order", number.spoken()) + "\n" + standing.told());
  }

  private static boolean matter(Exchange exchange, String key, Intent intent) {
    boolean said =
        exchange.reading().all(Command.StartSkill.class).stream()
            .anyMatch(start -> start.intent() == intent);
    return remembered(exchange, key, said);
  }

  private static boolean matter(Exchange exchange, String key, Aspect aspect) {
    return remembered(exchange, key, exchange.aspect(aspect));
  }

  private static boolean remembered(Exchange exchange, String key, boolean said) {
    if (said) {
      exchange.memory().put(key, "yes");
    }
    return exchange.memory().get(key).equals("yes");
  }
}
