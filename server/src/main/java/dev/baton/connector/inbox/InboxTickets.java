package dev.baton.connector.inbox;

import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Reference;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketsErased;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the built-in helpdesk took in. */
@Repository
class InboxTickets {
  private final JdbcClient jdbc;
  private final Clock clock;

  InboxTickets(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The id of a ticket as agents see it. */
  static String id(long number) {
    return "INBOX-" + number;
  }

  /** Takes a ticket in, or finds that it was; its number either way. */
  long take(Access access, Ticket ticket) {
    return number(access, ticket.handoffId())
        .or(() -> add(access, ticket))
        .or(() -> number(access, ticket.handoffId()))
        .orElseThrow();
  }

  /** Nothing when another process took it in at this moment. */
  private Optional<Long> add(Access access, Ticket ticket) {
    return jdbc.sql(
            """
            WITH next AS (
              INSERT INTO inbox_counter AS counter (store_id, connection_id, number)
              VALUES (:store, :connection, 1)
              ON CONFLICT (store_id, connection_id) DO UPDATE SET number = counter.number + 1
              RETURNING number)
            INSERT INTO inbox_ticket (store_id, connection_id, handoff_id, number, reference, created_at)
            SELECT :store, :connection, :handoff, number, :reference, :now FROM next
            ON CONFLICT (store_id, connection_id, handoff_id) DO NOTHING
            RETURNING number
            """)
        .param("store", access.store().value())
        .param("connection", access.connectionId())
        .param("handoff", ticket.handoffId())
        .param("reference", ticket.reference().value())
        .param("now", now())
        .query(Long.class)
        .optional();
  }

  /** Takes a follow-up in; false when the ticket is not here. */
  boolean take(Access access, UUID handoffId, FollowUp followUp) {
    return number(access, handoffId)
        .map(
            _ ->
                jdbc.sql(
                        """
                        INSERT INTO inbox_follow_up (store_id, connection_id, handoff_id, follow_up_id, at)
                        VALUES (:store, :connection, :handoff, :followUp, :now)
                        ON CONFLICT DO NOTHING
                        """)
                    .param("store", access.store().value())
                    .param("connection", access.connectionId())
                    .param("handoff", handoffId)
                    .param("followUp", followUp.id())
                    .param("now", now())
                    .update())
        .isPresent();
  }

  Optional<Long> number(Access access, UUID handoffId) {
    return jdbc.sql(
            """
            SELECT number FROM inbox_ticket
            WHERE store_id = :store AND connection_id = :connection AND handoff_id = :handoff
            """)
        .param("store", access.store().value())
        .param("connection", access.connectionId())
        .param("handoff", handoffId)
        .query(Long.class)
        .optional();
  }

  boolean has(Access access, UUID handoffId, UUID followUpId) {
    return jdbc.sql(
                """
            SELECT count(*) FROM inbox_follow_up
            WHERE store_id = :store AND connection_id = :connection AND handoff_id = :handoff
              AND follow_up_id = :followUp
            """)
            .param("store", access.store().value())
            .param("connection", access.connectionId())
            .param("handoff", handoffId)
            .param("followUp", followUpId)
            .query(Integer.class)
            .single()
        > 0;
  }

  @EventListener
  public void erase(TicketsErased erased) {
    StoreId store = erased.store();
    jdbc.sql("DELETE FROM inbox_ticket WHERE store_id = :store AND reference = ANY(:references)")
        .param("store", store.value())
        .param(
            "references", erased.references().stream().map(Reference::value).toArray(String[]::new))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
