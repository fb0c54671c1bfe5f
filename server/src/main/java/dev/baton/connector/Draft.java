package dev.baton.connector;

import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket on its way, with what earlier steps made of it in the helpdesk. The same draft gives the
 * same request, byte for byte.
 *
 * @param requesterId what the helpdesk calls the requester, when that step was taken
 * @param uploads what the helpdesk calls each photo, by our attachment id
 * @param refused why it did not take a photo, by our attachment id
 * @param photos the bytes of the photos
 */
public record Draft(
    Ticket ticket,
    @Nullable String requesterId,
    Map<UUID, String> uploads,
    Map<UUID, String> refused,
    Photos photos) {

  public Draft {
    uploads = Map.copyOf(uploads);
    refused = Map.copyOf(refused);
  }

  /** Our key for it, everywhere: the handoff's id. */
  public String key() {
    return ticket.handoffId().toString();
  }

  /** Our tag of it, as in {@code baton-1f2e3d4c}: a mark where a helpdesk keeps no key of ours. */
  public String tag() {
    return "baton-" + key().substring(0, 8);
  }

  /** Our mark of the agent's part, where a helpdesk keeps no key of ours for a note. */
  public String noteTag() {
    return tag() + "-note";
  }

  /** The ticket's tags, ours among them. */
  public List<String> tags() {
    Set<String> tags = new LinkedHashSet<>(ticket.tags());
    tags.add(tag());
    return List.copyOf(tags);
  }

  /** The bytes of a ticket's photos, read when they are needed. */
  @FunctionalInterface
  public interface Photos {

    /** The bytes, unless the photo was erased meanwhile. */
    Optional<byte[]> bytes(TicketAttachment attachment);
  }
}
