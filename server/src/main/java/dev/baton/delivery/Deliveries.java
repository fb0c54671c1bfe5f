package dev.baton.delivery;

import dev.baton.shared.StoreId;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Reference;
import dev.baton.ticket.Ticket;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tickets on their way to helpdesks. What is scheduled here in a transaction that commits is
 * delivered, or a person is told why not: it survives the process, and is never dropped.
 */
public interface Deliveries {

  /**
   * Schedules a stored ticket, in the caller's transaction, with at most three statements; started
   * right after the commit.
   *
   * @param integrationId the connection the merchant chose; null, unknown or deleted means the
   *     built-in inbox (and the merchant is told of the latter two)
   * @param fallbackId the connection that takes over when that one does not take the ticket in five
   *     minutes, or refuses it; null for none
   */
  void schedule(Ticket ticket, @Nullable UUID integrationId, @Nullable UUID fallbackId);

  /**
   * Schedules a stored follow-up, in the caller's transaction. It reaches the helpdesk after the
   * ticket and after every follow-up scheduled before it.
   */
  void scheduleFollowUp(StoreId store, Reference reference, FollowUp followUp);

  /**
   * Tries again at once; a dead delivery lives again.
   *
   * @throws dev.baton.shared.Problem 404 when the store has no such delivery, 409 when it has
   *     arrived
   */
  void retry(StoreId store, UUID deliveryId);

  /**
   * Tries again at once what waits for a later time at one connection, and of its dead the oldest
   * thousand.
   *
   * @return how many these are
   */
  int retryAll(StoreId store, UUID integrationId);

  /**
   * Gives up on one integration and delivers the ticket with all its follow-ups to another.
   *
   * @throws dev.baton.shared.Problem 404 when the store has no such delivery or integration, 409
   *     when it has arrived, is being sent, or goes to that integration already
   */
  void sendElsewhere(StoreId store, UUID deliveryId, UUID integrationId);
}
