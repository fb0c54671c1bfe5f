package dev.baton.shopper;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The visitors of all stores. Every call costs one statement. */
public interface Visitors {

  /** The visitor with this id, marked as seen now. */
  Optional<Visitor> seen(StoreId store, UUID id, Instant now);

  /** A new visitor of whom nothing is known. */
  Visitor mint(StoreId store, Instant now);

  /** Keeps what was learnt of a visitor with a ticket, in the caller's transaction. */
  void tookTicket(StoreId store, UUID id, KnownDetails known, String reference, Instant at);
}
