package dev.baton.commerce.shopify;

import dev.baton.commerce.Order;
import dev.baton.commerce.Shop.Cancellation;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.http.Said;
import dev.baton.commerce.shopify.ShopifyRequests.Request;
import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Cancels whole orders ({@code orderCancel}: irreversible, carried out by a job). A job that is
 * under way is followed and never begun again.
 */
final class ShopifyCancellations {
  private static final String NOTE = "Cancelled by the customer in the support chat.";
  private final Graph graph;
  private final ShopifyOrders orders;
  private final ShopifyRequests requests;
  private final StoreId store;

  ShopifyCancellations(Graph graph, ShopifyOrders orders, ShopifyRequests requests, StoreId store) {
    this.graph = graph;
    this.orders = orders;
    this.requests = requests;
    this.store = store;
  }

  /** Cancels an order that may be cancelled. */
  Cancellation cancel(String id, Instant now) {
    Optional<Order> order = orders.read(id);
    if (order.isPresent() && order.get().status() == Order.Status.CANCELLED) {
      return Cancellation.DONE;
    }
    if (job(id).isPresent()) {
      return follow(id);
    }
    if (order.isEmpty() || !order.get().cancellableAt(now)) {
      return Cancellation.REFUSED;
    }
    boolean asked = requests.find(store, key(id)).isPresent();
    requests.begin(store, key(id), List.of());
    return begun(id, asked);
  }

  /** Where a cancellation stands. */
  Cancellation follow(String id) {
    Optional<Request> request = job(id);
    Cancellation standing =
        request.isPresent() ? standing(id, request.get()) : plainly(orders.read(id));
    if (standing == Cancellation.REFUSED) {
      requests.forget(store, key(id));
    }
    return standing;
  }

  /**
   * @param asked whether it was asked for before, with an answer nobody saw
   */
  private Cancellation begun(String id, boolean asked) {
    GraphAnswer answer =
        graph.ask(
            graph.has(ShopifyAccount.NEWEST) ? Operation.CANCEL : Operation.CANCEL_2026_07,
            Map.of(
                "orderId",
                id,
                "refund",
                Map.of("originalPaymentMethodsRefund", true),
                "note",
                NOTE));
    JsonNode payload = answer.at("orderCancel");
    if (answer.refused("orderCancel")) {
      throw ShopUnavailable.untilMended(
          "Shopify does not let this app cancel orders: " + answer.refusals().getFirst().message());
    }
    if (!Said.list(payload.path("orderCancelUserErrors"), error -> error).isEmpty()) {
      return refusedOrCancelledBefore(id, asked);
    }
    JsonNode result = payload.path("jobResult");
    switch (result.path("status").asString("")) {
      case "SUCCEEDED" -> {
        return Cancellation.DONE;
      }
      case "FAILED" -> {
        return refusedOrCancelledBefore(id, asked);
      }
      default ->
          requests.working(
              store,
              key(id),
              Said.text(payload.path("job").path("id")),
              Said.textOrNull(result.path("id")));
    }
    return Cancellation.PENDING;
  }

  /** Shopify refuses to cancel what is cancelled: perhaps by the request whose answer got lost. */
  private Cancellation refusedOrCancelledBefore(String id, boolean asked) {
    Cancellation standing = plainly(orders.read(id));
    if (standing == Cancellation.REFUSED && asked) {
      throw new ShopUnavailable(
          "Shopify refuses to cancel this order again, and it is not cancelled yet.");
    }
    if (standing == Cancellation.REFUSED) {
      requests.forget(store, key(id));
    }
    return standing;
  }

  private Cancellation standing(String id, Request request) {
    @Nullable String result = request.result();
    GraphAnswer answer =
        result != null
            ? graph.ask(Operation.CANCEL_RESULT, Map.of("result", result, "order", id))
            : graph.ask(
                Operation.CANCEL_POLL, Map.of("job", String.valueOf(request.job()), "order", id));
    if (!Said.absent(answer.at("order").path("cancelledAt"))) {
      return Cancellation.DONE;
    }
    JsonNode work = result != null ? answer.at("node") : answer.at("job");
    boolean failed =
        work.path("status").asString("").equals("FAILED")
            || (result == null && work.path("done").asBoolean(false));
    return failed ? Cancellation.REFUSED : Cancellation.PENDING;
  }

  private static Cancellation plainly(Optional<Order> order) {
    return order.filter(found -> found.status() == Order.Status.CANCELLED).isPresent()
        ? Cancellation.DONE
        : Cancellation.REFUSED;
  }

  private Optional<Request> job(String id) {
    return requests.find(store, key(id)).filter(request -> request.job() != null);
  }

  private static String key(String id) {
    return "cancel:" + id;
  }
}
