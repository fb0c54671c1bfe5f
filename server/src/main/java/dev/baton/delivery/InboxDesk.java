package dev.baton.delivery;

import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import java.util.UUID;

/**
 * What agents do with tickets in the built-in inbox. Each call is true in the shopper's
 * conversation when it returns.
 *
 * <p>All throw {@link dev.baton.shared.Problem}: 404 when the store has no such ticket, 409 when
 * the ticket is in another helpdesk.
 */
public interface InboxDesk {

  /** Answers the shopper. The same id again changes nothing. */
  void reply(StoreId store, Reference reference, UUID id, String text);

  /** Closes a ticket; a closed one stays so. */
  void close(StoreId store, Reference reference);

  /** Opens a closed ticket again. */
  void reopen(StoreId store, Reference reference);
}
