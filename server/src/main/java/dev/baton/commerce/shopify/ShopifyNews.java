package dev.baton.commerce.shopify;

import dev.baton.commerce.ShopConnection.Status;
import dev.baton.commerce.ShopConnections;
import dev.baton.commerce.ShopNews;
import dev.baton.commerce.StuckActs;
import dev.baton.commerce.jdbc.ShopHookRows;
import dev.baton.merchant.Audit;
import dev.baton.merchant.Person;
import dev.baton.merchant.RightsOfPeople;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Does what Shopify's news ask for, in the caller's transaction. The compliance topics are those of
 * shopify.dev/docs/apps/build/compliance/privacy-law-compliance; other topics change nothing.
 */
@Component
class ShopifyNews {
  private static final String UNINSTALLED =
      "The app was uninstalled in Shopify. Install it again there, then save this connection.";

  private final ShopConnections connections;
  private final ShopHookRows rows;
  private final RightsOfPeople rights;
  private final ShopifyCustomer customers;
  private final Bystanders bystanders;

  ShopifyNews(
      ShopConnections connections,
      ShopHookRows rows,
      RightsOfPeople rights,
      ShopifyCustomer customers,
      Bystanders bystanders) {
    this.connections = connections;
    this.rows = rows;
    this.rights = rights;
    this.customers = customers;
    this.bystanders = bystanders;
  }

  /** Who else hears of it, and when it was. */
  @Component
  record Bystanders(Audit audit, StuckActs acts, ApplicationEventPublisher events, Clock clock) {}

  void carryOut(StoreId store, String topic, JsonNode told) {
    Instant now = bystanders.clock().instant();
    Audit audit = bystanders.audit();
    switch (topic) {
      case "customers/data_request" -> {
        rows.ask(store, customers.of(store, told, "orders_requested"), now);
        bystanders.events().publishEvent(new ShopNews.DataAsked(store));
        audit.record(store, "was asked for a customer's data by Shopify", Map.of());
      }
      case "customers/redact" -> {
        Person person = customers.of(store, told, "orders_to_redact");
        if (!person.isNobody()) {
          rights.erase(store, person);
        }
      }
      case "shop/redact" -> {
        rights.eraseAll(store);
        connections.disconnect(store);
      }
      case "app/uninstalled" -> {
        if (connections.find(store).status() != Status.REMOVED) {
          bystanders.events().publishEvent(new ShopNews.Removed(store, UNINSTALLED));
        }
        connections.report(store, Status.REMOVED, UNINSTALLED);
        audit.record(store, "heard that the app was uninstalled in Shopify", Map.of());
      }
      case "orders/cancelled", "orders/updated" -> {
        OrderNumber number = new OrderNumber(told.path("name").asString(""));
        if (!number.value().isEmpty()) {
          bystanders.acts().hasten(store, number);
        }
      }
      default -> {
        // not for Baton
      }
    }
  }
}
