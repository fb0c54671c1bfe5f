package dev.baton.commerce.shopify;

import dev.baton.commerce.DeliveryAddress;
import dev.baton.commerce.Order;
import dev.baton.commerce.Shop.AddressOutcome;
import dev.baton.commerce.Shop.AddressRequest;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.http.Said;
import dev.baton.commerce.shopify.ShopifyRequests.Request;
import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Has orders sent to another address ({@code orderUpdate}, which overwrites the whole address: the
 * page of {@code OrderInput} in Shopify's documentation). Shopify has been seen to answer without
 * an error and keep the address it had, as for a postcode of elsewhere: what it says it has now is
 * compared. Setting the same address again changes nothing, so one whose answer got lost is sent
 * again, as long as the order may still be changed.
 */
final class ShopifyAddresses {
  private static final String CHANGED = "changed";
  private final Graph graph;
  private final ShopifyOrders orders;
  private final ShopifyRequests requests;
  private final StoreId store;

  ShopifyAddresses(Graph graph, ShopifyOrders orders, ShopifyRequests requests, StoreId store) {
    this.graph = graph;
    this.orders = orders;
    this.requests = requests;
    this.store = store;
  }

  /** Changes the address of an order that may be changed, within its country. */
  AddressOutcome change(String id, AddressRequest request, Instant now) {
    String key = "address:" + request.key();
    Optional<Request> before = requests.find(store, key);
    if (before.filter(asked -> asked.answer() != null).isPresent()) {
      return new AddressOutcome.Changed();
    }
    Optional<Order> order = orders.read(id);
    boolean open = order.filter(found -> found.addressWindow().openAt(now)).isPresent();
    if (!open && before.isPresent()) {
      throw new ShopUnavailable("Shopify's answer got lost, and the order is at work now.");
    }
    if (!open) {
      return new AddressOutcome.Refused("the order is too old, at work, sent or cancelled");
    }
    if (!request.address().country().equals(order.get().marks().country())) {
      return new AddressOutcome.Refused(
          "another country than the order's, by which its shipping and taxes were priced");
    }
    requests.begin(store, key, List.of());
    return sent(id, request.address(), key);
  }

  private AddressOutcome sent(String id, DeliveryAddress address, String key) {
    GraphAnswer answer =
        graph.ask(
            Operation.CHANGE_ADDRESS,
            Map.of("input", Map.of("id", id, "shippingAddress", members(address))));
    if (answer.refused("orderUpdate")) {
      throw ShopUnavailable.untilMended(
          "Shopify does not let this app change orders: " + answer.refusals().getFirst().message());
    }
    JsonNode payload = answer.at("orderUpdate");
    List<String> errors =
        Said.list(payload.path("userErrors"), error -> Said.words(error.path("message")));
    if (!errors.isEmpty()) {
      requests.forget(store, key);
      return new AddressOutcome.Refused(String.join("; ", errors));
    }
    if (!isThere(payload.path("order").path("shippingAddress"), address)) {
      throw new ShopUnavailable("Shopify does not say that the order goes to the new address.");
    }
    requests.end(store, key, CHANGED);
    return new AddressOutcome.Changed();
  }

  /** A postcode is protected data: where the app may not read it, it stays unseen. */
  private static boolean isThere(JsonNode now, DeliveryAddress wanted) {
    return same(now.path("city"), wanted.city())
        && same(now.path("countryCodeV2"), wanted.country())
        && (Said.absent(now.path("zip")) || same(now.path("zip"), wanted.postcode()));
  }

  private static boolean same(JsonNode now, @Nullable String wanted) {
    return wanted == null || plain(now.asString("")).equals(plain(wanted));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> members(DeliveryAddress address) {
    Map<String, String> members = new HashMap<>();
    String name = address.recipient() == null ? "" : address.recipient();
    int space = name.lastIndexOf(' ');
    members.put("firstName", space < 0 ? "" : name.substring(0, space));
    members.put("lastName", name.substring(space + 1));
    members.put("address1", address.street());
    members.put("address2", address.more() == null ? "" : address.more());
    members.put("city", address.city());
    members.put("provinceCode", address.region() == null ? "" : address.region());
    members.put("zip", address.postcode() == null ? "" : address.postcode());
    members.put("countryCode", address.country());
    members.values().removeIf(String::isEmpty);
    return members;
  }
}
