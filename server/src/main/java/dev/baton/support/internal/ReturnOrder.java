package dev.baton.support.internal;

import static dev.baton.support.internal.ReturnQuestions.CONFIRM;
import static dev.baton.support.internal.ReturnQuestions.ITEMS;
import static dev.baton.support.internal.ReturnQuestions.REASON;

import dev.baton.commerce.Order;
import dev.baton.commerce.Order.Item;
import dev.baton.commerce.ShopActs;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.Shops;
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
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Asks the shop for a return: identify, verify, see what may go back, which items, why, an explicit
 * yes, request, tell what comes next. Exchanges and anything wrong or damaged go to a person at
 * once.
 */
@Component
@org.springframework.core.annotation.Order(4)
final class ReturnOrder implements Skill {
  private static final Set<Intent> OWN = EnumSet.of(Intent.RETURN_ORDER);
  private static final Identification IDENTIFICATION =
      new Identification(OWN, order -> !order.returnable().isEmpty());

  private final ShopActs acts;
  private final Shops shops;

  ReturnOrder(ShopActs acts, Shops shops) {
    this.acts = acts;
    this.shops = shops;
  }

  @Override
  public SkillName name() {
    return SkillName.RETURN_ORDER;
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
    Exchange exchange = new Exchange(turn, name(), "Wants to return an order");
    try {
      return take(exchange, turn);
    } catch (ShopUnavailable down) {
      exchange.tried("Return an order", "The shop system did not answer");
      return exchange.escalate(exchange.voice().say("shop.down"));
    }
  }

  private Step take(Exchange exchange, Turn turn) {
    if (exchange.aspect(Aspect.EXCHANGE)) {
      exchange.wants("Wants to exchange something for another");
      turn.orderNumber().ifPresent(exchange::about);
      return exchange.escalate(exchange.voice().say("return.exchange"));
    }
    Optional<Step> urgent = namesReason(exchange) ? Optional.empty() : Urgent.step(exchange);
    if (urgent.isPresent()) {
      return urgent.get();
    }
    Memory memory = exchange.memory();
    Optional<OrderNumber> open = memory.order().filter(n -> !another(exchange, n));
    boolean inside = Set.of(ITEMS, REASON, CONFIRM).contains(memory.at());
    if (inside && open.isEmpty()) {
      memory.forget(ITEMS, REASON, "note");
      memory.put("at", "");
    }
    Found found =
        inside && open.isPresent()
            ? IDENTIFICATION.reopen(exchange, open.get())
            : IDENTIFICATION.identify(exchange);
    return switch (found) {
      case Found.Instead instead -> instead.step();
      case Found.Opened opened -> opened(exchange, opened.order());
    };
  }

  /** Whether the message names another order; a mere place in a list does not count. */
  private static boolean another(Exchange exchange, OrderNumber open) {
    Optional<OrderNumber> typed = exchange.turn().orderNumber();
    return exchange.gives(Detail.ORDER_NUMBER)
        && typed.isPresent()
        && typed.get().value().length() > 2
        && !typed.get().key().equals(open.key());
  }

  private Step opened(Exchange exchange, Order order) {
    Optional<Step> refused = ReturnRules.objection(exchange, order);
    if (refused.isPresent()) {
      return refused.get();
    }
    List<Item> may = ReturnRules.mayGoBack(order);
    ReturnQuestions ask = new ReturnQuestions(exchange, order);
    return switch (exchange.memory().at()) {
      case ITEMS -> items(ask, may);
      case REASON -> reason(ask, may);
      case CONFIRM -> confirmed(ask, may);
      default -> begin(ask, may);
    };
  }

  private Step begin(ReturnQuestions ask, List<Item> may) {
    List<Item> named = may.size() == 1 ? may : Choice.items(ask.exchange(), may);
    return named.isEmpty() ? ask.items(may) : ask.reason(named, reasons(ask));
  }

  private Step items(ReturnQuestions ask, List<Item> may) {
    List<Item> chosen = Choice.items(ask.exchange(), may);
    if (!chosen.isEmpty()) {
      return ask.reason(chosen, reasons(ask));
    }
    return ReturnRules.namesFinalSale(ask.exchange(), ask.order())
        ? ask.otherItems(may)
        : unclear(ask.exchange(), () -> ask.items(may));
  }

  /** Whether one of the shop's reasons was asked for and given: "it doesn't fit" is no damage. */
  private boolean namesReason(Exchange exchange) {
    return exchange.memory().at().equals(REASON)
        && shops
            .of(exchange.turn().store().id())
            .flatMap(
                shop ->
                    exchange
                        .memory()
                        .order()
                        .flatMap(number -> Choice.one(exchange, shop.returnReasons(number))))
            .isPresent();
  }

  private Step reason(ReturnQuestions ask, List<Item> may) {
    Exchange exchange = ask.exchange();
    List<Item> chosen = ask.chosen(may);
    List<String> reasons = reasons(ask);
    Optional<String> named = Choice.one(exchange, reasons);
    if (named.isPresent()) {
      return ask.confirm(chosen, named.get());
    }
    if (exchange.reading().has(Command.AskWhy.class)) {
      return ask.reasonAgain(reasons);
    }
    if (!starts(exchange.reading()) && exchange.digresses(OWN)) {
      return new Step.Pass();
    }
    exchange.memory().put("note", exchange.turn().text().strip());
    return ask.confirm(chosen, reasons.getLast());
  }

  private Step confirmed(ReturnQuestions ask, List<Item> may) {
    Exchange exchange = ask.exchange();
    Reading reading = exchange.reading();
    List<Item> chosen = ask.chosen(may);
    String reason = exchange.memory().get(REASON);
    exchange.products(chosen.stream().map(Voice::item).toList());
    boolean yes = reading.has(Command.Affirm.class) && !exchange.asks();
    boolean no = reading.has(Command.Deny.class);
    if (yes && !no) {
      if (exchange.turn().interrupted()) {
        return ask.confirm(chosen, reason);
      }
      return chosen.isEmpty()
          ? ask.items(may)
          : ReturnRequest.send(acts, exchange, ask.order(), chosen);
    }
    List<Item> instead = may.size() == 1 ? List.of() : Choice.items(exchange, may);
    if (!instead.isEmpty()) {
      return ask.confirm(instead, reason);
    }
    return no
        ? exchange.finish(exchange.voice().say("return.left"))
        : unclear(exchange, () -> ask.confirm(chosen, reason));
  }

  private static Step unclear(Exchange exchange, Supplier<Step> question) {
    if (!starts(exchange.reading()) && exchange.digresses(OWN)) {
      return new Step.Pass();
    }
    boolean patient = exchange.patient();
    int times = exchange.memory().count("unclear");
    Step asked = question.get();
    if (!patient) {
      return exchange.refuse(exchange.voice().say("return.left"));
    }
    exchange.memory().put("unclear", Integer.toString(times));
    return asked instanceof Step.Ask ask
        ? new Step.Ask(
            exchange.voice().say("unclear") + " " + ask.text(),
            ask.asking(),
            ask.yesOrNo(),
            ask.quickReplies(),
            exchange.memory().standingAt(exchange.memory().at()),
            ask.learnt())
        : asked;
  }

  private List<String> reasons(ReturnQuestions ask) {
    return shops
        .of(ask.exchange().turn().store().id())
        .orElseThrow(() -> new ShopUnavailable("no shop is connected"))
        .returnReasons(ask.order().number());
  }
}
