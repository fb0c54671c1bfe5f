package dev.baton.delivery.jdbc;

import dev.baton.delivery.Attempt;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.DeliveryState;
import dev.baton.delivery.DeliveryState.Waiting;
import dev.baton.delivery.Made;
import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of deliveries and attempts, as the one who delivers writes them. Whoever locks a
 * delivery locks all of its ticket, in the order of their ids, so that two of one ticket never wait
 * for each other; tickets come in the order of their references.
 */
@Repository
public class DeliveryRows {
  private final JdbcClient jdbc;

  DeliveryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds one. */
  public void add(Delivery delivery) {
    jdbc.sql(
            """
            INSERT INTO delivery (store_id, id, reference, handoff_id, connection_id, helpdesk, status,
              state, next_attempt_at, created_at, fallback_id)
            VALUES (:store, :id, :reference, :handoff, :connection, :helpdesk, :status,
              :state::jsonb, :next, :now, :fallback)
            """)
        .param("store", delivery.store().value())
        .param("id", delivery.id())
        .param("reference", delivery.reference().value())
        .param("handoff", delivery.handoffId())
        .param("connection", delivery.connectionId())
        .param("helpdesk", delivery.helpdesk())
        .param("status", delivery.state().status().key())
        .param("state", StateJson.write(delivery.state()))
        .param("next", next(delivery.state()))
        .param("now", DeliveryRow.utc(delivery.createdAt()))
        .param("fallback", delivery.fallbackId())
        .update();
  }

  /** Where one goes, and until when that helpdesk asked to be left alone, or null. */
  public record Way(UUID connection, @Nullable Instant rest) {}

  /** Where one goes. */
  public Optional<Way> way(StoreId store, UUID id) {
    return jdbc.sql(
            """
            SELECT connection_id, until FROM delivery
            LEFT JOIN connection_rest USING (store_id, connection_id)
            WHERE store_id = :store AND id = :id
            """)
        .param("store", store.value())
        .param("id", id)
        .query(
            (row, _) ->
                new Way(
                    row.getObject(1, UUID.class),
                    DeliveryRow.instant(row.getObject(2, OffsetDateTime.class))))
        .optional();
  }

  /** One, locked until the transaction ends. */
  public Optional<Delivery> lock(StoreId store, UUID id) {
    return jdbc
        .sql(
            """
            SELECT %s FROM delivery WHERE store_id = :store AND reference =
              (SELECT reference FROM delivery WHERE store_id = :store AND id = :id)
            ORDER BY id FOR UPDATE
            """
                .formatted(DeliveryRow.COLUMNS))
        .param("store", store.value())
        .param("id", id)
        .query(DeliveryRow::of)
        .list()
        .stream()
        .filter(one -> one.id().equals(id))
        .findFirst();
  }

  private List<Delivery> lockAll(StoreId store, Reference reference) {
    return jdbc.sql(
            """
            SELECT %s FROM delivery WHERE store_id = :store AND reference = :reference
            ORDER BY id FOR UPDATE
            """
                .formatted(DeliveryRow.COLUMNS))
        .param("store", store.value())
        .param("reference", reference.value())
        .query(DeliveryRow::of)
        .list();
  }

  /** The one that carries a ticket now, locked until the transaction ends. */
  public Optional<Delivery> lockCurrent(StoreId store, Reference reference) {
    // while it waited, another one may have taken over that was not there yet when it began
    return carrier(lockAll(store, reference)).or(() -> carrier(lockAll(store, reference)));
  }

  private static Optional<Delivery> carrier(List<Delivery> all) {
    return all.stream().filter(one -> one.replacedBy() == null).findFirst();
  }

  /** The one that carries a ticket now. */
  public Optional<Delivery> current(StoreId store, Reference reference) {
    return jdbc.sql(
            """
            SELECT %s FROM delivery
            WHERE store_id = :store AND reference = :reference AND replaced_by IS NULL
            """
                .formatted(DeliveryRow.COLUMNS))
        .param("store", store.value())
        .param("reference", reference.value())
        .query(DeliveryRow::of)
        .optional();
  }

  /** The one that made a ticket of this id at a connection. */
  public Optional<Delivery> ofHelpdeskTicket(StoreId store, UUID connection, String ticketId) {
    return jdbc.sql(
            """
            SELECT %s FROM delivery
            WHERE store_id = :store AND connection_id = :connection AND ticket_id = :ticket
            ORDER BY created_at DESC LIMIT 1
            """
                .formatted(DeliveryRow.COLUMNS))
        .param("store", store.value())
        .param("connection", connection)
        .param("ticket", ticketId)
        .query(DeliveryRow::of)
        .optional();
  }

