package dev.baton.commerce.shopify;

import dev.baton.commerce.http.StubShop;
import dev.baton.shared.OrderNumber;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A shop at Shopify: it carries every question out against Shopify's own schema, so that one that
 * is wrong fails, and gives no field that was not asked for. Cancellations take a few looks.
 */
final class StubShopify extends StubShop {
  static final String APP_TOKEN = "shpat-from-client-credentials-";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
  private static final Pattern TERM = Pattern.compile("(name|email):\"([^\"]*)\"");
  private static final Map<String, Object> JANE =
      Map.of(
          "id",
          "gid://shopify/Customer/7001",
          "displayName",
          "Jane Doe",
          "defaultEmailAddress",
          Map.of("emailAddress", "jane@example.com"),
          "defaultPhoneNumber",
          Map.of("phoneNumber", "+15145550100"));
  private final Clock clock;
  private final List<StubOrder> orders = new ArrayList<>();
  private final Map<String, Integer> jobs = new ConcurrentHashMap<>();
  private final Map<String, GraphQL> engines = new HashMap<>();
  final List<String> tokens = new ArrayList<>();
  final List<String> refreshTokens = new ArrayList<>(List.of("shprt-1"));
  final List<String> scopes =
      new ArrayList<>(List.of("read_orders", "write_orders", "read_returns", "write_returns"));
  int issued;
  int looksPerJob = 2;
  boolean knowsNewest = true;
  boolean jobsFail;
  double available = 2000;

  StubShopify(Clock clock) {
    this.clock = clock;
    for (String version : List.of("2026-10", "2026-07")) {
      engines.put(
          version, GraphQL.newGraphQL(ShopifySchema.of(version, queries(), mutations())).build());
    }
    Instant now = clock.instant();
    add(new StubOrder(1001, "jane@example.com", now.minus(Duration.ofMinutes(10))))
        .tagged("gift")
        .line(9011, "Merino tee", "Blue / M");
    add(new StubOrder(1002, "jane@example.com", ago(4)))
        .line(9021, "Canvas tote", null)
        .sent("IN_TRANSIT", ago(2), null);
    add(new StubOrder(1003, "jane@example.com", ago(9)))
        .line(9031, "Merino tee", null)
        .line(9032, "Canvas tote", null)
        .sent("DELIVERED", ago(7), ago(5));
    add(new StubOrder(1004, "jane@example.com", ago(66)))
        .line(9041, "Canvas tote", null)
        .sent("DELIVERED", ago(64), ago(60));
    add(new StubOrder(10010, "omar@example.com", ago(1))).line(9051, "Mug", null);
  }

  private Instant ago(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }

  StubOrder add(StubOrder order) {
    orders.add(order);
    return order;
  }

  Optional<StubOrder> order(String key) {
    return orders.stream()
        .filter(order -> order.id().equals(key) || order.name.equals("#" + key))
        .findFirst();
  }

  @Override
  protected String call(Request request) {
    return request.path().endsWith("/access_token")
        ? "token"
        : String.valueOf(JSON.readTree(request.body()).path("operationName").asString(""));
  }

  @Override
  public int cancellations(OrderNumber number) {
    return order(number.value()).map(order -> order.cancellations).orElse(0);
  }

  @Override
  public List<String> addresses(OrderNumber number) {
    return order(number.value()).map(order -> order.addresses).orElse(new ArrayList<>());
  }

  @Override
  public int returns(OrderNumber number) {
    return order(number.value()).map(order -> order.returns.size()).orElse(0);
  }

  @Override
  protected synchronized Output done(Request request) {
    if (request.path().endsWith("/access_token")) {
      return token(request.text());
    }
    if (!tokens.contains(request.header("x-shopify-access-token"))) {
      return json(401, "{\"errors\":\"[API] Invalid API key or access token\"}");
    }
    String version = request.path().split("/", -1)[3];
    if (version.equals("2026-10") && !knowsNewest) {
      return json(404, "{\"errors\":\"Not Found\"}");
    }
    Map<String, Object> body = JSON.readValue(request.body(), TREE);
    Map<String, Object> result =
        new LinkedHashMap<>(
            engine(version)
                .execute(
                    ExecutionInput.newExecutionInput()
                        .query(String.valueOf(body.get("query")))
                        .operationName(String.valueOf(body.get("operationName")))
                        .variables(variables(body))
                        .build())
                .toSpecification());
    result.put("extensions", cost());
    return json(200, JSON.writeValueAsString(result), "X-Shopify-API-Version", version);
  }

