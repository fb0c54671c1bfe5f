package dev.baton.support.internal;

import dev.baton.commerce.Order;
import dev.baton.commerce.Order.Item;
import dev.baton.commerce.Shop.ReturnOutcome;
import dev.baton.commerce.ShopActs;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.skill.Step;
import java.util.List;
import java.util.stream.Collectors;

/** Requests a return of the shop, once the shopper said yes, and tells what came of it. */
final class ReturnRequest {
  private ReturnRequest() {}

  static Step send(ShopActs acts, Exchange exchange, Order order, List<Item> chosen) {
    Voice voice = exchange.voice();
    if (exchange.turn().preview()) {
      return exchange.finish(voice.say("return.preview"));
    }
    String number = order.number().spoken();
    String request =
        "Request a return of " + chosen.stream().map(Voice::item).collect(Collectors.joining(", "));
    try {
      ReturnOutcome outcome =
          acts.requestReturn(
              exchange.turn().store().id(),
              exchange.turn().conversationId(),
              new ShopActs.Items(
                  order.number(),
                  chosen.stream().map(Item::id).toList(),
                  exchange.memory().get(ReturnQuestions.REASON),
                  exchange.memory().get("note")));
      return switch (outcome) {
        case ReturnOutcome.Accepted(String name) -> {
          exchange.tried(request, "Requested: " + name);
          yield exchange.finish(
              voice.say("return.done", "name", name, "items", voice.items(chosen)));
        }
        case ReturnOutcome.Refused(String why) -> {
          exchange.tried(request, "Refused by the shop: " + why);
          yield exchange.refuse(voice.say("return.refused", "order", number));
        }
      };
    } catch (ShopUnavailable down) {
      exchange.tried(request, "The shop did not answer; it is not known whether it went through");
      return exchange.escalate(voice.say("return.unknown", "order", number));
    }
  }
}
