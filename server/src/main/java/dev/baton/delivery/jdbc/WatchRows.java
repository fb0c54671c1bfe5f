package dev.baton.delivery.jdbc;

import dev.baton.delivery.Watch;
import dev.baton.shared.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Watched tickets and their timetable. One statement each. */
@Repository
public class WatchRows {
  /** The name of the task. */
  public static final String TASK = "read-agent-replies";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String COLUMNS =
      "store_id, delivery_id, connection_id, ticket_id, mark, closed, faults, active_at, next_at,"
          + " asked";
  private final JdbcClient jdbc;

  WatchRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Begins a watch, unless there is one; a reason to read it at once is counted. */
  public void ask(Watch watch) {
    jdbc.sql(
            """
            INSERT INTO agent_watch AS watch (store_id, delivery_id, connection_id, ticket_id,
              active_at, next_at, asked)
            VALUES (:store, :delivery, :connection, :ticket, :active, :next, 1)
            ON CONFLICT (store_id, delivery_id) DO UPDATE SET asked = watch.asked + 1, faults = 0,
              active_at = greatest(watch.active_at, excluded.active_at),
              next_at = least(watch.next_at, excluded.next_at)
            """)
        .param("store", watch.store().value())
        .param("delivery", watch.delivery())
        .param("connection", watch.connection())
        .param("ticket", watch.ticketId())
        .param("active", utc(watch.activeAt()))
        .param("next", utc(watch.nextAt()))
        .update();
  }

  /** One. */
  public Optional<Watch> find(StoreId store, UUID delivery) {
    return jdbc.sql(
            "SELECT %s FROM agent_watch WHERE store_id = :store AND delivery_id = :delivery"
                .formatted(COLUMNS))
        .param("store", store.value())
        .param("delivery", delivery)
        .query((row, _) -> watch(row))
        .optional();
  }

  /** One, locked until the transaction ends. */
  public Optional<Watch> lock(StoreId store, UUID delivery) {
    return jdbc.sql(
            """
            SELECT %s FROM agent_watch WHERE store_id = :store AND delivery_id = :delivery
            FOR UPDATE
            """
                .formatted(COLUMNS))
        .param("store", store.value())
        .param("delivery", delivery)
        .query((row, _) -> watch(row))
        .optional();
  }

  /** Keeps what a reading changed. */
  public void save(Watch watch) {
    jdbc.sql(
            """
            UPDATE agent_watch SET mark = :mark, closed = :closed, faults = :faults,
              active_at = :active, next_at = :next
            WHERE store_id = :store AND delivery_id = :delivery
            """)
        .param("mark", watch.mark())
        .param("closed", watch.closed())
        .param("faults", watch.faults())
        .param("active", utc(watch.activeAt()))
        .param("next", utc(watch.nextAt()))
        .param("store", watch.store().value())
        .param("delivery", watch.delivery())
        .update();
  }

  /** Puts a reading on the timetable, or makes it earlier. */
  public void schedule(Watch watch, Instant at) {
    jdbc.sql(
            """
            INSERT INTO scheduled_tasks AS task
              (task_name, task_instance, task_data, execution_time, picked, version)
            VALUES (:task, :instance, :data, :at, false, 1)
            ON CONFLICT (task_name, task_instance) DO UPDATE
              SET execution_time = least(task.execution_time, excluded.execution_time)
              WHERE NOT task.picked
            """)
        .param("task", TASK)
        .param("instance", Timetable.instance(watch.store(), watch.delivery()))
        .param(
            "data",
            JSON.writeValueAsBytes(new Timetable.Due(1, watch.store().value(), watch.delivery())))
        .param("at", utc(at))
        .update();
  }

  private static Watch watch(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime next = row.getObject("next_at", OffsetDateTime.class);
    return new Watch(
        new StoreId(row.getString("store_id")),
        row.getObject("delivery_id", UUID.class),
        row.getObject("connection_id", UUID.class),
        row.getString("ticket_id"),
        row.getString("mark"),
        row.getBoolean("closed"),
        row.getInt("faults"),
        row.getObject("active_at", OffsetDateTime.class).toInstant(),
        next == null ? null : next.toInstant(),
        row.getLong("asked"));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : DeliveryRow.utc(at);
  }
}
