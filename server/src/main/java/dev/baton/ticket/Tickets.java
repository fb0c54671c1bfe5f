package dev.baton.ticket;

import dev.baton.merchant.Person;
import dev.baton.shared.StoreId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tickets of all stores. Every write joins the caller's transaction. */
public interface Tickets {

  /**
   * A reference that no ticket of this store has yet. Reserves nothing: with {@code 30^8} codes the
   * one insert of {@link #open} fails before two ever share one.
   */
  Reference newReference();

  /**
   * Stores a new ticket with one statement. Its follow-ups must be empty.
   *
   * @throws IllegalStateException when the reference or the handoff has a ticket already
   */
  void open(Ticket ticket);

  /** Adds a follow-up; the same id again changes nothing. */
  void append(StoreId store, Reference reference, FollowUp followUp);

  /**
   * Puts a corrected detail in place of the old one, in the requester too, and adds the follow-up
   * that says so.
   */
  void correct(StoreId store, Reference reference, TicketDetail detail, FollowUp followUp);

  /** The ticket with all its follow-ups. */
  Optional<Ticket> find(StoreId store, Reference reference);

  /** The ticket of a handoff. */
  Optional<Ticket> ofHandoff(StoreId store, UUID handoffId);

  /**
   * Newest first, without transcript, journey and follow-ups; an unknown cursor starts at the top.
   */
  Page page(StoreId store, @Nullable String cursor);

  /** All tickets of a person, oldest first: by address, telephone number, order or conversation. */
  List<Ticket> of(StoreId store, Person person);

  /**
   * Removes all tickets of a person, wherever Baton keeps them, and publishes {@link TicketsErased}
   * in the same transaction. Returns how many. What a helpdesk holds stays there.
   */
  int erase(StoreId store, Person person);

  /** Removes all tickets of a store; publishes {@link TicketsErased} in the same transaction. */
  int eraseAll(StoreId store);

  /** Some tickets and where the next ones begin, or null at the end. */
  record Page(List<Ticket> items, @Nullable String nextCursor) {
    public Page {
      items = List.copyOf(items);
    }
  }
}
