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
 * @param returns the returns asked for so far, oldest first
 * @param refunds what was paid back so far, oldest first
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
    @Nullable Instant returnableUntil,
    List<Return> returns,
    List<Refund> refunds) {

  public Order {
    items = List.copyOf(items);
    parcels = List.copyOf(parcels);
    returns = List.copyOf(returns);
    refunds = List.copyOf(refunds);
  }

  /** Whether a customer may cancel the whole of it at a moment. */
  public boolean cancellableAt(Instant now) {
    return status == Status.OPEN && cancellableUntil != null && now.isBefore(cancellableUntil);
  }

  /** The delivered items that are not on their way back already, whatever the window. */
  public List<Item> returnable() {
    return items.stream()
        .filter(item -> parcels.stream().anyMatch(parcel -> parcel.brought(item)))
        .filter(item -> returns.stream().noneMatch(back -> back.itemIds().contains(item.id())))
        .toList();
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

    private boolean brought(Item item) {
      return status == ParcelStatus.DELIVERED && itemIds.contains(item.id());
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

  /** Items going back, by the shop's own name for it ({@code #12347-R1}). */
  public record Return(
      String name, ReturnStatus status, Instant requestedAt, List<String> itemIds) {
    public Return {
      itemIds = List.copyOf(itemIds);
    }
  }

  /** Where a return is. */
  public enum ReturnStatus {
    REQUESTED,
    APPROVED,
    RECEIVED,
    DECLINED
  }

  /** Money paid back. */
  public record Refund(Money amount, Instant at) {}
}
