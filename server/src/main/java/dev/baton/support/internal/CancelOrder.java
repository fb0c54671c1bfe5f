package dev.baton.support.internal;

import dev.baton.commerce.Order;
import dev.baton.commerce.Order.Status;
import dev.baton.commerce.Shop.Cancellation;
import dev.baton.commerce.ShopActs;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.shared.Detail;
import dev.baton.shared.OrderNumber;
import dev.baton.skill.Skill;
import dev.baton.skill.SkillName;
import dev.baton.skill.Step;
import dev.baton.skill.Turn;
import dev.baton.support.internal.Identification.Found;
import dev.baton.understanding.Command;
import dev.baton.understanding.Command.Aspect;
import dev.baton.understanding.Intent;
import dev.baton.understanding.Reading;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Cancels a whole order: identify, verify, see whether the shop allows it, ask for an explicit yes,
 * cancel, tell. A part of an order goes to a person at once, before any verification.
 */
@Component
@org.springframework.core.annotation.Order(1)
final class CancelOrder implements Skill {
  private static final String CONFIRM = "confirm";
  private static final Set<Intent> OWN = EnumSet.of(Intent.CANCEL_ORDER);
  private static final Identification IDENTIFICATION =
      new Identification(OWN, order -> order.status() == Status.OPEN);

  private final ShopActs acts;

  CancelOrder(ShopActs acts) {
    this.acts = acts;
  }

  @Override
  public SkillName name() {
    return SkillName.CANCEL_ORDER;
  }

  @Override
  public boolean startsWith(Reading reading) {
    return starts(reading);
  }

  private static boolean starts(Reading reading) {
    return reading.all(Command.StartSkill.class).stream().anyMatch(s -> OWN.contains(s.intent()));
  }

  @Override
  public Step take(Turn turn) {
    Exchange exchange = new Exchange(turn, name(), "Wants to cancel an order");
    if (exchange.aspect(Aspect.PART_OF_ORDER)) {
      return part(exchange);
    }
    Optional<Step> urgent = Urgent.step(exchange);
    if (urgent.isPresent()) {
      return urgent.get();
    }
    Optional<OrderNumber> open = exchange.memory().order();
    boolean another =
        exchange.gives(Detail.ORDER_NUMBER)
            && !turn.orderNumber().map(OrderNumber::key).equals(open.map(OrderNumber::key));
    if (exchange.memory().at().equals(CONFIRM) && open.isPresent() && !another) {
      return answered(exchange, open.get());
    }
    return switch (IDENTIFICATION.identify(exchange)) {
      case Found.Instead instead -> instead.step();
      case Found.Opened opened ->
          eligible(exchange, opened.order()).orElseGet(() -> confirm(exchange, opened.order()));
    };
  }

  private static Step part(Exchange exchange) {
    exchange.wants("Wants to cancel part of an order");
    Optional<OrderNumber> number =
        exchange
            .turn()
            .orderNumber()
            .or(() -> exchange.memory().order())
            .or(() -> onlyOpen(exchange));
    number.ifPresent(exchange::about);
    Voice voice = exchange.voice();
    return exchange.escalate(
        number
            .map(n -> voice.say("cancel.part.of", "order", n.spoken()))
            .orElseGet(() -> voice.say("cancel.part")));
  }

  /** A verified shopper's only open order. */
  private static Optional<OrderNumber> onlyOpen(Exchange exchange) {
    try {
      List<Order> open =
          exchange.turn().orders().own().stream().filter(o -> o.status() == Status.OPEN).toList();
      return open.size() == 1 ? Optional.of(open.getFirst().number()) : Optional.empty();
    } catch (ShopUnavailable down) {
      return Optional.empty();
    }
  }

  /** Why it may not be cancelled, if so. */
  private static Optional<Step> eligible(Exchange exchange, Order order) {
    Voice voice = exchange.voice();
    String number = order.number().spoken();
    exchange.products(order.items().stream().map(Voice::item).toList());
    String check = "Check whether order " + number + " may be cancelled";
    if (order.status() == Status.CANCELLED) {
      exchange.tried(check, "It is cancelled already");
      List<String> refunds = new Standing(voice, order).refunds();
      return Optional.of(
          exchange.finish(lines(voice.say("cancel.already", "order", number), refunds)));
    }
    if (order.cancellableAt(exchange.turn().now())) {
      return Optional.empty();
    }
    exchange.tried(check, "No: " + Standing.inEnglish(order));
    return Optional.of(exchange.refuse(tooLate(voice, order, exchange)));
  }

