package dev.baton.ticket.jdbc;

import dev.baton.shared.StoreId;
import dev.baton.ticket.Author;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Reference;
import dev.baton.ticket.Ticket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Turns rows into tickets. */
final class TicketRows {
  static final String COLUMNS =
      "store_id, reference, handoff_id, conversation_id, created_at, content, transcript, journey";

  private TicketRows() {}

  static Ticket ticket(ResultSet row) throws SQLException {
    TicketJson.Content content = TicketJson.content(row.getString("content"));
    return new Ticket(
        new StoreId(row.getString("store_id")),
        new Reference(row.getString("reference")),
        row.getObject("handoff_id", UUID.class),
        row.getObject("conversation_id", UUID.class),
        instant(row, "created_at"),
        content.timeZone(),
        content.language(),
        content.subject(),
        content.requester(),
        content.priority(),
        content.tags(),
        content.story(),
        content.details(),
        TicketJson.transcript(row.getString("transcript")),
        TicketJson.journey(row.getString("journey")),
        content.attachments(),
        List.of());
  }

  static FollowUp followUp(ResultSet row) throws SQLException {
    return new FollowUp(
        row.getObject("id", UUID.class),
        Author.of(row.getString("author")),
        row.getString("body"),
        instant(row, "at"),
        TicketJson.attachments(row.getString("attachments")));
  }

  static Ticket with(Ticket ticket, List<FollowUp> followUps) {
    return new Ticket(
        ticket.store(),
        ticket.reference(),
        ticket.handoffId(),
        ticket.conversationId(),
        ticket.createdAt(),
        ticket.timeZone(),
        ticket.language(),
        ticket.subject(),
        ticket.requester(),
        ticket.priority(),
        ticket.tags(),
        ticket.story(),
        ticket.details(),
        ticket.transcript(),
        ticket.journey(),
        ticket.attachments(),
        followUps);
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