  /** Whether a connection may be about to have a ticket whose id is not known yet. */
  public boolean anyWithoutTicket(StoreId store, UUID connection) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM delivery
              WHERE store_id = :store AND connection_id = :connection
                AND status IN ('pending', 'sending', 'retrying') AND ticket_id IS NULL)
            """)
        .param("store", store.value())
        .param("connection", connection)
        .query(Boolean.class)
        .single();
  }

  /** The one that once went to a connection with a ticket, locked until the transaction ends. */
  public Optional<Delivery> lockAt(StoreId store, Reference reference, UUID connection) {
    return lockAll(store, reference).stream()
        .filter(one -> one.connectionId().equals(connection))
        .max(Comparator.comparing(Delivery::createdAt));
  }

  /** All of a ticket, oldest first, without locks. */
  public List<Delivery> ofTicket(StoreId store, Reference reference) {
    return jdbc.sql(
            """
            SELECT %s FROM delivery WHERE store_id = :store AND reference = :reference
            ORDER BY created_at, id
            """
                .formatted(DeliveryRow.COLUMNS))
        .param("store", store.value())
        .param("reference", reference.value())
        .query(DeliveryRow::of)
        .list();
  }

  /** The oldest dead ones of a connection, in the order in which they may be locked. */
  public List<UUID> dead(StoreId store, UUID connection, int most) {
    return jdbc.sql(
            """
            SELECT id FROM (
              SELECT id, reference FROM delivery
              WHERE store_id = :store AND connection_id = :connection AND status = 'dead'
              ORDER BY created_at, id LIMIT :most) AS oldest
            ORDER BY reference, id
            """)
        .param("store", store.value())
        .param("connection", connection)
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  /** Keeps a new state; it is parked no longer. */
  public void save(Delivery delivery) {
    Optional<Made> ticket = delivery.state().course().ticket();
    jdbc.sql(
            """
            UPDATE delivery SET status = :status, state = :state::jsonb, next_attempt_at = :next,
              ticket_id = :ticket, ticket_url = :url, parked_at = NULL, overdue_at = NULL
            WHERE store_id = :store AND id = :id
            """)
        .param("status", delivery.state().status().key())
        .param("state", StateJson.write(delivery.state()))
        .param("next", next(delivery.state()))
        .param("ticket", ticket.map(Made::id).orElse(null))
        .param("url", ticket.map(Made::url).orElse(null))
        .param("store", delivery.store().value())
        .param("id", delivery.id())
        .update();
  }

  /** Notes which delivery took over and why; null for none. */
  public void replace(StoreId store, UUID id, @Nullable UUID by, @Nullable String why) {
    jdbc.sql(
            """
            UPDATE delivery SET replaced_by = :by, replaced_because = :why
            WHERE store_id = :store AND id = :id
            """)
        .param("by", by)
        .param("why", why)
        .param("store", store.value())
        .param("id", id)
        .update();
  }

  /** Keeps an attempt. */
  public void attempted(StoreId store, UUID id, Attempt attempt) {
    jdbc.sql(
            """
            INSERT INTO delivery_attempt (store_id, delivery_id, at, step, outcome, http_status, message)
            VALUES (:store, :id, :at, :step, :outcome, :http, :message)
            """)
        .param("store", store.value())
        .param("id", id)
        .param("at", DeliveryRow.utc(attempt.at()))
        .param("step", attempt.step())
        .param("outcome", attempt.outcome())
        .param("http", attempt.httpStatus())
        .param("message", attempt.message())
        .update();
  }

  /** Lets everything that waits for a connection go now; the ids of what waited. */
  public List<UUID> hasten(StoreId store, UUID connection, Instant now) {
    return jdbc.sql(
            """
            WITH held AS MATERIALIZED (
              SELECT id FROM delivery
              WHERE store_id = :store AND connection_id = :connection
                AND status IN ('pending', 'retrying') AND next_attempt_at > :now
                AND parked_at IS NULL
              ORDER BY reference, id FOR UPDATE)
            UPDATE delivery SET next_attempt_at = :now FROM held
            WHERE store_id = :store AND delivery.id = held.id
            RETURNING delivery.id
            """)
        .param("now", DeliveryRow.utc(now))
        .param("store", store.value())
        .param("connection", connection)
        .query(UUID.class)
        .list();
  }

  /** The end of a way. */
  public record Place(StoreId store, UUID connection) {}

  /** The connections with deliveries that failed before and wait beyond a time. */
  public List<Place> keptWaiting(Instant beyond) {
    return jdbc.sql(
            """
            SELECT DISTINCT store_id, connection_id FROM delivery
            WHERE status = 'retrying' AND next_attempt_at > :beyond AND parked_at IS NULL
            LIMIT 1000
            """)
        .param("beyond", DeliveryRow.utc(beyond))
        .query((row, _) -> new Place(new StoreId(row.getString(1)), row.getObject(2, UUID.class)))
        .list();
  }

  /** Lets the one of these go now whose time comes first; its id. */
  public Optional<UUID> hastenNext(Place place, Instant beyond, Instant now) {
    return jdbc.sql(
            """
            WITH next AS MATERIALIZED (
              SELECT id FROM delivery
              WHERE store_id = :store AND connection_id = :connection
                AND status = 'retrying' AND next_attempt_at > :beyond AND parked_at IS NULL
              ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            UPDATE delivery SET next_attempt_at = :now FROM next
            WHERE store_id = :store AND delivery.id = next.id
            RETURNING delivery.id
            """)
        .param("now", DeliveryRow.utc(now))
        .param("beyond", DeliveryRow.utc(beyond))
        .param("store", place.store().value())
        .param("connection", place.connection())
        .query(UUID.class)
        .optional();
  }

  /** Removes what was delivered of tickets. */
  public void erase(StoreId store, List<Reference> references) {
    jdbc.sql(
            """
            WITH held AS MATERIALIZED (
              SELECT id FROM delivery WHERE store_id = :store AND reference = ANY(:references)
              ORDER BY reference, id FOR UPDATE)
            DELETE FROM delivery USING held WHERE store_id = :store AND delivery.id = held.id
            """)
        .param("store", store.value())
        .param("references", references.stream().map(Reference::value).toArray(String[]::new))
        .update();
  }

  private static @Nullable OffsetDateTime next(DeliveryState state) {
    return state instanceof Waiting waiting ? DeliveryRow.utc(waiting.notBefore()) : null;
  }
}
