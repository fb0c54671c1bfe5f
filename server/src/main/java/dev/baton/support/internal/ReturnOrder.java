package dev.baton.support.internal;

import dev.baton.commerce.Order;
import dev.baton.commerce.Order.Item;
import dev.baton.commerce.Shop.ReturnOutcome;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks the shop for a return: identify, verify, see what may go back, which items, why, an explicit
 * yes, request, tell what comes next. Exchanges and anything wrong or damaged go to a person at
 * once.
 */
@Component
@org.springframework.core.annotation.Order(4)
final class ReturnOrder implements Skill {
  private static final String ITEMS = "items";
  private static final String REASON = "reason";
  private static final String CONFIRM = "confirm";
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
    if (!turn.first() && turn.reading().has(Command.Cancel.class)) {
      return exchange.finish(exchange.voice().say("return.left"));
    }
    Memory memory = exchange.memory();
    Optional<OrderNumber> open = memory.order().filter(n -> !another(exchange, n));
    boolean inside = Set.of(ITEMS, REASON, CONFIRM).contains(memory.at());
    if (inside && open.isEmpty()) {
      memory.forget("items", "reason", "note");
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
    return switch (exchange.memory().at()) {
      case ITEMS -> items(exchange, order, may);
      case REASON -> reason(exchange, order, may);
      case CONFIRM -> confirmed(exchange, order, may);
      default -> begin(exchange, order, may);
    };
  }

  private Step begin(Exchange exchange, Order order, List<Item> may) {
    List<Item> named = may.size() == 1 ? may : Choice.items(exchange, may);
    return named.isEmpty() ? askItems(exchange, order, may) : askReason(exchange, order, named);
  }

  private Step items(Exchange exchange, Order order, List<Item> may) {
    List<Item> chosen = Choice.items(exchange, may);
    if (!chosen.isEmpty()) {
      return askReason(exchange, order, chosen);
    }
    if (ReturnRules.namesFinalSale(exchange, order)) {
      return exchange.ask(
          ITEMS,
          exchange.voice().say("return.final.item") + " " + itemsQuestion(exchange, order, may),
          Set.of());
    }
    return unclear(exchange, () -> askItems(exchange, order, may));
  }

  private static Step askItems(Exchange exchange, Order order, List<Item> may) {
    return exchange.askToChoose(
        ITEMS,
        itemsQuestion(exchange, order, may),
        Stream.concat(
                may.stream().map(Item::title),
                Stream.of(exchange.voice().words("choice.all").getFirst()))
            .toList());
  }

  private static String itemsQuestion(Exchange exchange, Order order, List<Item> may) {
    return exchange.voice().say("return.items", "order", order.number().spoken())
        + numbered(may.stream().map(Voice::item).toList());
  }

