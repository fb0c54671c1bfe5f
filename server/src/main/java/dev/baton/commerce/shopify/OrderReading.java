package dev.baton.commerce.shopify;

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
import dev.baton.commerce.http.Said;
import dev.baton.shared.OrderNumber;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads an order as Shopify tells it ({@code OrderParts} in {@code order_parts.graphql}).
 *
 * @param rules what the merchant lets customers do
 */
record OrderReading(ShopifyAccount.Rules rules) {

  /**
   * An order.
   *
   * @param returnable the line items Shopify would take back; null when it was not asked
   */
  Order read(JsonNode order, @Nullable Set<String> returnable) {
    List<Item> items =
        Said.list(order.path("lineItems").path("nodes"), OrderReading::item).stream()
            .flatMap(Optional::stream)
            .toList();
    List<Parcel> sent =
        Said.list(order.path("fulfillments"), ParcelReading::read).stream()
            .flatMap(List::stream)
            .toList();
    Instant placed = Said.instant(order.path("processedAt"));
    Status status = status(order, sent);
    List<Parcel> parcels = parcels(sent, status, items, placed);
    boolean untouched = untouched(order, status, sent);
    return new Order(
        Said.text(order.path("id")),
        new OrderNumber(Said.text(order.path("name"))),
        Said.emailOrNull(order.path("email")),
        Said.textOrNull(order.path("customer").path("displayName")),
        placed,
        status,
        payment(order.path("displayFinancialStatus")),
        items,
        parcels,
        amount(order.path("currentTotalPriceSet")),
        untouched ? placed.plus(rules.cancelWithin()) : null,
        untouched
            ? new AddressWindow.Until(placed.plus(rules.addressWithin()))
            : new AddressWindow.Over(),
        returnableUntil(parcels),
        returnable(order, items, parcels, returnable),
        returns(order.path("returns")),
        Said.list(order.path("refunds"), OrderReading::refund).stream()
            .flatMap(Optional::stream)
            .toList(),
        marks(order));
  }

  /** A place that the app may not see is not known. Of a customer's tags nothing is asked. */
  private static Marks marks(JsonNode order) {
    JsonNode tags = order.path("tags");
    return new Marks(
        Said.absent(tags) ? List.of() : Said.list(tags, Said::text),
        null,
        Said.textOrNull(order.path("shippingAddress").path("countryCodeV2")));
  }

  /** The last part of an id: {@code 9001} of {@code gid://shopify/LineItem/9001}. */
  static String tail(JsonNode id) {
    String gid = Said.text(id);
    return gid.substring(gid.lastIndexOf('/') + 1);
  }

  static Money amount(JsonNode set) {
    JsonNode money = set.path("presentmentMoney");
    return Said.money(money.path("amount"), money.path("currencyCode"));
  }

  /** What was taken out of an order later has a quantity of nothing. */
  private static Optional<Item> item(JsonNode line) {
    @Nullable String variant = Said.textOrNull(line.path("variantTitle"));
    String title = Said.text(line.path("title"));
    int quantity = Said.number(line.path("currentQuantity"));
    int ordered = Said.number(line.path("quantity"));
    return ordered == 0
        ? Optional.empty()
        : Optional.of(
            new Item(
                tail(line.path("id")),
                variant == null ? title : title + " (" + variant + ")",
                quantity == 0 ? ordered : quantity,
                null,
                line.path("isGiftCard").asBoolean(false),
                Said.textOrNull(line.path("sku"))));
  }

  private static Status status(JsonNode order, List<Parcel> sent) {
    if (!Said.absent(order.path("cancelledAt"))) {
      return Status.CANCELLED;
    }
    boolean back = Said.text(order.path("returnStatus")).equals("RETURNED");
    if (back && nothingLeft(order)) {
      return Status.RETURNED;
    }
    boolean arrived =
        !sent.isEmpty() && sent.stream().allMatch(p -> p.status() == ParcelStatus.DELIVERED);
    return switch (Said.text(order.path("displayFulfillmentStatus"))) {
      case "FULFILLED" -> arrived ? Status.DELIVERED : Status.SHIPPED;
      case "FULFILLMENT_NOT_REQUIRED" -> Status.DELIVERED;
      case "PARTIALLY_FULFILLED" -> Status.PARTLY_SHIPPED;
      default -> Status.OPEN;
    };
  }

