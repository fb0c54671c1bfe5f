package dev.baton.commerce.shopify;

import dev.baton.commerce.Customer;
import dev.baton.commerce.http.Said;
import dev.baton.shared.EmailAddress;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Looks for customers. What the app may not see of them (protected customer data) is simply not
 * known: a customer is recognised without it.
 */
final class ShopifyCustomers {
  private static final Pattern ID = Pattern.compile("[0-9]{1,20}");
  private static final Pattern E164 = Pattern.compile("\\+[0-9]{6,15}");
  private final Graph graph;

  ShopifyCustomers(Graph graph) {
    this.graph = graph;
  }

  /** The customer with Shopify's own number. */
  Optional<Customer> customer(String id) {
    return ID.matcher(id).matches()
        ? read(
            graph.ask(Operation.CUSTOMER, Map.of("id", "gid://shopify/Customer/" + id)), "customer")
        : Optional.empty();
  }

  /** The customer with this address. */
  Optional<Customer> customer(EmailAddress email) {
    return read(
            graph.ask(Operation.CUSTOMER_OF, Map.of("email", email.value())),
            "customerByIdentifier")
        .filter(found -> found.email() == null || found.email().sameAs(email));
  }

  static Optional<Customer> read(GraphAnswer answer, String member) {
    JsonNode customer = answer.at(member);
    if (Said.absent(customer)) {
      return Optional.empty();
    }
    @Nullable String phone =
        Said.textOrNull(customer.path("defaultPhoneNumber").path("phoneNumber"));
    return Optional.of(
        new Customer(
            OrderReading.tail(customer.path("id")),
            Said.emailOrNull(customer.path("defaultEmailAddress").path("emailAddress")),
            Said.textOrNull(customer.path("displayName")),
            phone != null && E164.matcher(phone).matches() ? phone : null));
  }
}
