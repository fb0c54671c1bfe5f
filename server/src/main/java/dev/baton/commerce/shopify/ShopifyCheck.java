package dev.baton.commerce.shopify;

import dev.baton.commerce.ShopCheck;
import dev.baton.commerce.ShopCheck.Point;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.http.Said;
import dev.baton.merchant.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether a connection to Shopify works, what it may do, and how to mend it. */
record ShopifyCheck(Graph graph, ShopifyAccount account, Store store) {
  /** What each skill needs (the requiredAccess of the schema). */
  private static final Map<String, Set<String>> SCOPES = new LinkedHashMap<>();

  static {
    SCOPES.put("Track order", Set.of("read_orders"));
    SCOPES.put("Cancel order", Set.of("read_orders", "write_orders"));
    SCOPES.put("Returns", Set.of("read_orders", "read_returns", "write_returns"));
  }

  ShopCheck check() {
    List<Point> points = new ArrayList<>();
    try {
      GraphAnswer answer = graph.ask(Operation.SHOP, Map.of());
      points.add(Point.fine("Sign-in"));
      points.add(shop(answer));
      points.add(version());
      points.addAll(skills(answer));
      points.add(customerData());
      points.add(webhooks());
    } catch (ShopUnavailable trouble) {
      points.add(Point.wrong(points.isEmpty() ? "Sign-in" : "Shopify", trouble.why()));
    }
    return ShopCheck.of(points);
  }

  private Point shop(GraphAnswer answer) {
    String name = Said.text(answer.at("shop").path("name"));
    String currency = Said.text(answer.at("shop").path("currencyCode"));
    return currency.equals(store.currency())
        ? Point.fine("Shop", name + ", " + currency + ".")
        : Point.fine(
            "Shop",
            "%s sells in %s; this store is set to %s. Amounts are told as Shopify tells them."
                .formatted(name, currency, store.currency()));
  }

  private Point version() {
    return graph.version().equals(account.version())
        ? Point.fine("API version", graph.version() + ".")
        : Point.fine(
            "API version",
            "Asked for %s, Shopify answers by %s.".formatted(account.version(), graph.version()));
  }

  private static List<Point> skills(GraphAnswer answer) {
    List<String> held =
        Said.list(
            answer.at("currentAppInstallation").path("accessScopes"),
            scope -> Said.text(scope.path("handle")));
    return SCOPES.entrySet().stream()
        .map(
            skill -> {
              Set<String> lacking = new TreeSet<>(skill.getValue());
              held.forEach(lacking::remove);
              return lacking.isEmpty()
                  ? Point.fine(skill.getKey())
                  : Point.wrong(
                      skill.getKey(),
                      "The app lacks %s. Add it in the Dev Dashboard and install the new version, or"
                              .formatted(String.join(", ", lacking))
                          + " switch the skill off.");
            })
        .toList();
  }

  private Point customerData() {
    GraphAnswer answer = graph.ask(Operation.EMAILS, Map.of());
    return answer.refusedWithin("orders")
        ? Point.wrong(
            "Customer data",
            "Shopify does not let this app read e-mail addresses, so no order can be opened: ask"
                + " for protected customer data (email) in the app's settings.")
        : Point.fine("Customer data");
  }

  private Point webhooks() {
    return account.setting("clientSecret").isPresent()
        ? Point.fine("Webhooks", "What is signed with the client secret is heard.")
        : Point.fine("Webhooks", "Not heard: enter the client secret.");
  }
}
