package dev.baton.commerce.shopify;

import dev.baton.commerce.Order;
import dev.baton.commerce.Shop.ReturnOutcome;
import dev.baton.commerce.Shop.ReturnRequest;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.http.Said;
import dev.baton.commerce.shopify.Returnable.Line;
import dev.baton.commerce.shopify.Returnable.Reason;
import dev.baton.commerce.shopify.ShopifyRequests.Request;
import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Asks for returns, which the merchant approves ({@code returnRequest}). Shopify would take the
 * same request twice: each is written down before, with the returns the order had, so that one
 * whose answer got lost is recognised.
 */
final class ShopifyReturns {
  private static final int LONGEST_NOTE = 300;
  private static final int MOST_REASONS = 12;
  private final Graph graph;
  private final ShopifyOrders orders;
  private final ShopifyRequests requests;
  private final StoreId store;

  /** What may go back, and the returns there are. */
  private record Standing(List<Line> lines, List<String> returns) {}

  ShopifyReturns(Graph graph, ShopifyOrders orders, ShopifyRequests requests, StoreId store) {
    this.graph = graph;
    this.orders = orders;
    this.requests = requests;
    this.store = store;
  }

  /** Asks for a return of whole lines of an order. */
  ReturnOutcome request(String id, ReturnRequest request, Instant now) {
    Optional<Request> before = requests.find(store, request.key());
    if (before.isPresent() && before.get().answer() != null) {
      return new ReturnOutcome.Accepted(String.valueOf(before.get().answer()));
    }
    Standing standing = standing(id);
    Optional<String> made = before.flatMap(earlier -> since(earlier, standing));
    if (made.isPresent()) {
      return accepted(request, made.get());
    }
    List<Line> wanted =
        standing.lines().stream()
            .filter(line -> request.itemIds().contains(line.itemId()))
            .toList();
    Optional<String> objection = objection(id, request, wanted, now);
    if (objection.isPresent()) {
      requests.forget(store, request.key());
      return new ReturnOutcome.Refused(objection.get());
    }
    requests.begin(store, request.key(), standing.returns());
    return sent(id, request, wanted);
  }

  /** The reasons Shopify suggests for these items, or all there are. */
  List<Reason> reasons(String id) {
    List<Reason> suggested =
        standing(id).lines().stream().flatMap(line -> line.reasons().stream()).distinct().toList();
    List<Reason> all = suggested.isEmpty() ? everyReason() : suggested;
    return all.stream().limit(MOST_REASONS).toList();
  }

  private List<Reason> everyReason() {
    GraphAnswer answer = graph.ask(Operation.RETURN_REASONS, Map.of());
    refuseDenied(answer, "returnReasonDefinitions");
    return Returnable.reasons(answer.at("returnReasonDefinitions"));
  }

  private Standing standing(String id) {
    GraphAnswer answer = graph.ask(Operation.RETURNABLE, Map.of("id", id));
    refuseDenied(answer, "returnableFulfillments");
    refuseDenied(answer, "order.returns");
    JsonNode order = answer.at("order");
    return new Standing(
        Returnable.lines(answer.at("returnableFulfillments")),
        Said.absent(order)
            ? List.of()
            : Said.list(order.path("returns").path("nodes"), node -> Said.text(node.path("name"))));
  }

  /** A return that came since a request whose answer nobody saw. */
  private static Optional<String> since(Request earlier, Standing standing) {
    List<String> fresh = new ArrayList<>(standing.returns());
    fresh.removeAll(earlier.before());
    return fresh.stream().findFirst();
  }

  private Optional<String> objection(
      String id, ReturnRequest request, List<Line> wanted, Instant now) {
    boolean all =
        !request.itemIds().isEmpty()
            && request.itemIds().stream()
                .allMatch(item -> wanted.stream().anyMatch(line -> line.itemId().equals(item)));
    if (!all) {
      return Optional.of("an item may not be returned");
    }
    Optional<Order> order = orders.read(id);
    boolean inTime = order.map(Order::returnableUntil).filter(now::isBefore).isPresent();
    return inTime ? Optional.empty() : Optional.of("the return window is over");
  }

  private ReturnOutcome sent(String id, ReturnRequest request, List<Line> wanted) {
    Reason reason = reason(id, request.reason());
    String note = request.note().isBlank() ? reason.name() : request.note();
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Line line : wanted) {
      Map<String, Object> asked = new LinkedHashMap<>();
      asked.put("fulfillmentLineItemId", line.lineId());
      asked.put("quantity", line.quantity());
      asked.put("returnReasonDefinitionId", reason.id());
      asked.put("customerNote", cut(note));
      lines.add(asked);
    }
    Map<String, Object> input = new HashMap<>();
    input.put("orderId", id);
    input.put("returnLineItems", lines);
    GraphAnswer answer = graph.ask(Operation.REQUEST_RETURN, Map.of("input", input));
    refuseDenied(answer, "returnRequest");
    JsonNode payload = answer.at("returnRequest");
    List<String> errors =
        Said.list(payload.path("userErrors"), error -> Said.words(error.path("message")));
    if (!errors.isEmpty()) {
      requests.forget(store, request.key());
      return new ReturnOutcome.Refused(errors.getFirst());
    }
    return accepted(request, Said.text(payload.path("return").path("name")));
  }

  private ReturnOutcome accepted(ReturnRequest request, String name) {
    requests.end(store, request.key(), name);
    return new ReturnOutcome.Accepted(name);
  }

  /** The reason by its name; what is none of the shop's is the last, and stands in the note. */
  private Reason reason(String id, String name) {
    List<Reason> all = reasons(id);
    if (all.isEmpty()) {
      throw ShopUnavailable.untilMended("Shopify has no reasons for returns in this shop.");
    }
    return all.stream().filter(one -> one.name().equals(name)).findFirst().orElse(all.getLast());
  }

  private static String cut(String note) {
    return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE - 1) + "…";
  }

  private static void refuseDenied(GraphAnswer answer, String path) {
    if (answer.refused(path)) {
      throw ShopUnavailable.untilMended(
          "Shopify does not let this app see or ask for returns: "
              + answer.refusals().getFirst().message());
    }
  }
}
