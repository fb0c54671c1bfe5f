package dev.baton.commerce.generic;

import dev.baton.commerce.Customer;
import dev.baton.commerce.DeliveryAddress;
import dev.baton.commerce.Money;
import dev.baton.commerce.Order;
import dev.baton.commerce.Order.AddressWindow;
import dev.baton.commerce.Order.Item;
import dev.baton.commerce.Order.Marks;
import dev.baton.commerce.Order.Parcel;
import dev.baton.commerce.Order.ParcelStatus;
import dev.baton.commerce.Order.Payment;
import dev.baton.commerce.Order.Refund;
import dev.baton.commerce.Order.Return;
import dev.baton.commerce.Order.ReturnStatus;
import dev.baton.commerce.Order.Status;
import dev.baton.commerce.Product;
import dev.baton.commerce.http.Said;
import dev.baton.shared.OrderNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what {@code contracts/shop.yaml} calls an Order, a Product and a Customer. */
final class GenericOrder {
  private GenericOrder() {}

  static Order read(JsonNode order) {
    List<Item> items = Said.list(order.path("items"), GenericOrder::item);
    List<String> returnable = Said.list(order.path("returnable"), Said::text);
    return new Order(
        Said.text(order.path("id")),
        new OrderNumber(Said.text(order.path("number"))),
        Said.emailOrNull(order.path("email")),
        Said.textOrNull(order.path("customerName")),
        Said.instant(order.path("placedAt")),
        word(Status.class, order.path("status")),
        word(Payment.class, order.path("payment")),
        items,
        Said.list(order.path("parcels"), GenericOrder::parcel),
        money(order.path("total")),
        Said.instantOrNull(order.path("cancellableUntil")),
        addressWindow(order.path("addressChangeableUntil")),
        Said.instantOrNull(order.path("returnableUntil")),
        items.stream().filter(item -> returnable.contains(item.id())).toList(),
        Said.list(order.path("returns"), GenericOrder::back),
        Said.list(order.path("refunds"), GenericOrder::refund),
        marks(order));
  }

  /** An address as the contract has it; what nobody said is left out. */
  static Map<String, String> address(DeliveryAddress address) {
    Map<String, String> members = new HashMap<>();
    members.put("recipient", Objects.requireNonNullElse(address.recipient(), ""));
    members.put("street", address.street());
    members.put("more", Objects.requireNonNullElse(address.more(), ""));
    members.put("city", address.city());
    members.put("region", Objects.requireNonNullElse(address.region(), ""));
    members.put("postcode", Objects.requireNonNullElse(address.postcode(), ""));
    members.put("country", address.country());
    members.values().removeIf(String::isEmpty);
    return members;
  }

  static Product product(JsonNode product) {
    return new Product(
        Said.text(product.path("id")),
        Said.text(product.path("title")),
        money(product.path("price")),
        Objects.requireNonNullElse(Said.textOrNull(product.path("about")), ""),
        product.path("inStock").asBoolean(false));
  }

  /** The customer in an answer; empty when it says that there is none. */
  static Optional<Customer> customer(JsonNode answer) {
    JsonNode customer = answer.path("customer");
    if (!answer.has("customer")) {
      throw Said.nonsense();
    }
    @Nullable String phone = Said.textOrNull(customer.path("phone"));
    return Said.absent(customer)
        ? Optional.empty()
        : Optional.of(
            new Customer(
                Said.text(customer.path("id")),
                Said.emailOrNull(customer.path("email")),
                Said.textOrNull(customer.path("name")),
                phone != null && phone.matches("\\+[0-9]{6,15}") ? phone : null));
  }

  /** A shop that does not say anything of it does not offer it. */
  private static AddressWindow addressWindow(JsonNode until) {
    if (until.isMissingNode()) {
      return new AddressWindow.NotOffered();
    }
    return until.isNull() ? new AddressWindow.Over() : new AddressWindow.Until(Said.instant(until));
  }

  private static Item item(JsonNode item) {
    @Nullable JsonNode price = Said.absent(item.path("price")) ? null : item.path("price");
    return new Item(
        Said.text(item.path("id")),
        Said.text(item.path("title")),
        Said.number(item.path("quantity")),
        price == null ? null : money(price),
        item.path("finalSale").asBoolean(false),
        Said.textOrNull(item.path("sku")));
  }

  /** None of them is needed. */
  private static Marks marks(JsonNode order) {
    JsonNode own = order.path("tags");
    JsonNode customers = order.path("customerTags");
    @Nullable String country = Said.textOrNull(order.path("country"));
    return new Marks(
        Said.absent(own) ? List.of() : Said.list(own, Said::text),
        Said.absent(customers) ? null : Said.list(customers, Said::text),
        country != null && country.matches("[A-Z]{2}") ? country : null);
  }

  private static Parcel parcel(JsonNode parcel) {
    @Nullable String link = Said.textOrNull(parcel.path("trackingUrl"));
    return new Parcel(
        Said.textOrNull(parcel.path("carrier")),
        Said.textOrNull(parcel.path("trackingNumber")),
        link != null && link.matches("https?://[\\x21-\\x7e]{1,500}") ? link : null,
        word(ParcelStatus.class, parcel.path("status")),
        Said.instant(parcel.path("shippedAt")),
        Said.instantOrNull(parcel.path("estimatedAt")),
        Said.instantOrNull(parcel.path("deliveredAt")),
        Said.list(parcel.path("items"), Said::text));
  }

  private static Return back(JsonNode back) {
    return new Return(
        Said.text(back.path("name")),
        word(ReturnStatus.class, back.path("status")),
        Said.instantOrNull(back.path("requestedAt")),
        Said.list(back.path("items"), Said::text));
  }

  private static Refund refund(JsonNode refund) {
    return new Refund(money(refund.path("amount")), Said.instant(refund.path("at")));
  }

  private static Money money(JsonNode money) {
    return Said.money(money.path("amount"), money.path("currency"));
  }

  /** One of the contract's words: {@code in_transit}. */
  private static <E extends Enum<E>> E word(Class<E> of, JsonNode node) {
    try {
      return Enum.valueOf(of, Said.text(node).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw Said.nonsense();
    }
  }
}
