package dev.baton.handoff;

import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the shop knows of an order number. Never told to the shopper beyond "not found". */
@FunctionalInterface
public interface OrderLookup {

  /** Looks an order up; the address is what the shopper typed or proved. */
  Fact look(OrderNumber number, Optional<EmailAddress> email);

  /**
   * @param name the customer's name; only when number and address match
   */
  record Fact(Finding finding, @Nullable String name) {}

  /** What was found. */
  enum Finding {
    MATCHES,
    OTHER_EMAIL,
    /** It exists; no address to compare. */
    EXISTS,
    NOT_FOUND,
    /** No shop, no answer, or no more guesses. */
    UNKNOWN
  }

  /** No shop is connected. */
  static OrderLookup none() {
    return (number, email) -> new Fact(Finding.UNKNOWN, null);
  }
}
