package dev.baton.commerce;

import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as the shop tells it.
 *
 * @param id the shop's own id
 * @param email the customer's address; never told to a shopper
 * @param customerName as the shop has it, or null
 * @param cancellableUntil the end of the window in which the shop lets a customer cancel, or null
 *     when it may not be cancelled (any more)
 * @param returnableUntil the end of the return window, or null while nothing was delivered
 */
public record Order(
    String id,
    OrderNumber number,
    EmailAddress email,
    @Nullable String customerName,
    Instant placedAt,
    Status status,
    Payment payment,
    List<Item> items,
    List<Parcel> parcels,
    Money total,
    @Nullable Instant cancellableUntil,
    @Nullable Instant returnableUntil) {

  public Order {
    items = List.copyOf(items);
    parcels = List.copyOf(parcels);
  }

  /** Where the order stands as a whole. */
  public enum Status {
    OPEN,
    PARTLY_SHIPPED,
    SHIPPED,
    DELIVERED,
    CANCELLED,
    RETURNED
  }

  /** Where its payment stands. */
  public enum Payment {
    UNPAID,
    PAID,
    PARTLY_REFUNDED,
    REFUNDED
  }

  /** Some of one product in an order. */
  public record Item(String id, String title, int quantity, Money price, boolean finalSale) {}

  /** An amount of a currency (ISO 4217), in its smallest unit. */
  public record Money(long minorUnits, String currency) {}

  /**
   * What was sent in one piece.
   *
   * @param trackingUrl where the carrier tells of it, or null
   * @param estimatedAt when it should arrive, or null when nobody says
   */
  public record Parcel(
      String carrier,
      String trackingNumber,
      @Nullable String trackingUrl,
      ParcelStatus status,
      Instant shippedAt,
      @Nullable Instant estimatedAt,
      @Nullable Instant deliveredAt,
      List<String> itemIds) {
    public Parcel {
      itemIds = List.copyOf(itemIds);
    }
  }

  /** Where a parcel is. */
  public enum ParcelStatus {
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    DELAYED,
    DELIVERED,
    FAILED
  }
}
