package dev.baton.commerce.shopify;

import dev.baton.merchant.Person;
import dev.baton.merchant.Store;
import dev.baton.merchant.Stores;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.PhoneNumber;
import dev.baton.shared.StoreId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Whom a compliance topic is about: {@code customer {id, email, phone}} and the ids of orders. Any
 * of it may be missing or empty, whatever Shopify's schema says.
 */
@Component
class ShopifyCustomer {
  private final ObjectProvider<Stores> stores;
  private final KnownOrders orders;

  ShopifyCustomer(ObjectProvider<Stores> stores, KnownOrders orders) {
    this.stores = stores;
    this.orders = orders;
  }

  /**
   * The person.
   *
   * @param list the member with the ids of their orders
   */
  Person of(StoreId store, JsonNode told, String list) {
    JsonNode customer = told.path("customer");
    List<String> ids = new ArrayList<>();
    told.path(list).forEach(id -> ids.add(id.asString("")));
    return Person.by(
        set(EmailAddress.parse(customer.path("email").asString(""))),
        set(phone(store, customer.path("phone").asString(""))),
        orders.numbers(store, ids),
        names(customer.path("id").asString("")));
  }

  private Optional<PhoneNumber> phone(StoreId store, String text) {
    return stores
        .getObject()
        .find(store)
        .map(Store::country)
        .flatMap(country -> PhoneNumber.parse(text, country));
  }

  /** As the app proxy names a customer, and as a token of the storefront does. */
  private static Set<String> names(String id) {
    return id.isBlank() ? Set.of() : Set.of("shop:" + id, "shop:gid://shopify/Customer/" + id);
  }

  private static <T> Set<T> set(Optional<T> one) {
    return one.map(Set::of).orElse(Set.of());
  }
}
