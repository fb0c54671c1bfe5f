package dev.baton.commerce.shopify;

import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.http.Said;
import dev.baton.merchant.Store;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Check.Item;
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
    SCOPES.put("Change address", Set.of("read_orders", "write_orders"));
    SCOPES.put("Returns", Set.of("read_orders", "read_returns", "write_returns"));
  }

  Check check() {
    List<Item> items = new ArrayList<>();
    try {
      GraphAnswer answer = graph.ask(Operation.SHOP, Map.of());
      items.add(Item.fine("Sign-in"));
      items.add(shop(answer));
      items.add(version());
      items.addAll(skills(answer));
      items.add(customerData());
      items.add(webhooks());
    } catch (ShopUnavailable trouble) {
      items.add(Item.wrong(items.isEmpty() ? "Sign-in" : "Shopify", trouble.why()));
    }
    return Check.of(items);
  }

  private Item shop(GraphAnswer answer) {
    String name = Said.text(answer.at("shop").path("name"));
    String currency = Said.text(answer.at("shop").path("currencyCode"));
    return currency.equals(store.currency())
        ? Item.fine("Shop", name + ", " + currency + ".")
        : Item.fine(
            "Shop",
            "%s sells in %s; this store is set to %s. Amounts are told as Shopify tells them."
                .formatted(name, currency, store.currency()));
  }

  private Item version() {
    return graph.version().equals(account.version())
        ? Item.fine("API version", "API version " + graph.version() + ".")
        : Item.fine(
            "API version",
            "Asked for %s, Shopify answers by %s.".formatted(account.version(), graph.version()));
  }

  private static List<Item> skills(GraphAnswer answer) {
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
                  ? Item.fine(skill.getKey())
                  : Item.wrong(
                      skill.getKey(),
                      "The app lacks %s. Add it in the Dev Dashboard and install the new version, or"
                              .formatted(String.join(", ", lacking))
                          + " switch the skill off.");
            })
        .toList();
  }

  private Item customerData() {
    GraphAnswer answer = graph.ask(Operation.EMAILS, Map.of());
    return answer.refusedWithin("orders")
        ? Item.wrong(
            "Customer data",
            "Shopify does not let this app read e-mail addresses, so no order can be opened: ask"
                + " for protected customer data (email) in the app's settings.")
        : Item.fine("Customer data");
  }

  private Item webhooks() {
    return account.setting("clientSecret").isPresent()
        ? Item.fine("Webhooks", "What is signed with the client secret is heard.")
        : Item.fine("Webhooks", "Not heard: enter the client secret.");
  }
}
