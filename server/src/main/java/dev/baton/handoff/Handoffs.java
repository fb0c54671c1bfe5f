package dev.baton.handoff;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The handoffs of all stores. Every call costs one statement. */
public interface Handoffs {

  /** The handoff with this id. */
  Optional<Handoff> find(StoreId store, UUID id);

  /**
   * Stores a handoff as it now stands, in the caller's transaction.
   *
   * @param rescueAt when the shopper's silence is long enough, for an open one; null for never
   */
  void save(
      StoreId store, UUID conversation, Handoff handoff, @Nullable Instant rescueAt, Instant now);

  /** Open handoffs whose shoppers have been silent for too long, the longest first. */
  List<Silent> silent(Instant now, int limit);

  /**
   * Takes over what the delivery says of a ticket, in the caller's transaction. A delivered ticket
   * stays delivered.
   *
   * @return the conversation it belongs to, or empty when nothing changed
   */
  Optional<UUID> delivered(
      StoreId store,
      UUID id,
      HandoffStatus status,
      Handoff.@Nullable HelpdeskTicket ticket,
      Instant now);

  /**
   * Notes that the team closed a ticket, or with null that it is open again, in the caller's
   * transaction.
   *
   * @return whether that is news
   */
  boolean closed(StoreId store, UUID id, @Nullable Instant at, Instant now);

  /** When the team closed the tickets of some handoffs; those still open are absent. */
  Map<UUID, Instant> closed(StoreId store, List<UUID> ids);

  /** The conversation a handoff belongs to. */
  Optional<UUID> conversation(StoreId store, UUID id);

  /** The store and conversation of a handoff, for whoever knows no more than its id. */
  Optional<Home> home(UUID id);

  /** Where a handoff belongs. */
  record Home(StoreId store, UUID conversation) {}

  /** An open handoff without a sign of its shopper. */
  record Silent(StoreId store, UUID conversation, UUID id) {}
}
