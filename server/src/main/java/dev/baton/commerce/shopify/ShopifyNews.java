package dev.baton.commerce.shopify;

import dev.baton.commerce.ShopConnection.Status;
import dev.baton.commerce.ShopConnections;
import dev.baton.commerce.jdbc.ShopHookRows;
import dev.baton.merchant.Audit;
import dev.baton.merchant.RightsOfPeople;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Does what Shopify's news ask for, in the caller's transaction. The compliance topics are those of
 * shopify.dev/docs/apps/build/compliance/privacy-law-compliance; other topics change nothing.
 */
@Component
class ShopifyNews {
  private final ShopConnections connections;
  private final ShopHookRows rows;
  private final RightsOfPeople rights;
  private final Audit audit;
  private final Clock clock;

  ShopifyNews(
      ShopConnections connections,
      ShopHookRows rows,
      RightsOfPeople rights,
      Audit audit,
      Clock clock) {
    this.connections = connections;
    this.rows = rows;
    this.rights = rights;
    this.audit = audit;
    this.clock = clock;
  }

  void carryOut(StoreId store, String topic, JsonNode told) {
    switch (topic) {
      case "customers/data_request" -> {
        customer(told).ifPresent(person -> rows.ask(store, person, clock.instant()));
        audit.record(store, "was asked for a customer's data by Shopify", Map.of());
      }
      case "customers/redact" -> customer(told).ifPresent(person -> rights.erase(store, person));
      case "shop/redact" -> {
        rights.eraseAll(store);
        connections.disconnect(store);
      }
      case "app/uninstalled" -> {
        connections.report(
            store,
            Status.REMOVED,
            "The app was uninstalled in Shopify. Install it again there, then save this"
                + " connection.");
        audit.record(store, "heard that the app was uninstalled in Shopify", Map.of());
      }
      default -> {
        // not for Baton
      }
    }
  }

  private static Optional<EmailAddress> customer(JsonNode told) {
    return EmailAddress.parse(told.path("customer").path("email").asString(""));
  }
}
