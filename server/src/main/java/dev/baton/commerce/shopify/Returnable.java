package dev.baton.commerce.shopify;

import dev.baton.commerce.http.Said;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What Shopify would take back, whatever the merchant's own window says. */
final class Returnable {
  private Returnable() {}

  /**
   * Some of one item.
   *
   * @param lineId of the fulfilment's line, which a request names
   * @param itemId of the order's line
   */
  record Line(String lineId, String itemId, int quantity, List<Reason> reasons) {
    Line {
      reasons = List.copyOf(reasons);
    }
  }

  /** A reason for a return, in the shop's language. */
  record Reason(String id, String name) {}

  static List<Line> lines(JsonNode fulfillments) {
    return Said.list(
            fulfillments.path("nodes"),
            one ->
                Said.list(
                    one.path("returnableFulfillmentLineItems").path("nodes"), Returnable::line))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Reasons that are still in use, each name once. */
  static List<Reason> reasons(JsonNode definitions) {
    java.util.Set<String> names = new java.util.HashSet<>();
    return Said.list(definitions.path("nodes"), node -> node).stream()
        .filter(node -> !node.path("deleted").asBoolean(false))
        .map(node -> new Reason(Said.text(node.path("id")), Said.text(node.path("name"))))
        .filter(reason -> names.add(reason.name()))
        .toList();
  }

  private static Line line(JsonNode node) {
    JsonNode sent = node.path("fulfillmentLineItem");
    JsonNode suggested = sent.path("lineItem").path("suggestedReturnReasonDefinitions");
    return new Line(
        Said.text(sent.path("id")),
        OrderReading.tail(sent.path("lineItem").path("id")),
        Said.number(node.path("quantity")),
        Said.absent(suggested) ? List.of() : reasons(suggested));
  }
}