  private static String tooLate(Voice voice, Order order, Exchange exchange) {
    String number = order.number().spoken();
    return switch (order.status()) {
      case OPEN, CANCELLED -> voice.say("cancel.late", "order", number);
      case PARTLY_SHIPPED -> voice.say("cancel.partly.shipped", "order", number);
      case SHIPPED -> voice.say("cancel.shipped", "order", number);
      case RETURNED -> voice.say("cancel.returned", "order", number);
      case DELIVERED ->
          order.returnableUntil() != null && exchange.turn().now().isBefore(order.returnableUntil())
              ? voice.say(
                  "cancel.delivered.return",
                  "order",
                  number,
                  "date",
                  voice.date(order.returnableUntil()))
              : voice.say("cancel.delivered", "order", number);
    };
  }

  private static Step confirm(Exchange exchange, Order order) {
    return exchange.askYesOrNo(
        CONFIRM,
        exchange
            .voice()
            .say(
                "cancel.confirm",
                "order",
                order.number().spoken(),
                "items",
                exchange.voice().items(order.items()),
                "amount",
                exchange.voice().money(order.total())));
  }

  private Step answered(Exchange exchange, OrderNumber number) {
    Reading reading = exchange.reading();
    boolean no = reading.has(Command.Deny.class);
    boolean yes = reading.has(Command.Affirm.class) && !exchange.asks();
    if (no && !yes && !starts(reading)) {
      return kept(exchange, number);
    }
    if (!yes && exchange.digresses(OWN)) {
      return new Step.Pass();
    }
    boolean keeps = no && !yes && !exchange.aspect(Aspect.WHOLE_ORDER);
    return decided(exchange, number, yes && !no, keeps);
  }

  /**
   * Goes on with the order.
   *
   * @param keeps whether it is a no whatever else it says: "no wait, don't cancel"
   */
  private Step decided(Exchange exchange, OrderNumber number, boolean yes, boolean keeps) {
    return switch (IDENTIFICATION.reopen(exchange, number)) {
      case Found.Instead instead -> instead.step();
      case Found.Opened opened -> {
        if (!yes && namesSome(exchange, opened.order())) {
          yield part(exchange);
        }
        if (keeps) {
          yield kept(exchange, number);
        }
        Optional<Step> refused = eligible(exchange, opened.order());
        yield refused.orElseGet(
            () -> yes ? agreed(exchange, opened.order()) : again(exchange, opened.order()));
      }
    };
  }

  private static Step kept(Exchange exchange, OrderNumber number) {
    exchange.tried("Ask whether to cancel order " + number.spoken(), "The shopper said no");
    return exchange.finish(exchange.voice().say("cancel.kept", "order", number.spoken()));
  }

  /** A yes counts only straight after the question. */
  private Step agreed(Exchange exchange, Order order) {
    return exchange.turn().interrupted() ? confirm(exchange, order) : act(exchange, order);
  }

  /** Whether the answer picks items: "actually just the tray". */
  private static boolean namesSome(Exchange exchange, Order order) {
    List<Order.Item> named = Choice.items(exchange, order.items());
    boolean some = !named.isEmpty() && named.size() < order.items().size();
    if (some) {
      exchange.products(named.stream().map(Voice::item).toList());
    }
    return some;
  }

  private static Step again(Exchange exchange, Order order) {
    Voice voice = exchange.voice();
    String number = order.number().spoken();
    return exchange.patient()
        ? exchange.askYesOrNo(CONFIRM, voice.say("cancel.confirm.again", "order", number))
        : exchange.refuse(voice.say("cancel.kept", "order", number));
  }

  private Step act(Exchange exchange, Order order) {
    Voice voice = exchange.voice();
    String number = order.number().spoken();
    if (exchange.turn().preview()) {
      return exchange.finish(voice.say("cancel.preview", "order", number));
    }
    String cancel = "Cancel order " + number;
    try {
      Cancellation outcome =
          acts.cancel(
              exchange.turn().store().id(), exchange.turn().conversationId(), order.number());
      exchange.tried(cancel, inEnglish(outcome));
      return switch (outcome) {
        case DONE -> done(exchange, order.number());
        case PENDING -> exchange.escalate(voice.say("cancel.pending", "order", number));
        case REFUSED -> exchange.refuse(voice.say("cancel.refused", "order", number));
      };
    } catch (ShopUnavailable down) {
      exchange.tried(cancel, "The shop did not answer; it is not known whether it went through");
      return exchange.escalate(voice.say("cancel.unknown", "order", number));
    }
  }

  private static Step done(Exchange exchange, OrderNumber number) {
    Voice voice = exchange.voice();
    String text = voice.say("cancel.done", "order", number.spoken());
    return IDENTIFICATION.reopen(exchange, number) instanceof Found.Opened opened
        ? exchange.finish(lines(text, new Standing(voice, opened.order()).refunds()))
        : exchange.finish(text);
  }

  private static String inEnglish(Cancellation outcome) {
    return switch (outcome) {
      case DONE -> "Done";
      case PENDING -> "Accepted by the shop, not carried out yet";
      case REFUSED -> "Refused by the shop";
    };
  }

  private static String lines(String first, List<String> more) {
    return more.isEmpty() ? first : first + "\n" + String.join("\n", more);
  }
}
