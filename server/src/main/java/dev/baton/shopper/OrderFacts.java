package dev.baton.shopper;

import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import java.util.Optional;

/**
 * What a ticket may say of an order number that a shopper gave. For the team's eyes only: nothing
 * of it but "there is no such order" is ever told to the shopper.
 */
public interface OrderFacts {

  /**
   * Compares an order number with the address given beside it, if any. A pair that does not match
   * counts as a failed pair; beyond the limit a pair that matches is only {@link Check.Found}, so
   * that nobody learns an address by trying.
   */
  Check check(OrderNumber number, Optional<EmailAddress> email);

  /** What is known of the number. */
  sealed interface Check {
    /** The order is this customer's, whose name the shop may know. */
    record Matches(Optional<String> customerName) implements Check {}

    /** There is such an order, of somebody with another address. */
    record OtherEmail() implements Check {}

    /** There is such an order; whose it is, is not said. */
    record Found() implements Check {}

    /** There is no such order. */
    record NotFound() implements Check {}

    /** No shop system is connected, or it does not answer: nothing is known. */
    record Unknown() implements Check {}
  }
}
