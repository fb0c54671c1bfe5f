package dev.baton.commerce;

import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import java.util.List;
import java.util.Optional;

/**
 * A shop system, as far as support needs it. Calls may take seconds and are never made with a
 * database transaction open.
 *
 * <p>Every call throws {@link ShopUnavailable} when the shop does not answer in time or in sense.
 */
public interface Shop {

  /**
   * The order with this number, case aside; the newest where a shop has several of one number. What
   * can be no order number is no order.
   */
  Optional<Order> order(OrderNumber number);

  /** A customer's orders, newest first, at most 20. */
  List<Order> ordersOf(EmailAddress customer);

  /**
   * Cancels a whole order and refunds it as the shop does. Irreversible. Asking again for an order
   * that is cancelled answers {@link Cancellation#DONE} and does nothing.
   */
  Cancellation cancel(OrderNumber number);

  /** Where a cancellation stands that the shop accepted earlier. Does nothing. */
  Cancellation cancellation(OrderNumber number);

  /** Asks for a return of items. Asking again with the same key does nothing twice. */
  ReturnOutcome requestReturn(ReturnRequest request);

  /**
   * Has an order sent to another address. Asking again with the same key does nothing twice.
   * Whether and until when a shop does it, {@link Order#addressWindow} says.
   */
  AddressOutcome changeAddress(AddressRequest request);

  /** The reasons for a return the shop offers for an order, in its own words and order. */
  List<String> returnReasons(OrderNumber number);

  /** The products the words of a text name, the best match first, at most 5. */
  List<Product> products(String words);

  /** The customer with this id of the shop's own; empty when it knows none, or tells of none. */
  default Optional<Customer> customer(String id) {
    return Optional.empty();
  }

  /** The customer with this address; empty when it knows none, or tells of none. */
  default Optional<Customer> customer(EmailAddress email) {
    return Optional.empty();
  }

  /** What came of a cancellation. */
  enum Cancellation {
    DONE,
    /** Accepted, still being carried out. */
    PENDING,
    /** Too late, or not allowed. */
    REFUSED
  }

  /** Items to send back. {@code key} makes a repeated request harmless. */
  record ReturnRequest(
      String key, OrderNumber number, List<String> itemIds, String reason, String note) {
    public ReturnRequest {
      itemIds = List.copyOf(itemIds);
    }
  }

  /** Where an order shall go instead. {@code key} makes a repeated request harmless. */
  record AddressRequest(String key, OrderNumber number, DeliveryAddress address) {}

  /** What came of an address that was to be changed. */
  sealed interface AddressOutcome {
    /** The order goes there now. */
    record Changed() implements AddressOutcome {}

    /** The order goes where it went; why, in English for the team. */
    record Refused(String why) implements AddressOutcome {}

    /** This shop lets nobody change addresses through Baton. */
    record NotOffered() implements AddressOutcome {}
  }

  /** What came of a return request: the shop's own name for it, or why not. */
  sealed interface ReturnOutcome {
    record Accepted(String returnName) implements ReturnOutcome {}

    record Refused(String why) implements ReturnOutcome {}
  }
}
