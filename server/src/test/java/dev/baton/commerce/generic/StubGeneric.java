package dev.baton.commerce.generic;

import com.standardwebhooks.Webhook;
import dev.baton.commerce.http.StubShop;
import dev.baton.shared.OrderNumber;
import dev.baton.testing.SettableClock;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A shop that answers by {@code contracts/shop.yaml}; it checks signatures with the standard's own
 * library. Cancellations take a look or two.
 */
final class StubGeneric extends StubShop {
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final SettableClock clock;
  private final Map<String, Map<String, Object>> orders = new LinkedHashMap<>();
  private final Map<String, Integer> working = new HashMap<>();
  private final Map<String, Integer> cancelled = new HashMap<>();
  private final Map<String, List<String>> addresses = new HashMap<>();
  private final Map<String, Map<String, Object>> answered = new HashMap<>();

  StubGeneric(SettableClock clock) {
    this.clock = clock;
    add("1001", "open", null);
    order("1001").put("cancellableUntil", in(1));
    order("1001").put("tags", List.of("gift"));
    order("1001").put("customerTags", List.of("VIP"));
    order("1001").put("country", "US");
    order("1001").put("addressChangeableUntil", in(1));
    add("1002", "shipped", parcel("in_transit", null));
    add("1003", "delivered", parcel("delivered", in(-5)));
    order("1003").put("returnableUntil", in(25));
    order("1003").put("returnable", new ArrayList<>(List.of("1")));
    add("1004", "delivered", parcel("delivered", in(-60)));
    order("1004").put("returnableUntil", in(-30));
    order("1004").put("returnable", new ArrayList<>(List.of("1")));
  }

  private String in(int days) {
    return clock.instant().plus(Duration.ofDays(days)).toString();
  }

  private Map<String, Object> order(String number) {
    return orders.getOrDefault(number.toLowerCase(Locale.ROOT), Map.of());
  }

  private void add(String number, String status, @Nullable Map<String, Object> parcel) {
    Map<String, Object> order = new HashMap<>();
    order.put("id", "o" + number);
    order.put("number", "#" + number);
    order.put("email", "jane@example.com");
    order.put("customerName", "Jane Doe");
    order.put("placedAt", Instant.parse(in(-9)).plusSeconds(Long.parseLong(number)).toString());
    order.put("status", status);
    order.put("payment", "paid");
    order.put("items", List.of(Map.of("id", "1", "title", "Throw", "quantity", 1, "sku", "TH-1")));
    order.put("parcels", parcel == null ? List.of() : List.of(parcel));
    order.put("total", Map.of("amount", "42.00", "currency", "USD"));
    order.put("addressChangeableUntil", null);
    order.put("returnable", List.of());
    order.put("returns", new ArrayList<>());
    order.put("refunds", List.of());
    orders.put(number, order);
  }

  private Map<String, Object> parcel(String status, @Nullable String delivered) {
    Map<String, Object> parcel = new HashMap<>();
    parcel.put("carrier", "UPS");
    parcel.put("trackingNumber", "1Z999AA10123456784");
    parcel.put("status", status);
    parcel.put("shippedAt", in(-7));
    parcel.put("deliveredAt", delivered);
    parcel.put("items", List.of("1"));
    return parcel;
  }

  @Override
  protected String call(Request request) {
    return JSON.readTree(request.body()).path("ask").asString("");
  }

  @Override
  public int cancellations(OrderNumber number) {
    return cancelled.getOrDefault(number.value(), 0);
  }

  @Override
  public List<String> addresses(OrderNumber number) {
    return addresses.getOrDefault(number.value(), List.of());
  }

  @Override
  public int returns(OrderNumber number) {
    return returnsOf(order(number.value())).size();
  }

  @SuppressWarnings("unchecked")
  private static List<Object> returnsOf(Map<String, Object> order) {
    return (List<Object>) order.getOrDefault("returns", List.of());
  }

  @Override
  protected synchronized Output done(Request request) {
    if (!proven(request)) {
      return json(401, "{}");
    }
    JsonNode asked = JSON.readTree(request.body());
    return json(200, JSON.writeValueAsString(answer(asked)));
  }