  private static boolean nothingLeft(JsonNode order) {
    return Said.list(order.path("lineItems").path("nodes"), line -> line.path("currentQuantity"))
        .stream()
        .allMatch(quantity -> Said.number(quantity) == 0);
  }

  /** An authorised payment is no debt of the customer; where Shopify says nothing, nor do we. */
  private static Payment payment(JsonNode status) {
    return switch (status.asString("")) {
      case "PENDING", "EXPIRED", "PARTIALLY_PAID", "VOIDED" -> Payment.UNPAID;
      case "PARTIALLY_REFUNDED" -> Payment.PARTLY_REFUNDED;
      case "REFUNDED" -> Payment.REFUNDED;
      default -> Payment.PAID;
    };
  }

  /**
   * Whether it may be cancelled or sent elsewhere. Shopify refuses to cancel when something was
   * sent or is on its way back; an order at work is packed.
   */
  private static boolean untouched(JsonNode order, Status status, List<Parcel> sent) {
    return status == Status.OPEN
        && sent.isEmpty()
        && Said.text(order.path("returnStatus")).equals("NO_RETURN")
        && Set.of("UNFULFILLED", "SCHEDULED", "ON_HOLD")
            .contains(Said.text(order.path("displayFulfillmentStatus")));
  }

  /** An order that counts as sent without any parcel has one of which nothing is known. */
  private static List<Parcel> parcels(
      List<Parcel> sent, Status status, List<Item> items, Instant placed) {
    boolean unseen = sent.isEmpty() && (status == Status.SHIPPED || status == Status.DELIVERED);
    return unseen
        ? List.of(
            new Parcel(
                null,
                null,
                null,
                status == Status.DELIVERED ? ParcelStatus.DELIVERED : ParcelStatus.SENT,
                placed,
                null,
                null,
                items.stream().map(Item::id).toList()))
        : sent;
  }

  private @Nullable Instant returnableUntil(List<Parcel> parcels) {
    return parcels.stream()
        .filter(OrderReading::mayHaveArrived)
        .map(parcel -> Objects.requireNonNullElse(parcel.deliveredAt(), parcel.shippedAt()))
        .max(Instant::compareTo)
        .map(arrived -> arrived.plus(rules.returnWithin()))
        .orElse(null);
  }

  /** Delivered, or sent without a number: then nobody will ever say. */
  private static boolean mayHaveArrived(Parcel parcel) {
    return parcel.status() == ParcelStatus.DELIVERED
        || (parcel.status() == ParcelStatus.SENT && parcel.trackingNumber() == null);
  }

  private static List<Item> returnable(
      JsonNode order, List<Item> items, List<Parcel> parcels, @Nullable Set<String> returnable) {
    boolean untouched = Said.text(order.path("returnStatus")).equals("NO_RETURN");
    return items.stream()
        .filter(
            item ->
                parcels.stream()
                    .anyMatch(p -> mayHaveArrived(p) && p.itemIds().contains(item.id())))
        .filter(item -> returnable == null ? untouched : returnable.contains(item.id()))
        .toList();
  }

  private static List<Return> returns(JsonNode returns) {
    return Said.absent(returns)
        ? List.of()
        : Said.list(returns.path("nodes"), OrderReading::back).stream()
            .flatMap(Optional::stream)
            .toList();
  }

  private static Optional<Return> back(JsonNode node) {
    String name = Said.text(node.path("name"));
    return switch (Said.text(node.path("status"))) {
      case "REQUESTED" -> Optional.of(new Return(name, ReturnStatus.REQUESTED, null, List.of()));
      case "OPEN" -> Optional.of(new Return(name, ReturnStatus.APPROVED, null, List.of()));
      case "CLOSED" -> Optional.of(new Return(name, ReturnStatus.RECEIVED, null, List.of()));
      case "DECLINED" -> Optional.of(new Return(name, ReturnStatus.DECLINED, null, List.of()));
      default -> Optional.empty();
    };
  }

  /** A refund of nothing, as for items taken out before payment, is none to tell of. */
  private static Optional<Refund> refund(JsonNode node) {
    Money amount = amount(node.path("totalRefundedSet"));
    @Nullable Instant at = Said.instantOrNull(node.path("createdAt"));
    return at == null || amount.minorUnits() == 0
        ? Optional.empty()
        : Optional.of(new Refund(amount, at));
  }
}
