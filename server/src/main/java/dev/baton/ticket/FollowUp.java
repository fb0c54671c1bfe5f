package dev.baton.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What joined a ticket after it was opened: a later message, a correction, more photos.
 *
 * @param id names it everywhere, so that it is appended once
 */
public record FollowUp(
    UUID id, Author author, String text, Instant at, List<TicketAttachment> attachments) {

  public FollowUp {
    attachments = List.copyOf(attachments);
  }

  /** A follow-up without photos. */
  public static FollowUp of(UUID id, Author author, String text, Instant at) {
    return new FollowUp(id, author, text, at, List.of());
  }
}