  private Step askReason(Exchange exchange, Order order, List<Item> chosen) {
    exchange.memory().put("items", String.join("+", chosen.stream().map(Item::id).toList()));
    exchange.memory().forget("unclear");
    exchange.products(chosen.stream().map(Voice::item).toList());
    List<String> reasons = reasons(exchange, order);
    String question =
        exchange.voice().say("return.reason", "items", exchange.voice().items(chosen));
    return exchange.askToChoose(REASON, question + numbered(reasons), reasons);
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

  private Step reason(Exchange exchange, Order order, List<Item> may) {
    List<Item> chosen = chosen(exchange, may);
    List<String> reasons = reasons(exchange, order);
    Optional<String> named = Choice.one(exchange, reasons);
    if (named.isPresent()) {
      return askConfirm(exchange, order, chosen, named.get());
    }
    if (exchange.reading().has(Command.AskWhy.class)) {
      return exchange.askToChoose(
          REASON, exchange.voice().say("return.reason.why") + numbered(reasons), reasons);
    }
    if (!starts(exchange.reading()) && exchange.digresses(OWN)) {
      return new Step.Pass();
    }
    exchange.memory().put("note", exchange.turn().text().strip());
    return askConfirm(exchange, order, chosen, reasons.getLast());
  }

  private static Step askConfirm(Exchange exchange, Order order, List<Item> chosen, String reason) {
    exchange.memory().put("reason", reason);
    exchange.memory().forget("unclear");
    exchange.products(chosen.stream().map(Voice::item).toList());
    return exchange.askYesOrNo(
        CONFIRM,
        exchange
            .voice()
            .say(
                "return.confirm",
                "order",
                order.number().spoken(),
                "items",
                exchange.voice().items(chosen),
                "reason",
                reason));
  }

  private Step confirmed(Exchange exchange, Order order, List<Item> may) {
    Reading reading = exchange.reading();
    List<Item> chosen = chosen(exchange, may);
    exchange.products(chosen.stream().map(Voice::item).toList());
    boolean yes = reading.has(Command.Affirm.class) && !exchange.asks();
    boolean no = reading.has(Command.Deny.class);
    if (yes && !no) {
      if (exchange.turn().interrupted()) {
        return askConfirm(exchange, order, chosen, exchange.memory().get("reason"));
      }
      return chosen.isEmpty() ? askItems(exchange, order, may) : act(exchange, order, chosen);
    }
    List<Item> instead = may.size() == 1 ? List.of() : Choice.items(exchange, may);
    if (!instead.isEmpty()) {
      return askConfirm(exchange, order, keep(exchange, instead), exchange.memory().get("reason"));
    }
    if (no) {
      return exchange.finish(exchange.voice().say("return.left"));
    }
    return unclear(
        exchange, () -> askConfirm(exchange, order, chosen, exchange.memory().get("reason")));
  }

  private static List<Item> keep(Exchange exchange, List<Item> chosen) {
    exchange.memory().put("items", String.join("+", chosen.stream().map(Item::id).toList()));
    return chosen;
  }

  private static List<Item> chosen(Exchange exchange, List<Item> may) {
    List<String> ids = List.of(exchange.memory().get("items").split("\\+", -1));
    return may.stream().filter(item -> ids.contains(item.id())).toList();
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

  private Step act(Exchange exchange, Order order, List<Item> chosen) {
    Voice voice = exchange.voice();
    Memory memory = exchange.memory();
    if (exchange.turn().preview()) {
      return exchange.finish(voice.say("return.preview"));
    }
    String request =
        "Request a return of " + String.join(", ", chosen.stream().map(Voice::item).toList());
    try {
      ReturnOutcome outcome =
          acts.requestReturn(
              exchange.turn().store().id(),
              exchange.turn().conversationId(),
              new ShopActs.Items(
                  order.number(),
                  chosen.stream().map(Item::id).toList(),
                  memory.get("reason"),
                  memory.get("note")));
      return switch (outcome) {
        case ReturnOutcome.Accepted accepted -> {
          exchange.tried(request, "Requested: " + accepted.returnName());
          yield exchange.finish(
              voice.say(
                  "return.done", "name", accepted.returnName(), "items", voice.items(chosen)));
        }
        case ReturnOutcome.Refused refused -> {
          exchange.tried(request, "Refused by the shop: " + refused.why());
          yield exchange.refuse(voice.say("return.refused", "order", order.number().spoken()));
        }
      };
    } catch (ShopUnavailable down) {
      exchange.tried(request, "The shop did not answer; it is not known whether it went through");
      return exchange.escalate(voice.say("return.unknown", "order", order.number().spoken()));
    }
  }

  private List<String> reasons(Exchange exchange, Order order) {
    return shops
        .of(exchange.turn().store().id())
        .orElseThrow(() -> new ShopUnavailable("no shop is connected"))
        .returnReasons(order.number());
  }

  private static String numbered(List<String> choices) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < choices.size(); i++) {
      lines.append('\n').append(i + 1).append(". ").append(choices.get(i));
    }
    return lines.toString();
  }
}
