package dev.baton.commerce.shopify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order in the stub, as Shopify's schema has it. */
final class StubOrder {
  final int number;
  final String name;
  final Map<String, Object> json = new HashMap<>();
  final List<Map<String, Object>> returns = new ArrayList<>();
  final List<String> takenBack = new ArrayList<>();
  private final List<Map<String, Object>> lines = new ArrayList<>();
  private final List<Map<String, Object>> fulfillments = new ArrayList<>();
  final List<String> addresses = new ArrayList<>();
  int cancellations;

  StubOrder(int number, String email, Instant placed) {
    this.number = number;
    this.name = "#" + number;
    json.put("id", id());
    json.put("name", name);
    json.put("email", email);
    json.put("processedAt", placed.toString());
    json.put("cancelledAt", null);
    json.put("displayFinancialStatus", "PAID");
    json.put("displayFulfillmentStatus", "UNFULFILLED");
    json.put("returnStatus", "NO_RETURN");
    json.put("currentTotalPriceSet", money("84.00"));
    json.put("customer", Map.of("id", "gid://shopify/Customer/7001", "displayName", "Jane Doe"));
    json.put("tags", List.of());
    json.put(
        "shippingAddress",
        Map.of("id", "gid://shopify/MailingAddress/1", "city", "Albany", "countryCodeV2", "US"));
    json.put("lineItems", nodes(lines));
    json.put("fulfillments", fulfillments);
    json.put("refunds", new ArrayList<>());
    json.put("returns", nodes(returns));
  }

  String id() {
    return "gid://shopify/Order/" + (4000 + number);
  }

  StubOrder line(int id, String title, @Nullable String variant) {
    Map<String, Object> line = new HashMap<>();
    line.put("id", "gid://shopify/LineItem/" + id);
    line.put("title", title);
    line.put("variantTitle", variant);
    line.put("sku", "SKU-" + id);
    line.put("quantity", 1);
    line.put("currentQuantity", 1);
    line.put("isGiftCard", false);
    lines.add(line);
    return this;
  }

  StubOrder sent(String status, Instant at, @Nullable Instant delivered) {
    Map<String, Object> fulfillment = new HashMap<>();
    fulfillment.put("status", "SUCCESS");
    fulfillment.put("displayStatus", status);
    fulfillment.put("createdAt", at.toString());
    fulfillment.put("deliveredAt", delivered == null ? null : delivered.toString());
    fulfillment.put("estimatedDeliveryAt", null);
    fulfillment.put(
        "trackingInfo",
        List.of(
            Map.of(
                "company", "UPS",
                "number", "1Z999AA10123456784",
                "url", "https://www.ups.com/track?tracknum=1Z999AA10123456784")));
    fulfillment.put(
        "fulfillmentLineItems", nodes(lines.stream().map(line -> fulfilled(line)).toList()));
    fulfillments.add(fulfillment);
    json.put("displayFulfillmentStatus", "FULFILLED");
    return this;
  }

  private static Map<String, Object> fulfilled(Map<String, Object> line) {
    String id = String.valueOf(line.get("id")).replace("LineItem/", "FulfillmentLineItem/");
    return Map.of("id", id, "lineItem", line);
  }

  StubOrder tagged(String tag) {
    json.put("tags", List.of(tag));
    return this;
  }

  boolean isSent() {
    return !fulfillments.isEmpty();
  }

  boolean isCancelled() {
    return json.get("cancelledAt") != null;
  }

  /** It goes elsewhere; the same address again is no change. */
  void sendTo(Map<?, ?> address) {
    String line = new java.util.TreeMap<>(address).toString();
    if (addresses.isEmpty() || !addresses.getLast().equals(line)) {
      addresses.add(line);
    }
    Map<String, Object> kept = new HashMap<>();
    kept.put("id", "gid://shopify/MailingAddress/2");
    kept.put("city", address.get("city"));
    kept.put("zip", address.get("zip"));
    kept.put("countryCodeV2", address.get("countryCode"));
    json.put("shippingAddress", kept);
  }

  /** It is cancelled and paid back. */
  void cancel(Instant at) {
    if (!isCancelled()) {
      cancellations++;
      json.put("cancelledAt", at.toString());
      json.put("displayFinancialStatus", "REFUNDED");
      json.put(
          "refunds",
          List.of(Map.of("createdAt", at.toString(), "totalRefundedSet", money("84.00"))));
    }
  }

  /** The lines that may go back, as {@code returnableFulfillments} has them. */
  List<Map<String, Object>> returnable() {
    if (!isSent() || isCancelled()) {
      return List.of();
    }
    List<Map<String, Object>> left = new ArrayList<>();
    for (Map<String, Object> line : lines) {
      if (!takenBack.contains(String.valueOf(line.get("id")))) {
        Map<String, Object> withReasons = new HashMap<>(line);
        withReasons.put("suggestedReturnReasonDefinitions", nodes(reasons()));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("quantity", 1);
        one.put("fulfillmentLineItem", fulfilled(withReasons));
        left.add(one);
      }
    }
    return left.isEmpty()
        ? List.of()
        : List.of(Map.of("returnableFulfillmentLineItems", nodes(left)));
  }

  static List<Map<String, Object>> reasons() {
    return List.of(
        reason(1, "Too tight", false),
        reason(2, "Does not suit me", false),
        reason(3, "Gone out of use", true),
        reason(4, "Other", false));
  }

  private static Map<String, Object> reason(int id, String name, boolean deleted) {
    return Map.of(
        "id",
        "gid://shopify/ReturnReasonDefinition/" + id,
        "handle",
        "h" + id,
        "name",
        name,
        "deleted",
        deleted);
  }

  static Map<String, Object> nodes(List<Map<String, Object>> nodes) {
    return Map.of("nodes", nodes);
  }

  static Map<String, Object> money(String amount) {
    return Map.of("presentmentMoney", Map.of("amount", amount, "currencyCode", "USD"));
  }
}
