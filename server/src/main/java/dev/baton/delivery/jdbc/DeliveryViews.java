package dev.baton.delivery.jdbc;

import dev.baton.connector.Backlog;
import dev.baton.delivery.Attempt;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.DeliveryState.Dead;
import dev.baton.delivery.DeliveryState.Waiting;
import dev.baton.delivery.DeliveryStatus;
import dev.baton.delivery.DeliveryView;
import dev.baton.shared.Cursor;
import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries as they are looked at. */
@Repository
public class DeliveryViews implements Backlog {
  private static final int PAGE = 50;
  private final JdbcClient jdbc;

  DeliveryViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Some deliveries and where the next ones begin, or null at the end. */
  public record Page(List<DeliveryView> items, @Nullable String nextCursor) {
    public Page {
      items = List.copyOf(items);
    }
  }

  /** Which deliveries; null for any. */
  public record Choice(@Nullable DeliveryStatus status, @Nullable UUID connection) {}

  /** The deliveries of tickets, oldest first. */
  public Map<Reference, List<DeliveryView>> ofTickets(
      StoreId store, Collection<Reference> references) {
    List<Delivery> found =
        jdbc.sql(
                """
                SELECT %s FROM delivery WHERE store_id = :store AND reference = ANY(:references)
                ORDER BY created_at, id
                """
                    .formatted(DeliveryRow.COLUMNS))
            .param("store", store.value())
            .param("references", references.stream().map(Reference::value).toArray(String[]::new))
            .query(DeliveryRow::of)
            .list();
    return views(store, found).stream()
        .collect(Collectors.groupingBy(view -> new Reference(view.reference())));
  }

  /** Newest first. */
  public Page page(StoreId store, Choice choice, @Nullable String cursor) {
    Cursor from = Cursor.parse(cursor);
    List<Delivery> found =
        jdbc.sql(
                """
                SELECT %s FROM delivery
                WHERE store_id = :store AND (:status::text IS NULL OR status = :status)
                  AND (:connection::uuid IS NULL OR connection_id = :connection)
                  AND (created_at, id::text) < (:at, :key)
                ORDER BY created_at DESC, id::text DESC LIMIT :limit
                """
                    .formatted(DeliveryRow.COLUMNS))
            .param("store", store.value())
            .param("status", choice.status() == null ? null : choice.status().key())
            .param("connection", choice.connection())
            .param("at", DeliveryRow.utc(from.at()))
            .param("key", from.key())
            .param("limit", PAGE + 1)
            .query(DeliveryRow::of)
            .list();
    boolean more = found.size() > PAGE;
    List<Delivery> shown = more ? found.subList(0, PAGE) : found;
    @Nullable String next =
        more
            ? new Cursor(shown.getLast().createdAt(), shown.getLast().id().toString()).text()
            : null;
    return new Page(views(store, shown), next);
  }

  /** Whose ticket a delivery carries. */
  public Optional<Reference> reference(StoreId store, UUID id) {
    return jdbc.sql("SELECT reference FROM delivery WHERE store_id = :store AND id = :id")
        .param("store", store.value())
        .param("id", id)
        .query((row, _) -> new Reference(row.getString(1)))
        .optional();
  }

  @Override
  public Map<UUID, Integer> waiting(StoreId store) {
    Map<UUID, Integer> waiting = new HashMap<>();
    jdbc.sql(
            """
            SELECT connection_id, count(*) FROM delivery
            WHERE store_id = :store AND status IN ('pending', 'sending', 'retrying')
            GROUP BY connection_id
            """)
        .param("store", store.value())
        .query(
            row -> {
              waiting.put(row.getObject(1, UUID.class), row.getInt(2));
            });
    return waiting;
  }

  @Override
  public boolean anyWaiting(StoreId store, UUID connection) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM delivery
              WHERE store_id = :store AND connection_id = :connection
                AND status IN ('pending', 'sending', 'retrying'))
            """)
        .param("store", store.value())
        .param("connection", connection)
        .query(Boolean.class)
        .single();
  }

  private List<DeliveryView> views(StoreId store, List<Delivery> deliveries) {
    if (deliveries.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Attempt>> attempts =
        attempts(store, deliveries.stream().map(Delivery::id).toArray(UUID[]::new));
    return deliveries.stream()
        .map(delivery -> view(delivery, attempts.getOrDefault(delivery.id(), List.of())))
        .toList();
  }

  private Map<UUID, List<Attempt>> attempts(StoreId store, UUID[] deliveries) {
    record Row(UUID delivery, Attempt attempt) {}
    return jdbc
        .sql(
            """
            SELECT delivery_id, at, step, outcome, http_status, message FROM delivery_attempt
            WHERE store_id = :store AND delivery_id = ANY(:deliveries) ORDER BY position
            """)
        .param("store", store.value())
        .param("deliveries", deliveries)
        .query(
            (row, _) ->
                new Row(
                    row.getObject("delivery_id", UUID.class),
                    new Attempt(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("step"),
                        row.getString("outcome"),
                        row.getObject("http_status", Integer.class),
                        row.getString("message"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::delivery, Collectors.mapping(Row::attempt, Collectors.toList())));
  }

  private static DeliveryView view(Delivery delivery, List<Attempt> attempts) {
    var state = delivery.state();
    return new DeliveryView(
        delivery.id(),
        delivery.reference().value(),
        delivery.connectionId(),
        delivery.helpdesk(),
        state.status().key(),
        state
            .course()
            .ticket()
            .map(ticket -> new DeliveryView.TicketIn(ticket.id(), ticket.url()))
            .orElse(null),
        state instanceof Waiting waiting ? waiting.notBefore() : null,
        state instanceof Dead dead ? dead.why() : delivery.replacedBecause(),
        state.trouble().gaveUp() || state instanceof Dead,
        delivery.replacedBy(),
        delivery.createdAt(),
        attempts);
  }
}
