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
 * @param email the customer's address, or null for an order without one; never told to a shopper
 * @param customerName as the shop has it, or null
 * @param cancellableUntil the end of the window in which the shop lets a customer cancel, or null
 *     when it may not be cancelled (any more)
 * @param addressWindow whether a customer may have it sent to another address
 * @param returnableUntil the end of the return window, or null while nothing was delivered
 * @param returnable the items the shop would take back, whatever the window: delivered, and not on
 *     their way back already
 * @param returns the returns asked for so far, oldest first
 * @param refunds what was paid back so far, oldest first
 * @param marks how the merchant marks it, and where it goes
 */
public record Order(
    String id,
    OrderNumber number,
    @Nullable EmailAddress email,
    @Nullable String customerName,
    Instant placedAt,
    Status status,
    Payment payment,
    List<Item> items,
    List<Parcel> parcels,
    Money total,
    @Nullable Instant cancellableUntil,
    AddressWindow addressWindow,
    @Nullable Instant returnableUntil,
    List<Item> returnable,
    List<Return> returns,
    List<Refund> refunds,
    Marks marks) {

  public Order {
    items = List.copyOf(items);
    parcels = List.copyOf(parcels);
    returnable = List.copyOf(returnable);
    returns = List.copyOf(returns);
    refunds = List.copyOf(refunds);
  }

  /** Whether a customer may cancel the whole of it at a moment. */
  public boolean cancellableAt(Instant now) {
    return status == Status.OPEN && cancellableUntil != null && now.isBefore(cancellableUntil);
  }

  /** Whether the order was placed with this address; an order without one is nobody's. */
  public boolean belongsTo(EmailAddress customer) {
    return email != null && email.sameAs(customer);
  }

  /** Whether an order may still be sent to another address. */
  public sealed interface AddressWindow {
    /** Until then. */
    record Until(Instant end) implements AddressWindow {}

    /** Not, or not any more. */
    record Over() implements AddressWindow {}

    /** This shop lets nobody change addresses through Baton. */
    record NotOffered() implements AddressWindow {}

    /** Whether it is open at a moment. */
    default boolean openAt(Instant now) {
      return this instanceof Until(Instant end) && now.isBefore(end);
    }
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

  /**
   * Some of one product in an order.
   *
   * @param price of one, or null when the shop does not say
   * @param sku the merchant's own code for it, or null
   */
  public record Item(
      String id,
      String title,
      int quantity,
      @Nullable Money price,
      boolean finalSale,
      @Nullable String sku) {}

  /**
   * How the merchant marks an order, and where it goes. Never told to a shopper.
   *
   * @param tags the order's own
   * @param customerTags its customer's, or null when the shop does not tell them
   * @param country where it is delivered, ISO 3166 alpha-2, or null when the shop does not say
   */
  public record Marks(
      List<String> tags, @Nullable List<String> customerTags, @Nullable String country) {
    /** Nothing is known. */
    public static final Marks NONE = new Marks(List.of(), null, null);

    public Marks {
      tags = List.copyOf(tags);
      customerTags = customerTags == null ? null : List.copyOf(customerTags);
    }
  }

  /**
   * What was sent in one piece.
   *
   * @param carrier who brings it, or null when the shop does not say
   * @param trackingNumber the carrier's own, or null when the shop has none
   * @param trackingUrl where the carrier tells of it, or null
   * @param estimatedAt when it should arrive, or null when nobody says
   */
  public record Parcel(
      @Nullable String carrier,
      @Nullable String trackingNumber,
      @Nullable String trackingUrl,
      ParcelStatus status,
      Instant shippedAt,
      @Nullable Instant estimatedAt,
      @Nullable Instant deliveredAt,
      List<String> itemIds) {
    public Parcel {
      itemIds = List.copyOf(itemIds);
    }

    /** Whether it holds an item and has arrived. */
    public boolean brought(Item item) {
      return status == ParcelStatus.DELIVERED && itemIds.contains(item.id());
    }
  }

  /** Where a parcel is. */
  public enum ParcelStatus {
    /** Sent, as far as the shop knows; its carrier tells nothing of it (yet). */
    SENT,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    /** Waits where the customer fetches it. */
    READY_FOR_PICKUP,
    DELAYED,
    DELIVERED,
    FAILED
  }

  /**
   * Items going back.
   *
   * @param name the shop's own for it ({@code #12347-R1})
   * @param requestedAt null when the shop does not say
   * @param itemIds empty when the shop does not say
   */
  public record Return(
      String name, ReturnStatus status, @Nullable Instant requestedAt, List<String> itemIds) {
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
