package dev.baton.support.internal;

import dev.baton.commerce.Order;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.shared.Detail;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.shopper.OrderAccess;
import dev.baton.shopper.OrderAccess.Access;
import dev.baton.skill.Step;
import dev.baton.understanding.Command;
import dev.baton.understanding.Intent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds out which order it is about and whether this shopper may see it: asks for what is missing
 * of number and address, once more after a pair that does not match, then no more. What it says is
 * the same whether or not there is such an order.
 *
 * @param own the intents of the skill it works for
 * @param fitting the orders worth choosing from when a verified customer names none
 */
record Identification(Set<Intent> own, Predicate<Order> fitting) {
  private static final String PAIR = "pair";
  private static final String CHOOSE = "choose";
  private static final int MOST_CHOICES = 5;

  /** What came of it: the order, or the step to take instead. */
  sealed interface Found {
    record Opened(Order order) implements Found {}

    record Instead(Step step) implements Found {}
  }

  /** Identifies with what this turn and the conversation hold. */
  Found identify(Exchange exchange) {
    OrderAccess orders = exchange.turn().orders();
    if (!orders.connected()) {
      exchange.tried("Look the order up", "No shop system is connected");
      return instead(exchange.escalate(exchange.voice().say("shop.none")));
    }
    Optional<OrderNumber> number = exchange.turn().orderNumber();
    if (orders.verified()) {
      Optional<Found> found =
          number.map(n -> ofVerified(exchange, n)).orElseGet(() -> choose(exchange));
      if (found.isPresent()) {
        return found.get();
      }
    }
    Optional<EmailAddress> email = exchange.turn().email();
    if (number.isEmpty() || email.isEmpty()) {
      return instead(missing(exchange));
    }
    return pair(exchange, number.get(), email.get());
  }

  /** Opens the order that was identified before, afresh. */
  Found reopen(Exchange exchange, OrderNumber number) {
    OrderAccess orders = exchange.turn().orders();
    Access access = orders.verified() ? orders.open(number) : new Access.Closed();
    Optional<EmailAddress> email = exchange.turn().email();
    if (access instanceof Access.Closed && email.isPresent()) {
      access = orders.open(number, email.get());
    }
    return access instanceof Access.Closed
        ? instead(closed(exchange))
        : entered(exchange, access, number);
  }

  private Optional<Found> ofVerified(Exchange exchange, OrderNumber number) {
    Access access = exchange.turn().orders().open(number);
    boolean mayBeAnothers = access instanceof Access.Closed;
    return mayBeAnothers ? Optional.empty() : Optional.of(entered(exchange, access, number));
  }

  private Optional<Found> choose(Exchange exchange) {
    try {
      List<Order> all = exchange.turn().orders().own();
      List<Order> worth = all.stream().filter(fitting).toList();
      List<Order> offered = worth.isEmpty() ? all : worth;
      if (offered.isEmpty()) {
        return Optional.empty();
      }
      if (offered.size() == 1) {
        Order only = offered.getFirst();
        return Optional.of(entered(exchange, new Access.Open(only), only.number()));
      }
      List<Order> listed = offered.stream().limit(MOST_CHOICES).toList();
      Optional<Order> chosen = Choice.order(exchange, listed);
      return Optional.of(
          chosen
              .map(order -> entered(exchange, new Access.Open(order), order.number()))
              .orElseGet(() -> instead(list(exchange, listed))));
    } catch (ShopUnavailable down) {
      return Optional.of(entered(exchange, new Access.Unavailable(), new OrderNumber("")));
    }
  }

  private Step list(Exchange exchange, List<Order> orders) {
    if (exchange.memory().at().equals(CHOOSE) && exchange.digresses(own)) {
      return new Step.Pass();
    }
    Voice voice = exchange.voice();
    String unclear = exchange.memory().at().equals(CHOOSE) ? voice.say("unclear") + " " : "";
    StringBuilder text = new StringBuilder(unclear + voice.say("choose.order"));
    for (Order order : orders) {
      text.append('\n')
          .append(
              voice.say(
                  "choose.order.line",
                  "order",
                  order.number().spoken(),
                  "date",
                  voice.date(order.placedAt()),
                  "items",
                  voice.items(order.items())));
    }
    return exchange.askToChoose(
        CHOOSE, text.toString(), orders.stream().map(o -> o.number().spoken()).toList());
  }

  private Found pair(Exchange exchange, OrderNumber number, EmailAddress email) {
    Memory memory = exchange.memory();
    String fingerprint = number.key() + "/" + Integer.toHexString(email.key().hashCode());
    boolean news = exchange.gives(Detail.EMAIL) || exchange.gives(Detail.ORDER_NUMBER);
    if (memory.at().equals(PAIR) && !news && memory.get("pair").equals(fingerprint)) {
      return instead(insisted(exchange));
    }
    memory.put("pair", fingerprint);
    Access access = exchange.turn().orders().open(number, email);
    return access instanceof Access.Closed
        ? instead(closed(exchange))
        : entered(exchange, access, number);
  }

