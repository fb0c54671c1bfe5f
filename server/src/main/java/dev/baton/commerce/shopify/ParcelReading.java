package dev.baton.commerce.shopify;

import dev.baton.commerce.Order.Parcel;
import dev.baton.commerce.Order.ParcelStatus;
import dev.baton.commerce.http.Said;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads what was sent: a fulfilment with several tracking numbers is several parcels, and Shopify
 * does not say what is in which.
 */
final class ParcelReading {
  private static final Set<String> NOT_SENT = Set.of("CANCELLED", "ERROR", "FAILURE");
  private static final Set<String> VOID = Set.of("CANCELED", "LABEL_VOIDED");

  private ParcelReading() {}

  /** The parcels of a fulfilment; none when it came to nothing. */
  static List<Parcel> read(JsonNode fulfillment) {
    String display = fulfillment.path("displayStatus").asString("");
    if (NOT_SENT.contains(Said.text(fulfillment.path("status"))) || VOID.contains(display)) {
      return List.of();
    }
    List<JsonNode> numbers = Said.list(fulfillment.path("trackingInfo"), tracking -> tracking);
    List<JsonNode> all = numbers.isEmpty() ? List.of(MissingNode.getInstance()) : numbers;
    return all.stream().map(tracking -> parcel(fulfillment, display, tracking)).toList();
  }

  private static Parcel parcel(JsonNode fulfillment, String display, JsonNode tracking) {
    return new Parcel(
        Said.textOrNull(tracking.path("company")),
        Said.textOrNull(tracking.path("number")),
        link(tracking.path("url")),
        status(display),
        Said.instant(fulfillment.path("createdAt")),
        Said.instantOrNull(fulfillment.path("estimatedDeliveryAt")),
        Said.instantOrNull(fulfillment.path("deliveredAt")),
        Said.list(
            fulfillment.path("fulfillmentLineItems").path("nodes"),
            line -> OrderReading.tail(line.path("lineItem").path("id"))));
  }

  /** A merchant may enter anything as a link: only web addresses are passed on. */
  private static @Nullable String link(JsonNode url) {
    @Nullable String text = Said.textOrNull(url);
    return text != null && text.matches("https?://[\\x21-\\x7e]{1,500}") ? text : null;
  }

  private static ParcelStatus status(String display) {
    return switch (display) {
      case "CARRIER_PICKED_UP", "IN_TRANSIT" -> ParcelStatus.IN_TRANSIT;
      case "OUT_FOR_DELIVERY" -> ParcelStatus.OUT_FOR_DELIVERY;
      case "READY_FOR_PICKUP" -> ParcelStatus.READY_FOR_PICKUP;
      case "DELAYED" -> ParcelStatus.DELAYED;
      case "DELIVERED", "PICKED_UP" -> ParcelStatus.DELIVERED;
      case "ATTEMPTED_DELIVERY", "NOT_DELIVERED", "FAILURE" -> ParcelStatus.FAILED;
      default -> ParcelStatus.SENT;
    };
  }
}