  private GraphQL engine(String version) {
    return java.util.Objects.requireNonNull(engines.get(version));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> variables(Map<String, Object> body) {
    return (Map<String, Object>) body.getOrDefault("variables", Map.of());
  }

  private Map<String, Object> cost() {
    return Map.of(
        "cost",
        Map.of(
            "requestedQueryCost",
            60,
            "throttleStatus",
            Map.of("maximumAvailable", 2000, "currentlyAvailable", available, "restoreRate", 100)));
  }

  private Output token(String form) {
    if (form.contains("grant_type=client_credentials")
        && form.contains("client_id=id-1")
        && form.contains("client_secret=")) {
      String token = APP_TOKEN + ++issued;
      tokens.add(token);
      return json(
          200,
          "{\"access_token\":\"" + token + "\",\"scope\":\"read_orders\",\"expires_in\":86399}");
    }
    for (String refresh : List.copyOf(refreshTokens)) {
      if (form.contains("refresh_token=" + refresh) && form.contains("grant_type=refresh_token")) {
        refreshTokens.remove(refresh);
        String token = "shpat-refreshed-" + ++issued;
        tokens.add(token);
        refreshTokens.add("shprt-next-" + issued);
        return json(
            200,
            "{\"access_token\":\"%s\",\"expires_in\":3600,\"refresh_token\":\"%s\",\"refresh_token_expires_in\":7776000}"
                .formatted(token, "shprt-next-" + issued));
      }
    }
    return json(400, "{\"error\":\"invalid_request\"}");
  }

  private Map<String, DataFetcher<?>> queries() {
    Map<String, DataFetcher<?>> all = new HashMap<>();
    all.put("orders", env -> StubOrder.nodes(search(env.getArgumentOrDefault("query", ""))));
    all.put("order", env -> byId(env, "id").map(order -> order.json).orElse(null));
    all.put(
        "returnableFulfillments",
        env -> StubOrder.nodes(byId(env, "orderId").map(StubOrder::returnable).orElse(List.of())));
    all.put("returnReasonDefinitions", _ -> StubOrder.nodes(StubOrder.reasons()));
    all.put("job", env -> Map.of("id", argument(env, "id"), "done", looked(env, "id")));
    all.put("node", this::jobResult);
    all.put("customer", env -> argument(env, "id").endsWith("/7001") ? JANE : null);
    all.put(
        "customerByIdentifier",
        env ->
            String.valueOf(env.<Object>getArgument("identifier"))
                    .toLowerCase(java.util.Locale.ROOT)
                    .contains("=jane@example.com}")
                ? JANE
                : null);
    all.put(
        "products",
        _ ->
            StubOrder.nodes(
                List.of(
                    product(1, "Merino tee", 12),
                    product(2, "Canvas tote", 3),
                    product(3, "Merino scarf", 0))));
    all.put(
        "shop",
        _ ->
            Map.of("name", "Acme", "myshopifyDomain", "acme.myshopify.com", "currencyCode", "USD"));
    all.put(
        "currentAppInstallation",
        _ ->
            Map.of("accessScopes", scopes.stream().map(scope -> Map.of("handle", scope)).toList()));
    return all;
  }

  private Map<String, DataFetcher<?>> mutations() {
    Map<String, DataFetcher<?>> all = new HashMap<>();
    all.put("orderCancel", this::cancel);
    all.put("returnRequest", this::request);
    all.put("orderUpdate", this::update);
    return all;
  }

  /** As Shopify was seen to do: a postcode of elsewhere is no error, and changes nothing. */
  private Object update(DataFetchingEnvironment env) {
    Map<String, Object> input = env.getArgumentOrDefault("input", Map.<String, Object>of());
    StubOrder order = order(String.valueOf(input.get("id"))).orElseThrow();
    Map<?, ?> address = (Map<?, ?>) java.util.Objects.requireNonNull(input.get("shippingAddress"));
    boolean lacking = address.get("lastName") == null;
    if (!lacking && !"00000".equals(address.get("zip"))) {
      order.sendTo(address);
    }
    return Map.of("order", order.json, "userErrors", errors(lacking ? "Enter a last name" : ""));
  }

  private static Map<String, Object> product(int id, String title, int stock) {
    return Map.of(
        "id",
        "gid://shopify/Product/" + id,
        "title",
        title,
        "totalInventory",
        stock,
        "priceRangeV2",
        Map.of("minVariantPrice", Map.of("amount", "42.0", "currencyCode", "USD")));
  }

  /** Fuzzy, as Shopify's own: a number finds those that begin with it. */
  private List<Map<String, Object>> search(String query) {
    Matcher term = TERM.matcher(query);
    if (query.isEmpty()) {
      return orders.stream().limit(1).map(order -> order.json).toList();
    }
    if (!term.matches()) {
      throw new IllegalArgumentException("not a search of one quoted term: " + query);
    }
    String field = term.group(1);
    String value = term.group(2).toLowerCase(java.util.Locale.ROOT);
    return orders.stream()
        .filter(
            order ->
                field.equals("name")
                    ? order.name.substring(1).startsWith(value)
                    : String.valueOf(order.json.get("email")).equals(value))
        .sorted((a, b) -> text(b).compareTo(text(a)))
        .map(order -> order.json)
        .toList();
  }

  private static String text(StubOrder order) {
    return String.valueOf(order.json.get("processedAt"));
  }

  private Optional<StubOrder> byId(DataFetchingEnvironment env, String argument) {
    return order(argument(env, argument));
  }

  private static String argument(DataFetchingEnvironment env, String name) {
    return String.valueOf(env.<Object>getArgument(name));
  }

  private Object cancel(DataFetchingEnvironment env) {
    StubOrder order = byId(env, "orderId").orElseThrow();
    String against =
        order.isCancelled()
            ? "Cannot cancel an order that has already been canceled"
            : order.isSent() ? "Cannot cancel an order that has outstanding fulfillments" : "";
    Map<String, Object> payload = new HashMap<>();
    payload.put("orderCancelUserErrors", errors(against));
    if (against.isEmpty()) {
      String job = "gid://shopify/Job/" + order.number;
      jobs.putIfAbsent(job, looksPerJob);
      payload.put("job", Map.of("id", job, "done", false));
      payload.put("jobResult", result(order.number, "STARTED"));
    }
    return payload;
  }

  private static Map<String, Object> result(int number, String status) {
    return Map.of(
        "id",
        "gid://shopify/OrderCancelJobResult/" + number,
        "done",
        !status.equals("STARTED"),
        "status",
        status,
        "errors",
        List.of());
  }

  private static List<Map<String, Object>> errors(String message) {
    return message.isEmpty()
        ? List.of()
        : List.of(Map.of("code", "INVALID", "field", List.of("orderId"), "message", message));
  }

  /** All jobs end, as the next look sees. */
  void jobsEnd() {
    jobs.replaceAll((_, _) -> 0);
  }

  /** One more look at a job; whether it is done. */
  private boolean looked(DataFetchingEnvironment env, String argument) {
    return looked(argument(env, argument).replaceAll("\\D", ""));
  }

  private boolean looked(String number) {
    int left = jobs.merge("gid://shopify/Job/" + number, -1, Integer::sum);
    if (left <= 0 && !jobsFail) {
      order(number).ifPresent(order -> order.cancel(clock.instant()));
    }
    return left <= 0;
  }

  private Object jobResult(DataFetchingEnvironment env) {
    String number = argument(env, "id").replaceAll("\\D", "");
    boolean done = looked(number);
    return result(Integer.parseInt(number), !done ? "STARTED" : jobsFail ? "FAILED" : "SUCCEEDED");
  }

  private Object request(DataFetchingEnvironment env) {
    Map<String, Object> input = env.getArgumentOrDefault("input", Map.<String, Object>of());
    StubOrder order = order(String.valueOf(input.get("orderId"))).orElseThrow();
    List<String> asked = new ArrayList<>();
    for (Object one : (List<?>) java.util.Objects.requireNonNull(input.get("returnLineItems"))) {
      asked.add(
          String.valueOf(((Map<?, ?>) one).get("fulfillmentLineItemId"))
              .replace("FulfillmentLineItem/", "LineItem/"));
    }
    if (asked.stream().anyMatch(order.takenBack::contains)) {
      return Map.of("userErrors", errors("Return line item has an invalid quantity."));
    }
    order.takenBack.addAll(asked);
    order.json.put("returnStatus", "RETURN_REQUESTED");
    Map<String, Object> made =
        Map.of(
            "id",
            "gid://shopify/Return/" + (order.returns.size() + 1),
            "name",
            order.name + "-R" + (order.returns.size() + 1),
            "status",
            "REQUESTED",
            "totalQuantity",
            asked.size());
    order.returns.add(made);
    return Map.of("return", made, "userErrors", List.of());
  }
}
