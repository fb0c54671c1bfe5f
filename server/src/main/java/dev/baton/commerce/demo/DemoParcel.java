package dev.baton.commerce.demo;

import dev.baton.commerce.Order.Item;
import dev.baton.commerce.Order.Parcel;
import dev.baton.commerce.Order.ParcelStatus;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as {@code orders.txt} tells it: {@code UPS 1Z… sent 7d delivered 5d items 1+2}. Without
 * items it holds the whole order.
 */
record DemoParcel(String text) {
  private static final LocalTime HANDED_OVER = LocalTime.of(15, 30);
  private static final LocalTime BROUGHT = LocalTime.of(13, 20);
  private static final LocalTime EXPECTED = LocalTime.of(18, 0);

  Parcel on(Today today, List<Item> items) {
    List<String> words = List.of(text.split(" ", -1));
    String number = words.get(1);
    return new Parcel(
        words.getFirst(),
        number,
        trackingUrl(words.getFirst(), number),
        status(words),
        today.ago(after(words, "sent").orElseThrow(), HANDED_OVER),
        after(words, "due").map(span -> today.ago(span, EXPECTED)).orElse(null),
        delivered(words, today),
        after(words, "items")
            .map(ids -> Table.parts(ids, "\\+"))
            .orElseGet(() -> items.stream().map(Item::id).toList()));
  }

  private static @Nullable Instant delivered(List<String> words, Today today) {
    return after(words, "delivered").map(span -> today.ago(span, BROUGHT)).orElse(null);
  }

  private static ParcelStatus status(List<String> words) {
    if (words.contains("delivered")) {
      return ParcelStatus.DELIVERED;
    }
    if (words.contains("unmoved")) {
      return ParcelStatus.SENT;
    }
    if (words.contains("pickup")) {
      return ParcelStatus.READY_FOR_PICKUP;
    }
    if (words.contains("delayed")) {
      return ParcelStatus.DELAYED;
    }
    if (words.contains("failed")) {
      return ParcelStatus.FAILED;
    }
    return words.contains("out") ? ParcelStatus.OUT_FOR_DELIVERY : ParcelStatus.IN_TRANSIT;
  }

  private static Optional<String> after(List<String> words, String word) {
    int at = words.indexOf(word);
    return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
  }

  private static @Nullable String trackingUrl(String carrier, String number) {
    return switch (carrier) {
      case "UPS" -> "https://www.ups.com/track?tracknum=" + number;
      case "USPS" -> "https://tools.usps.com/go/TrackConfirmAction?tLabels=" + number;
      case "FedEx" -> "https://www.fedex.com/fedextrack/?trknbr=" + number;
      case "DHL" -> "https://www.dhl.com/us-en/home/tracking.html?tracking-id=" + number;
      default -> null;
    };
  }
}
