package dev.baton.ticket.jdbc;

import dev.baton.merchant.Person;
import dev.baton.shared.Cursor;
import dev.baton.shared.StoreId;
import dev.baton.ticket.Corrections;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Reference;
import dev.baton.ticket.Requester;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketDetail;
import dev.baton.ticket.Tickets;
import dev.baton.ticket.TicketsErased;
import dev.baton.ticket.jdbc.TicketJson.Content;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tickets in PostgreSQL. */
@Repository
class JdbcTickets implements Tickets {
  private static final int PAGE = 50;
  private static final String THEIRS =
      """
      store_id = :store AND (email = ANY(:emails) OR phone = ANY(:phones)
        OR order_numbers && :orders::text[] OR conversation_id = ANY(:conversations))
      """;
  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  JdbcTickets(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  @Override
  public Reference newReference() {
    return Reference.random(random);
  }

  @Override
  public void open(Ticket ticket) {
    try {
      jdbc.sql(
              """
              INSERT INTO ticket (store_id, reference, handoff_id, conversation_id, created_at, email,
                phone, order_numbers, content, transcript, journey)
              VALUES (:store, :reference, :handoff, :conversation, :at, :email,
                :phone, :orders, :content::jsonb, :transcript::jsonb, :journey::jsonb)
              """)
          .param("store", ticket.store().value())
          .param("reference", ticket.reference().value())
          .param("handoff", ticket.handoffId())
          .param("conversation", ticket.conversationId())
          .param("at", TicketRows.utc(ticket.createdAt()))
          .param("email", emailKey(ticket.requester()))
          .param("phone", ticket.requester().phone())
          .param("orders", ticket.story().orderNumbers().toArray(String[]::new))
          .param("content", TicketJson.write(Content.of(ticket)))
          .param("transcript", TicketJson.write(ticket.transcript()))
          .param("journey", TicketJson.write(ticket.journey()))
          .update();
    } catch (DuplicateKeyException exists) {
      throw new IllegalStateException("there is a ticket of this handoff already", exists);
    }
  }

  @Override
  public void append(StoreId store, Reference reference, FollowUp followUp) {
    jdbc.sql(
            """
            INSERT INTO ticket_follow_up (store_id, reference, id, author, body, at, attachments)
            VALUES (:store, :reference, :id, :author, :body, :at, :attachments::jsonb)
            ON CONFLICT (store_id, reference, id) DO NOTHING
            """)
        .param("store", store.value())
        .param("reference", reference.value())
        .param("id", followUp.id())
        .param("author", followUp.author().key())
        .param("body", TicketJson.storable(followUp.text()))
        .param("at", TicketRows.utc(followUp.at()))
        .param("attachments", TicketJson.write(followUp.attachments()))
        .update();
  }

  @Override
  @Transactional
  public void correct(StoreId store, Reference reference, TicketDetail detail, FollowUp followUp) {
    Content content =
        TicketJson.content(
            jdbc.sql(
                    """
                    SELECT content FROM ticket WHERE store_id = :store AND reference = :reference
                    FOR UPDATE
                    """)
                .param("store", store.value())
                .param("reference", reference.value())
                .query(String.class)
                .single());
    Requester requester = Corrections.requester(content.requester(), detail);
    Content corrected =
        new Content(
            content.v(),
            content.timeZone(),
            content.language(),
            content.subject(),
            requester,
            content.priority(),
            content.tags(),
            content.story(),
            Corrections.details(content.details(), detail),
            content.attachments());
    jdbc.sql(
            """
            UPDATE ticket SET content = :content::jsonb, email = :email, phone = :phone
            WHERE store_id = :store AND reference = :reference
            """)
        .param("content", TicketJson.write(corrected))
        .param("email", emailKey(requester))
        .param("phone", requester.phone())
        .param("store", store.value())
        .param("reference", reference.value())
        .update();
    append(store, reference, followUp);
  }

  @Override
  public Optional<Ticket> find(StoreId store, Reference reference) {
    return one(
        "SELECT %s FROM ticket WHERE store_id = :store AND reference = :key"
            .formatted(TicketRows.COLUMNS),
        store,
        reference.value());
  }

  @Override
  public Optional<Ticket> ofHandoff(StoreId store, UUID handoffId) {
    return one(
        "SELECT %s FROM ticket WHERE store_id = :store AND handoff_id = :key"
            .formatted(TicketRows.COLUMNS),
        store,
        handoffId);
  }

  @Override
  public Page page(StoreId store, @Nullable String cursor) {
    Cursor from = Cursor.parse(cursor);
    List<Ticket> found =
        jdbc.sql(
                """
                SELECT store_id, reference, handoff_id, conversation_id, created_at, content,
                  '[]' AS transcript, '[]' AS journey
                FROM ticket WHERE store_id = :store AND (created_at, reference) < (:at, :reference)
                ORDER BY created_at DESC, reference DESC LIMIT :limit
                """)
            .param("store", store.value())
            .param("at", TicketRows.utc(from.at()))
            .param("reference", from.key())
            .param("limit", PAGE + 1)
            .query((row, _) -> TicketRows.ticket(row))
            .list();
    boolean more = found.size() > PAGE;
    List<Ticket> items = more ? found.subList(0, PAGE) : found;
    @Nullable String next =
        more
            ? new Cursor(items.getLast().createdAt(), items.getLast().reference().value()).text()
            : null;
    return new Page(items, next);
  }

  @Override
  public List<Ticket> of(StoreId store, Person person) {
    return withFollowUps(
        store,
        theirs("SELECT %s FROM ticket WHERE %s ORDER BY created_at, reference", store, person)
            .query((row, _) -> TicketRows.ticket(row))
            .list());
  }

  @Override
  @Transactional
  public int erase(StoreId store, Person person) {
    List<Reference> erased =
        theirs("DELETE FROM ticket WHERE %2$s RETURNING reference", store, person)
            .query((row, _) -> new Reference(row.getString(1)))
            .list();
    return erased(store, erased);
  }

  /** A statement about a person's tickets: with their columns and the condition in its places. */
  private JdbcClient.StatementSpec theirs(String sql, StoreId store, Person person) {
    return jdbc.sql(sql.formatted(TicketRows.COLUMNS, THEIRS))
        .param("store", store.value())
        .param("emails", person.emailKeys())
        .param("phones", person.phoneNumbers())
        .param("orders", person.orderNumbers())
        .param("conversations", person.conversationIds());
  }

  @Override
  @Transactional
  public int eraseAll(StoreId store) {
    return erased(
        store,
        jdbc.sql("DELETE FROM ticket WHERE store_id = :store RETURNING reference")
            .param("store", store.value())
            .query((row, _) -> new Reference(row.getString(1)))
            .list());
  }

  private int erased(StoreId store, List<Reference> erased) {
    if (!erased.isEmpty()) {
      events.publishEvent(new TicketsErased(store, erased));
    }
    return erased.size();
  }

  private Optional<Ticket> one(String sql, StoreId store, Object key) {
    return jdbc.sql(sql)
        .param("store", store.value())
        .param("key", key)
        .query((row, _) -> TicketRows.ticket(row))
        .optional()
        .map(ticket -> withFollowUps(store, List.of(ticket)).getFirst());
  }

  private List<Ticket> withFollowUps(StoreId store, List<Ticket> tickets) {
    if (tickets.isEmpty()) {
      return tickets;
    }
    record Row(String reference, FollowUp followUp) {}
    Map<String, List<Row>> rows =
        jdbc
            .sql(
                """
                SELECT reference, id, author, body, at, attachments FROM ticket_follow_up
                WHERE store_id = :store AND reference = ANY(:references) ORDER BY position
                """)
            .param("store", store.value())
            .param(
                "references",
                tickets.stream().map(ticket -> ticket.reference().value()).toArray(String[]::new))
            .query((row, _) -> new Row(row.getString("reference"), TicketRows.followUp(row)))
            .list()
            .stream()
            .collect(Collectors.groupingBy(Row::reference));
    List<Ticket> complete = new ArrayList<>();
    for (Ticket ticket : tickets) {
      List<Row> own = rows.getOrDefault(ticket.reference().value(), List.of());
      complete.add(TicketRows.with(ticket, own.stream().map(Row::followUp).toList()));
    }
    return complete;
  }

  private static @Nullable String emailKey(Requester requester) {
    return requester.email() == null ? null : requester.email().toLowerCase(Locale.ROOT);
  }
}
