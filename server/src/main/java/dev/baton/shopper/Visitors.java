package dev.baton.shopper;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The visitors of all stores. Every call costs one statement unless it says otherwise. */
public interface Visitors {

  /** The browser with this id, marked as seen now; empty for a customer's own visitor. */
  Optional<Visitor> seen(StoreId store, UUID id, Instant now);

  /** A new visitor of whom nothing is known. */
  Visitor mint(StoreId store, Instant now);

  /**
   * The one visitor that a proven shopper is, on whatever device: known by the login's name of the
   * customer, or by the proven address. What was filed under that address counts as theirs. No
   * browser ever learns its id. A few statements.
   *
   * @throws IllegalArgumentException when nothing is proven
   */
  Visitor ofCustomer(StoreId store, Identity identity, Instant now);

  /** Keeps what was learnt of a visitor with a ticket, in the caller's transaction. */
  void tookTicket(StoreId store, UUID id, KnownDetails known, String reference, Instant at);
}
