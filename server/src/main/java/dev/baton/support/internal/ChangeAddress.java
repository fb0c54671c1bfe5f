package dev.baton.support.internal;

import dev.baton.commerce.DeliveryAddress;
import dev.baton.commerce.Order;
import dev.baton.commerce.Order.AddressWindow;
import dev.baton.commerce.Order.Status;
import dev.baton.commerce.Shop.AddressOutcome;
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
import dev.baton.understanding.Intent;
import dev.baton.understanding.Reading;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Has an order sent to another address: identify, verify, see whether the shop still allows it,
 * gather the address, read it back, an explicit yes, change, tell.
 *
 * <p>Goods sent elsewhere are how stolen accounts are turned into money. So an order number and its
 * e-mail address are not enough: only whoever is signed in, or proved the address by a code, has it
 * changed here. For everybody else a person gets the new address. Nobody is told the old one.
 */
@Component
@org.springframework.core.annotation.Order(2)
final class ChangeAddress implements Skill {
  private static final String CONFIRM = "confirm";
  private static final String MENTIONED = "mentioned";
  private static final Set<Intent> OWN = EnumSet.of(Intent.CHANGE_ADDRESS);
  private static final Identification IDENTIFICATION =
      new Identification(OWN, order -> order.status() == Status.OPEN);

  private final ShopActs acts;

  ChangeAddress(ShopActs acts) {
    this.acts = acts;
  }

  @Override
  public SkillName name() {
    return SkillName.CHANGE_ADDRESS;
  }

  @Override
  public boolean startsWith(Reading reading) {
    boolean perhaps = !reading.has(Command.StartSkill.class);
    return perhaps
        || (starts(reading, Intent.CHANGE_ADDRESS) && !starts(reading, Intent.REFUND_STATUS));
  }

  private static boolean starts(Reading reading, Intent intent) {
    return reading.all(Command.StartSkill.class).stream().anyMatch(s -> s.intent() == intent);
  }

  /**
   * Whether a first message is a wish: "send order 12345 to 5 Main St, Boston MA 02110" is one, "my
   * address is 5 Main St" is not.
   */
  private static boolean isWish(Exchange exchange, NewAddress address) {
    return starts(exchange.reading(), Intent.CHANGE_ADDRESS)
        ? exchange.gives(Detail.ORDER_NUMBER) || !address.isMention()
        : address.isDirection();
  }

  @Override
  public Step take(Turn turn) {
    Exchange exchange = new Exchange(turn, name(), "Wants an order sent to another address");
    NewAddress address = new NewAddress(exchange);
    boolean asksWhy = turn.reading().has(Command.AskWhy.class);
    if (turn.first() && !asksWhy && !isWish(exchange, address)) {
      return mentioned(exchange);
    }
    Optional<Step> urgent = Urgent.step(exchange);
    if (urgent.isPresent()) {
      return urgent.get();
    }
    boolean mentioned = exchange.memory().at().equals(MENTIONED);
    if (mentioned && turn.reading().has(Command.Deny.class) && !address.news()) {
      return exchange.finish(exchange.voice().say("address.left"));
    }
    boolean elsewhere =
        exchange.gives(Detail.ORDER_NUMBER)
            ? turn.reading().has(Command.StartSkill.class)
                && !starts(turn.reading(), Intent.CHANGE_ADDRESS)
            : exchange.digresses(OWN);
    if (mentioned && elsewhere) {
      return new Step.Pass();
    }
    Optional<OrderNumber> open =
        exchange
            .memory()
            .order()
            .filter(n -> (address.isAsked() && address.news()) || !another(exchange, n));
    boolean inside = address.isAsked() || exchange.memory().at().equals(CONFIRM);
    Found found =
        inside && open.isPresent()
            ? IDENTIFICATION.reopen(exchange, open.get())
            : IDENTIFICATION.identify(exchange);
    return switch (found) {
      case Found.Instead instead -> instead.step();
      case Found.Opened opened ->
          refused(exchange, opened.order()).orElseGet(() -> go(exchange, opened.order(), address));
    };
  }

  /** "My address is 5 Main St": whether an order is to go there is asked, not supposed. */
  private static Step mentioned(Exchange exchange) {
    boolean only = starts(exchange.reading(), Intent.CHANGE_ADDRESS) && !exchange.asks();
    return only
        ? exchange.ask(
            MENTIONED, exchange.voice().say("address.mentioned"), EnumSet.of(Detail.ORDER_NUMBER))
        : new Step.Pass();
  }

  /** Whether the message names another order; a place in a list, or a house number, is none. */
  private static boolean another(Exchange exchange, OrderNumber open) {
    Optional<OrderNumber> typed = exchange.turn().orderNumber();
    return exchange.gives(Detail.ORDER_NUMBER)
        && typed.filter(n -> n.value().length() > 2 && !n.key().equals(open.key())).isPresent();
  }