  private boolean proven(Request request) {
    Map<String, List<String>> headers = new HashMap<>();
    request.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    try {
      new Webhook(SECRET).verify(request.text(), HttpHeaders.of(headers, (_, _) -> true));
      return true;
    } catch (Exception wrong) {
      return false;
    }
  }

  private Map<String, Object> answer(JsonNode asked) {
    String number = asked.path("number").asString("");
    Map<String, Object> order = order(number);
    return switch (asked.path("ask").asString("")) {
      case "shop" -> Map.of("name", "Stub");
      case "order" -> {
        Map<String, Object> found = new HashMap<>();
        found.put("order", order.isEmpty() ? null : order);
        yield found;
      }
      case "orders" ->
          Map.of(
              "orders",
              asked.path("email").asString("").equalsIgnoreCase("jane@example.com")
                  ? orders.values()
                  : List.of());
      case "cancel" -> Map.of("status", cancel(number, order));
      case "cancellation" -> Map.of("status", looked(number, order));
      case "address" ->
          answered.computeIfAbsent(
              asked.path("key").asString(""), _ -> sendTo(asked, number, order));
      case "return" ->
          answered.computeIfAbsent(
              asked.path("key").asString(""), _ -> takeBack(asked, number, order));
      case "reasons" -> Map.of("reasons", List.of("Changed my mind", "Other"));
      case "customer" -> {
        boolean known =
            asked.path("id").asString("").equals("c1")
                || asked.path("email").asString("").equalsIgnoreCase("jane@example.com");
        Map<String, Object> found = new HashMap<>();
        found.put(
            "customer",
            known ? Map.of("id", "c1", "email", "jane@example.com", "name", "Jane Doe") : null);
        yield found;
      }
      case "products" ->
          Map.of(
              "products",
              List.of(
                  Map.of(
                      "id",
                      "p1",
                      "title",
                      "Throw",
                      "price",
                      Map.of("amount", "42.00", "currency", "USD"),
                      "inStock",
                      true)));
      default -> Map.of();
    };
  }

  private String cancel(String number, Map<String, Object> order) {
    if ("cancelled".equals(order.get("status"))) {
      return "done";
    }
    if (order.get("cancellableUntil") == null) {
      return "refused";
    }
    working.putIfAbsent(number, 2);
    return "pending";
  }

  private String looked(String number, Map<String, Object> order) {
    if (!working.containsKey(number)) {
      return "cancelled".equals(order.get("status")) ? "done" : "refused";
    }
    if (working.merge(number, -1, Integer::sum) > 0) {
      return "pending";
    }
    if (!"cancelled".equals(order.get("status"))) {
      order.put("status", "cancelled");
      order.put("cancellableUntil", null);
      order.put("addressChangeableUntil", null);
      cancelled.merge(number, 1, Integer::sum);
    }
    return "done";
  }

  private Map<String, Object> sendTo(JsonNode asked, String number, Map<String, Object> order) {
    if (order.get("addressChangeableUntil") == null) {
      return Map.of("status", "refused", "why", "it is too late");
    }
    addresses.computeIfAbsent(number, _ -> new ArrayList<>()).add(asked.path("address").toString());
    return Map.of("status", "done");
  }

  private Map<String, Object> takeBack(JsonNode asked, String number, Map<String, Object> order) {
    Object until = order.get("returnableUntil");
    if (until == null || Instant.parse(String.valueOf(until)).isBefore(clock.instant())) {
      return Map.of("status", "refused", "why", "the return window is over");
    }
    List<?> left = (List<?>) order.getOrDefault("returnable", List.of());
    if (!left.contains(asked.path("items").path(0).asString(""))) {
      return Map.of("status", "refused", "why", "an item may not be returned");
    }
    order.put("returnable", List.of());
    String name = number + "-R1";
    returnsOf(order).add(Map.of("name", name, "status", "requested", "items", List.of("1")));
    return Map.of("status", "accepted", "name", name);
  }
}
