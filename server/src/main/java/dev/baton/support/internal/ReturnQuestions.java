package dev.baton.support.internal;

import dev.baton.commerce.Order;
import dev.baton.commerce.Order.Item;
import dev.baton.skill.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a return asks of the shopper: which items, why, and an explicit yes. */
record ReturnQuestions(Exchange exchange, Order order) {
  static final String ITEMS = "items";
  static final String REASON = "reason";
  static final String CONFIRM = "confirm";

  /** The items chosen before, of those that may go back. */
  List<Item> chosen(List<Item> may) {
    List<String> ids = List.of(exchange.memory().get(ITEMS).split("\\+", -1));
    return may.stream().filter(item -> ids.contains(item.id())).toList();
  }

  private void keep(List<Item> chosen) {
    exchange.memory().put(ITEMS, String.join("+", chosen.stream().map(Item::id).toList()));
    exchange.memory().forget("unclear");
    exchange.products(chosen.stream().map(Voice::item).toList());
  }

  Step items(List<Item> may) {
    return exchange.askToChoose(
        ITEMS,
        itemsText(may),
        Stream.concat(
                may.stream().map(Item::title),
                Stream.of(exchange.voice().words("choice.all").getFirst()))
            .toList());
  }

  /** Asks for another item than one that is not taken back. */
  Step otherItems(List<Item> may) {
    String text = exchange.voice().say("return.final.item") + " " + itemsText(may);
    return exchange.ask(ITEMS, text, Set.of());
  }

  private String itemsText(List<Item> may) {
    return exchange.voice().say("return.items", "order", order.number().spoken())
        + numbered(may.stream().map(Voice::item).toList());
  }

  Step reason(List<Item> chosen, List<String> reasons) {
    keep(chosen);
    String question =
        exchange.voice().say("return.reason", "items", exchange.voice().items(chosen));
    return exchange.askToChoose(REASON, question + numbered(reasons), reasons);
  }

  /** Says why it is asked. */
  Step reasonAgain(List<String> reasons) {
    String why = exchange.voice().say("return.reason.why");
    return exchange.askToChoose(REASON, why + numbered(reasons), reasons);
  }

  Step confirm(List<Item> chosen, String reason) {
    keep(chosen);
    exchange.memory().put(REASON, reason);
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

  private static String numbered(List<String> choices) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < choices.size(); i++) {
      lines.append('\n').append(i + 1).append(". ").append(choices.get(i));
    }
    return lines.toString();
  }
}
