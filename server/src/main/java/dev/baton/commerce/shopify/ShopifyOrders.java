package dev.baton.commerce.shopify;

import dev.baton.commerce.Order;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.http.Said;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds and reads orders. What a shopper typed is hostile: only what can be a number or an address
 * is put into a search, in quotes, and what comes back is compared here.
 */
final class ShopifyOrders {
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._-]{1,40}");
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,253}");
  private static final String NOBODYS = "gid://shopify/Order/0";
  private static final Duration AGAIN = Duration.ofMinutes(10);
  private static final int LINES = 50;
  private static final int PARCELS = 20;
  private static final int FEW_LINES = 10;
  private static final int FEW_PARCELS = 5;
  private final Graph graph;
  private final OrderReading reading;
  private volatile Instant withoutReturnsUntil = Instant.MIN;

  ShopifyOrders(Graph graph, ShopifyAccount.Rules rules) {
    this.graph = graph;
    this.reading = new OrderReading(rules);
  }

  /** Shopify's id of the order with this number: the newest, should there be several. */
  Optional<String> find(OrderNumber number) {
    if (!NUMBER.matcher(number.value()).matches()) {
      return Optional.empty();
    }
    GraphAnswer answer =
        graph.ask(Operation.FIND_ORDER, Map.of("query", "name:\"" + number.value() + "\""));
    if (answer.refused("orders")) {
      throw refused(answer);
    }
    return Said.list(answer.at("orders").path("nodes"), node -> node).stream()
        .filter(node -> sameNumber(node, number))
        .map(node -> Said.text(node.path("id")))
        .findFirst();
  }

  /**
   * The order with this number. One that is not there takes as many calls as one that is: how long
   * an answer takes tells nobody whether a number exists.
   *
   * @param found hears the id of one that is there
   */
  Optional<Order> order(OrderNumber number, Consumer<String> found) {
    if (!NUMBER.matcher(number.value()).matches()) {
      return Optional.empty();
    }
    Optional<String> id = find(number);
    id.ifPresent(found);
    return read(id.orElse(NOBODYS));
  }

  /** The order with Shopify's own id. */
  Optional<Order> read(String id) {
    GraphAnswer answer =
        answer(
            Operation.ORDER,
            "order",
            Map.of("id", id, "lines", LINES, "parcels", PARCELS, "withReturns", withReturns()));
    JsonNode order = answer.at("order");
    return Said.absent(order)
        ? Optional.empty()
        : Optional.of(reading.read(order, returnable(answer)));
  }

  /** A customer's orders, newest first, at most ten. */
  List<Order> of(EmailAddress customer) {
    if (!ADDRESS.matcher(customer.value()).matches()) {
      return List.of();
    }
    GraphAnswer answer =
        answer(
            Operation.ORDERS_OF,
            "orders",
            Map.of(
                "query",
                "email:\"" + customer.value() + "\"",
                "lines",
                FEW_LINES,
                "parcels",
                FEW_PARCELS,
                "withReturns",
                withReturns()));
    return Said.list(answer.at("orders").path("nodes"), node -> reading.read(node, null)).stream()
        .filter(order -> order.belongsTo(customer))
        .toList();
  }

  /** Without the right to see returns the rest is asked for alone. */
  private GraphAnswer answer(Operation operation, String member, Map<String, ?> variables) {
    GraphAnswer answer = graph.ask(operation, variables);
    String returns = member.equals("order") ? "order.returns" : "orders.nodes.returns";
    boolean lacking = answer.refused(returns) || answer.refused("returnableFulfillments");
    if (withReturns() && lacking && !answer.refused(member)) {
      withoutReturnsUntil = graph.now().plus(AGAIN);
      Map<String, Object> fewer = new HashMap<>(variables);
      fewer.put("withReturns", false);
      answer = graph.ask(operation, fewer);
    }
    boolean emailRefused =
        answer.refused(member.equals("order") ? "order.email" : "orders.nodes.email");
    if (answer.refused(member) || emailRefused) {
      throw refused(answer);
    }
    return answer;
  }

  /** A right that was lacking is looked for again after a while: the merchant may have given it. */
  private boolean withReturns() {
    return !graph.now().isBefore(withoutReturnsUntil);
  }

  private static @Nullable Set<String> returnable(GraphAnswer answer) {
    JsonNode fulfillments = answer.at("returnableFulfillments");
    if (Said.absent(fulfillments)) {
      return Set.of();
    }
    Set<String> ids = new HashSet<>();
    Returnable.lines(fulfillments).forEach(line -> ids.add(line.itemId()));
    return ids;
  }

  private static boolean sameNumber(JsonNode node, OrderNumber number) {
    return new OrderNumber(Said.text(node.path("name"))).key().equals(number.key());
  }

  private static ShopUnavailable refused(GraphAnswer answer) {
    return ShopUnavailable.untilMended(
        "Shopify does not let this app see whose an order is: "
            + answer.refusals().getFirst().message());
  }
}
