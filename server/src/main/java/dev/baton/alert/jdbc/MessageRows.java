package dev.baton.alert.jdbc;

import dev.baton.alert.jdbc.WaitingAlerts.Place;
import dev.baton.connector.Notice;
import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Messages that were not taken yet, and their place on the timetable. One statement each. */
@Repository
public class MessageRows {
  /** The name of the task. */
  public static final String TASK = "send-alert";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
  private final JdbcClient jdbc;

  MessageRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a task of this name carries. */
  public record Due(int v, String store, UUID message) {}

  /** Stores one and puts it on the timetable. */
  public void add(Place place, Notice notice) {
    jdbc.sql(
            """
            WITH message AS (
              INSERT INTO alert_message (store_id, id, channel, subject, at, event, title, text, data)
              VALUES (:store, :id, :channel, :subject, :at, :event, :title, :text, :data::json))
            INSERT INTO scheduled_tasks
              (task_name, task_instance, task_data, execution_time, picked, version)
            VALUES (:task, :instance, :due, :at, false, 1)
            """)
        .param("store", place.store().value())
        .param("id", notice.id())
        .param("channel", place.channel())
        .param("subject", place.subject())
        .param("at", Times.utc(notice.at()))
        .param("event", notice.event())
        .param("title", notice.subject())
        .param("text", notice.text())
        .param("data", JSON.writeValueAsString(notice.data()))
        .param("task", TASK)
        .param("instance", place.store().value() + "/" + notice.id())
        .param("due", JSON.writeValueAsBytes(new Due(1, place.store().value(), notice.id())))
        .update();
  }

  /** One. */
  public Optional<MessageRow> find(StoreId store, UUID id) {
    return jdbc.sql(
            """
            SELECT channel, subject, at, event, title, text, data, attempts FROM alert_message
            WHERE store_id = :store AND id = :id
            """)
        .param("store", store.value())
        .param("id", id)
        .query(
            (row, _) ->
                new MessageRow(
                    new Place(
                        store, row.getString("channel"), row.getObject("subject", UUID.class)),
                    new Notice(
                        id,
                        Times.at(row, "at"),
                        row.getString("event"),
                        row.getString("title"),
                        row.getString("text"),
                        JSON.readValue(row.getString("data"), TREE)),
                    row.getInt("attempts")))
        .optional();
  }

  /** Counts one more attempt. */
  public void attempted(StoreId store, UUID id) {
    jdbc.sql(
            """
            UPDATE alert_message SET attempts = attempts + 1 WHERE store_id = :store AND id = :id
            """)
        .param("store", store.value())
        .param("id", id)
        .update();
  }

  /** Ends one: it was taken, or given up. */
  public void remove(StoreId store, UUID id) {
    jdbc.sql("DELETE FROM alert_message WHERE store_id = :store AND id = :id")
        .param("store", store.value())
        .param("id", id)
        .update();
  }

  /** Ends all of a channel. */
  public void forget(StoreId store, String channel) {
    jdbc.sql("DELETE FROM alert_message WHERE store_id = :store AND channel = :channel")
        .param("store", store.value())
        .param("channel", channel)
        .update();
  }

  /** How many a channel did not take yet. */
  public int count(StoreId store, String channel) {
    return jdbc.sql(
            """
            SELECT count(*) FROM alert_message WHERE store_id = :store AND channel = :channel
            """)
        .param("store", store.value())
        .param("channel", channel)
        .query(Integer.class)
        .single();
  }

  /** Lets all of a channel be tried now. */
  public void hasten(StoreId store, String channel, Instant now) {
    jdbc.sql(
            """
            UPDATE scheduled_tasks SET execution_time = :now
            WHERE task_name = :task AND NOT picked AND execution_time > :now
              AND task_instance IN (SELECT store_id || '/' || id FROM alert_message
                WHERE store_id = :store AND channel = :channel)
            """)
        .param("now", Times.utc(now))
        .param("task", TASK)
        .param("store", store.value())
        .param("channel", channel)
        .update();
  }
}
