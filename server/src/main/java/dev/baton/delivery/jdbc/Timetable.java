package dev.baton.delivery.jdbc;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * When which delivery is looked at, in db-scheduler's table, written in the transaction that needs
 * it. One statement each.
 */
@Repository
public class Timetable {
  /** The name of the task. */
  public static final String TASK = "deliver";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  Timetable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a task of this name carries. */
  public record Due(int v, String store, UUID delivery) {}

  /** The name of a delivery's task. */
  public static String instance(StoreId store, UUID delivery) {
    return store.value() + "/" + delivery;
  }

  /** Looks at a delivery at a time, or at the earlier time it has already. */
  public void at(StoreId store, UUID delivery, Instant time) {
    jdbc.sql(
            """
            INSERT INTO scheduled_tasks AS task
              (task_name, task_instance, task_data, execution_time, picked, version)
            VALUES (:task, :instance, :data, :time, false, 1)
            ON CONFLICT (task_name, task_instance) DO UPDATE
              SET execution_time = least(task.execution_time, excluded.execution_time)
              WHERE NOT task.picked
            """)
        .param("task", TASK)
        .param("instance", instance(store, delivery))
        .param("data", JSON.writeValueAsBytes(new Due(1, store.value(), delivery)))
        .param("time", DeliveryRow.utc(time))
        .update();
  }

  /** Looks at deliveries now. */
  public void now(StoreId store, Collection<UUID> deliveries, Instant now) {
    jdbc.sql(
            """
            UPDATE scheduled_tasks SET execution_time = :now
            WHERE task_name = :task AND task_instance = ANY(:instances)
              AND NOT picked AND execution_time > :now
            """)
        .param("now", DeliveryRow.utc(now))
        .param("task", TASK)
        .param(
            "instances", deliveries.stream().map(id -> instance(store, id)).toArray(String[]::new))
        .update();
  }

  /** Open deliveries past their time that nothing will ever look at. There should be none. */
  public List<Due> forgotten(Instant before) {
    return jdbc.sql(
            """
            SELECT store_id, id FROM delivery
            WHERE status IN ('pending', 'sending', 'retrying')
              AND coalesce(next_attempt_at, created_at) < :before AND parked_at IS NULL
              AND NOT EXISTS (SELECT FROM scheduled_tasks
                WHERE task_name = :task AND task_instance = store_id || '/' || id)
            LIMIT 1000
            """)
        .param("before", DeliveryRow.utc(before))
        .param("task", TASK)
        .query((row, _) -> new Due(1, row.getString(1), row.getObject(2, UUID.class)))
        .list();
  }
}