  /** Why the address may not be changed, if so. */
  private static Optional<Step> refused(Exchange exchange, Order order) {
    exchange.products(order.items().stream().map(Voice::item).toList());
    String number = order.number().spoken();
    String check = "Check whether order " + number + " may be sent elsewhere";
    if (order.status() == Status.OPEN
        && order.addressWindow() instanceof AddressWindow.NotOffered) {
      exchange.tried(check, "This shop does not let Baton change addresses");
      return Optional.of(
          exchange.escalate(exchange.voice().say("address.not.offered", "order", number)));
    }
    if (order.status() == Status.OPEN && order.addressWindow().openAt(exchange.turn().now())) {
      return Optional.empty();
    }
    exchange.tried(check, "No: " + Standing.inEnglish(order));
    String why = "address." + order.status().name().toLowerCase(Locale.ROOT);
    return Optional.of(exchange.refuse(exchange.voice().say(why, "order", number)));
  }

  private Step go(Exchange exchange, Order order, NewAddress address) {
    boolean own = exchange.turn().orders().owns(order);
    if (exchange.memory().at().equals(CONFIRM) && own) {
      return answered(exchange, order, address);
    }
    Optional<Step> missing = address.missing(order, own);
    if (missing.isPresent()) {
      return missing.get();
    }
    return own ? confirm(exchange, order, address) : toAPerson(exchange, order, address);
  }

  /** Whoever is not known to be the customer: a person decides, with the new address at hand. */
  private static Step toAPerson(Exchange exchange, Order order, NewAddress address) {
    exchange.tried(
        "Send order " + order.number().spoken() + " elsewhere",
        "Left to a person: the shopper is not signed in");
    String told = address.line();
    String key = told.isEmpty() ? "address.stranger" : "address.stranger.to";
    return exchange.escalate(
        exchange.voice().say(key, "order", order.number().spoken(), "address", told));
  }

  private static Step confirm(Exchange exchange, Order order, NewAddress address) {
    exchange.memory().put("round", Long.toString(exchange.turn().now().toEpochMilli()));
    exchange.memory().forget("unclear");
    return exchange.askYesOrNo(
        CONFIRM,
        exchange
            .voice()
            .say(
                "address.confirm",
                "order",
                order.number().spoken(),
                "address",
                line(exchange, address.to(order))));
  }

  private Step answered(Exchange exchange, Order order, NewAddress address) {
    Reading reading = exchange.reading();
    boolean no = reading.has(Command.Deny.class);
    boolean yes = reading.has(Command.Affirm.class);
    if (address.news()) {
      return address.missing(order, true).orElseGet(() -> confirm(exchange, order, address));
    }
    if (yes && !no && !exchange.asks()) {
      return exchange.turn().interrupted()
          ? confirm(exchange, order, address)
          : act(exchange, order, address.to(order));
    }
    if (no && !yes) {
      // "no" is said of this address, "never mind" of any
      return reading.has(Command.Cancel.class)
          ? exchange.finish(exchange.voice().say("address.left"))
          : address.anew();
    }
    if (exchange.digresses(OWN)) {
      return new Step.Pass();
    }
    Voice voice = exchange.voice();
    String number = order.number().spoken();
    return exchange.patient()
        ? exchange.askYesOrNo(
            CONFIRM,
            voice.say(
                "address.confirm.again",
                "order",
                number,
                "address",
                line(exchange, address.to(order))))
        : exchange.refuse(voice.say("address.left"));
  }

  private Step act(Exchange exchange, Order order, DeliveryAddress address) {
    Voice voice = exchange.voice();
    String number = order.number().spoken();
    String line = line(exchange, address);
    if (exchange.turn().preview()) {
      return exchange.finish(voice.say("address.preview", "order", number, "address", line));
    }
    String send = "Send order " + number + " to " + address.line(Locale.ENGLISH);
    ShopActs.Redirect redirect =
        new ShopActs.Redirect(order.number(), address, exchange.memory().get("round"));
    try {
      AddressOutcome outcome =
          acts.changeAddress(
              exchange.turn().store().id(), exchange.turn().conversationId(), redirect);
      return switch (outcome) {
        case AddressOutcome.Changed _ -> {
          exchange.tried(send, "Done");
          yield exchange.finish(voice.say("address.done", "order", number, "address", line));
        }
        case AddressOutcome.Refused(String why) -> {
          exchange.tried(send, "Refused by the shop: " + why);
          yield exchange.refuse(voice.say("address.refused", "order", number));
        }
        case AddressOutcome.NotOffered _ -> {
          exchange.tried(send, "This shop does not let Baton change addresses");
          yield exchange.escalate(voice.say("address.not.offered", "order", number));
        }
      };
    } catch (ShopUnavailable down) {
      exchange.tried(send, "The shop did not answer; it is not known whether it went through");
      return exchange.escalate(voice.say("address.unknown", "order", number));
    }
  }

  private static String line(Exchange exchange, DeliveryAddress address) {
    return address.line(exchange.voice().locale());
  }
}
