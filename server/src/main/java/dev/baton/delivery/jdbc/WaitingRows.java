package dev.baton.delivery.jdbc;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The deliveries that wait for their connection's gate, off the timetable: however many they are,
 * they keep no other connection's waiting.
 */
@Repository
public class WaitingRows {
  private static final int CONNECTIONS = 1_000;
  private final JdbcClient jdbc;

  WaitingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A connection that deliveries wait for.
   *
   * @param rest until when its helpdesk asked to be left alone, or null
   */
  public record Crowd(StoreId store, UUID connection, @Nullable Instant rest) {}

  /**
   * Lets one that waits for its time, and is locked by the caller, wait here instead until it is
   * let go.
   *
   * @param lax whether the transaction need not wait for the disk, because it does nothing else:
   *     were it lost with the database, the delivery would still be on the timetable
   */
  public void park(StoreId store, UUID id, Instant now, Instant overdue, boolean lax) {
    jdbc.sql(
            """
            UPDATE delivery SET parked_at = :now, overdue_at = :overdue
            FROM (SELECT CASE WHEN :lax THEN set_config('synchronous_commit', 'off', true) END) AS _
            WHERE store_id = :store AND id = :id
            """)
        .param("now", DeliveryRow.utc(now))
        .param("overdue", DeliveryRow.utc(overdue))
        .param("lax", lax)
        .param("store", store.value())
        .param("id", id)
        .update();
  }

  /** The connections with deliveries here: one step of the index each, however many wait. */
  public List<Crowd> crowds() {
    return jdbc.sql(
            """
            WITH RECURSIVE crowd AS (
              (SELECT store_id, connection_id FROM delivery WHERE parked_at IS NOT NULL
               ORDER BY store_id, connection_id LIMIT 1)
              UNION ALL
              SELECT next.store_id, next.connection_id FROM crowd CROSS JOIN LATERAL (
                SELECT store_id, connection_id FROM delivery
                WHERE parked_at IS NOT NULL
                  AND (store_id, connection_id) > (crowd.store_id, crowd.connection_id)
                ORDER BY store_id, connection_id LIMIT 1) AS next)
            SELECT store_id, connection_id, until FROM crowd
            LEFT JOIN connection_rest USING (store_id, connection_id) LIMIT :most
            """)
        .param("most", CONNECTIONS)
        .query(
            (row, _) ->
                new Crowd(
                    new StoreId(row.getString(1)),
                    row.getObject(2, UUID.class),
                    DeliveryRow.instant(row.getObject(3, OffsetDateTime.class))))
        .list();
  }

  /** Puts the oldest that wait for a connection on the timetable; how many there were. */
  public int release(StoreId store, UUID connection, int most, Instant now) {
    return jdbc.sql(
            """
            WITH oldest AS (
              SELECT id FROM delivery
              WHERE store_id = :store AND connection_id = :connection AND parked_at IS NOT NULL
              ORDER BY created_at, id LIMIT :most FOR UPDATE SKIP LOCKED),
            released AS (
              UPDATE delivery SET parked_at = NULL, overdue_at = NULL FROM oldest
              WHERE store_id = :store AND delivery.id = oldest.id RETURNING delivery.id)
            INSERT INTO scheduled_tasks AS task
              (task_name, task_instance, task_data, execution_time, picked, version)
            SELECT :task, :store || '/' || id,
              convert_to(json_build_object('v', 1, 'store', :store, 'delivery', id)::text, 'UTF8'),
              :now, false, 1 FROM released
            ON CONFLICT (task_name, task_instance) DO UPDATE
              SET execution_time = least(task.execution_time, excluded.execution_time)
              WHERE NOT task.picked
            """)
        .param("store", store.value())
        .param("connection", connection)
        .param("most", most)
        .param("now", DeliveryRow.utc(now))
        .param("task", Timetable.TASK)
        .update();
  }

  /** One that has waited long. */
  public record Overdue(UUID id, Instant parkedAt) {}

  /** Some that have waited so long that it must be told. */
  public List<Overdue> overdue(StoreId store, UUID connection, Instant now, int most) {
    return jdbc.sql(
            """
            SELECT id, parked_at FROM delivery
            WHERE store_id = :store AND connection_id = :connection AND parked_at IS NOT NULL
              AND overdue_at <= :now ORDER BY overdue_at LIMIT :most
            """)
        .param("store", store.value())
        .param("connection", connection)
        .param("now", DeliveryRow.utc(now))
        .param("most", most)
        .query(
            (row, _) ->
                new Overdue(
                    row.getObject(1, UUID.class),
                    row.getObject(2, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Keeps for all processes until when a helpdesk asked to be left alone; never shortens it. */
  public void rest(StoreId store, UUID connection, Instant until) {
    jdbc.sql(
            """
            INSERT INTO connection_rest AS rest (store_id, connection_id, until)
            VALUES (:store, :connection, :until)
            ON CONFLICT (store_id, connection_id) DO UPDATE
              SET until = greatest(rest.until, excluded.until)
            """)
        .param("store", store.value())
        .param("connection", connection)
        .param("until", DeliveryRow.utc(until))
        .update();
  }
}
