package dev.baton.commerce.shopify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What Baton asks of Shopify: each stands in a file of its own beside this class. */
enum Operation {
  FIND_ORDER("FindOrder", "find_order"),
  ORDER("Order", "order", "order_parts"),
  ORDERS_OF("OrdersOf", "orders_of", "order_parts"),
  RETURNABLE("Returnable", "returnable"),
  RETURN_REASONS("ReturnReasons", "return_reasons"),
  REQUEST_RETURN("RequestReturn", "request_return"),
  CANCEL("CancelOrder", "cancel"),
  CANCEL_2026_07("CancelOrder", "cancel_2026_07"),
  CANCEL_POLL("CancelPoll", "cancel_poll"),
  CANCEL_RESULT("CancelResult", "cancel_result"),
  CHANGE_ADDRESS("ChangeAddress", "change_address"),
  CUSTOMER("Customer", "customer"),
  CUSTOMER_OF("CustomerOf", "customer_of"),
  PRODUCTS("Products", "products"),
  SHOP("ShopInfo", "shop"),
  EMAILS("Emails", "emails");

  private final String title;
  private final String text;

  Operation(String title, String... files) {
    this.title = title;
    StringBuilder all = new StringBuilder();
    for (String file : files) {
      all.append(read(file + ".graphql"));
    }
    this.text = all.toString();
  }

  /** Its name in GraphQL. */
  String title() {
    return title;
  }

  /** The document. */
  String text() {
    return text;
  }

  /** Whether it changes something: then it is never repeated blindly. */
  boolean changes() {
    return text.contains("mutation ");
  }

  private static String read(String file) {
    try (InputStream in = Operation.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