  private Found entered(Exchange exchange, Access access, OrderNumber number) {
    Voice voice = exchange.voice();
    String lookUp = "Look up order " + number.spoken();
    return switch (access) {
      case Access.Open open -> {
        exchange.about(open.order().number());
        exchange.memory().forget("pair", "misses");
        if (Set.of(PAIR, CHOOSE).contains(exchange.memory().at())) {
          exchange.memory().forget("unclear");
        }
        exchange.tried(lookUp, "Found: " + Standing.inEnglish(open.order()));
        yield exchange
            .instructed(open.order())
            .map(Identification::instead)
            .orElseGet(() -> new Found.Opened(open.order()));
      }
      case Access.Throttled throttled -> {
        exchange.tried("Look the order up", "Stopped: too many failed attempts");
        yield instead(exchange.refuse(voice.say("pair.throttled")));
      }
      case Access.Unavailable down -> {
        exchange.tried("Look the order up", "The shop system did not answer");
        yield instead(exchange.escalate(voice.say("shop.down")));
      }
      case Access.NoShop none -> instead(exchange.escalate(voice.say("shop.none")));
      case Access.Closed closed -> instead(closed(exchange));
    };
  }

  private Step closed(Exchange exchange) {
    Memory memory = exchange.memory();
    int misses = memory.count("misses") + 1;
    memory.put("misses", Integer.toString(misses));
    exchange.tried("Look the order up by number and e-mail address", "No order matches both");
    return misses > 1
        ? exchange.refuse(exchange.voice().say("pair.closed.again"))
        : exchange.ask(
            PAIR,
            exchange.voice().say("pair.closed"),
            EnumSet.of(Detail.EMAIL, Detail.ORDER_NUMBER));
  }

  /** The pair was wrong, and the answer brought no other. */
  private Step insisted(Exchange exchange) {
    if (exchange.reading().has(Command.AskWhy.class)) {
      return exchange.ask(
          PAIR, exchange.voice().say("pair.why"), EnumSet.of(Detail.EMAIL, Detail.ORDER_NUMBER));
    }
    boolean insists =
        exchange.reading().has(Command.Affirm.class)
            || exchange.reading().has(Command.Protest.class);
    return !insists && exchange.digresses(own)
        ? new Step.Pass()
        : exchange.refuse(exchange.voice().say("pair.closed.again"));
  }

  private Step missing(Exchange exchange) {
    Voice voice = exchange.voice();
    EnumSet<Detail> asking = EnumSet.noneOf(Detail.class);
    if (exchange.turn().orderNumber().isEmpty()) {
      asking.add(Detail.ORDER_NUMBER);
    }
    if (exchange.turn().email().isEmpty()) {
      asking.add(Detail.EMAIL);
    }
    boolean slip = exchange.gives(Detail.EMAIL) && exchange.turn().email().isEmpty();
    String question =
        (slip ? voice.say("pair.email.invalid") + " " : "") + voice.say(question(asking));
    boolean fewer = asking.size() < exchange.memory().count("asked");
    exchange.memory().put("asked", Integer.toString(asking.size()));
    if (!exchange.memory().at().equals(PAIR)) {
      return exchange.ask(PAIR, question, asking);
    }
    return askAgain(exchange, question, asking, fewer);
  }

  /**
   * Asks for what is still missing.
   *
   * @param fewer whether that is less than before
   */
  private Step askAgain(Exchange exchange, String question, Set<Detail> asking, boolean fewer) {
    Voice voice = exchange.voice();
    if (exchange.reading().has(Command.AskWhy.class)) {
      return exchange.ask(PAIR, voice.say("pair.why") + " " + question, asking);
    }
    if (exchange.reading().has(Command.DeclineDetail.class)
        || exchange.reading().has(Command.Deny.class)) {
      return exchange.refuse(voice.say("pair.declined"));
    }
    if (fewer || exchange.gives(Detail.EMAIL) || exchange.gives(Detail.ORDER_NUMBER)) {
      exchange.memory().forget("unclear");
      return exchange.ask(PAIR, question, asking);
    }
    if (exchange.digresses(own)) {
      return new Step.Pass();
    }
    return exchange.patient()
        ? exchange.ask(PAIR, voice.say("unclear") + " " + question, asking)
        : exchange.refuse(voice.say("pair.declined"));
  }

  private static String question(Set<Detail> asking) {
    if (asking.size() == 2) {
      return "pair.ask.both";
    }
    return asking.contains(Detail.EMAIL) ? "pair.ask.email" : "pair.ask.number";
  }

  private static Found instead(Step step) {
    return new Found.Instead(step);
  }
}
