package dev.baton.webhook.jdbc;

import dev.baton.shared.StoreId;
import dev.baton.webhook.WebhookEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What endpoints are told, and its place on the timetable. Whoever writes to several messages at
 * once holds their endpoint, so that two never wait for each other.
 */
@Repository("webhookMessageRows")
public class MessageRows {
  /** The name of the task. */
  public static final String TASK = "send-webhook";

  private static final String ON_THE_TIMETABLE =
      """
      , timetable AS (
        INSERT INTO scheduled_tasks AS task
          (task_name, task_instance, task_data, execution_time, picked, version)
        SELECT :task, store_id || '/' || id, convert_to(
            json_build_object('v', 1, 'store', store_id, 'message', id)::text, 'UTF8'),
          :now, false, 1 FROM due
        ON CONFLICT (task_name, task_instance) DO UPDATE
          SET execution_time = least(task.execution_time, excluded.execution_time)
          WHERE NOT task.picked)
      SELECT count(*) FROM due
      """;

  private final JdbcClient jdbc;

  MessageRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a task of this name carries. */
  public record Due(int v, String store, UUID message) {}

  /** Whether anybody of a store hears of an event. */
  public boolean isHeard(StoreId store, WebhookEvent event) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM webhook_endpoint
              WHERE store_id = :store AND off IS NULL AND :event = ANY(events))
            """)
        .param("store", store.value())
        .param("event", event.key())
        .query(Boolean.class)
        .single();
  }

  /**
   * Tells every endpoint that hears of the event, in the caller's transaction.
   *
   * @return whether there was any
   */
  public boolean tell(
      StoreId store, WebhookEvent event, @Nullable String reference, String body, Instant now) {
    return jdbc.sql(
                """
            WITH due AS (
              INSERT INTO webhook_message
                (store_id, id, endpoint_id, event, reference, at, body, status, since, next_at)
              SELECT store_id, gen_random_uuid(), id, :event, :reference, :now, :body, 'waiting',
                :now, :now
              FROM webhook_endpoint
              WHERE store_id = :store AND off IS NULL AND :event = ANY(events)
              RETURNING store_id, id)
            """
                    + ON_THE_TIMETABLE)
            .param("store", store.value())
            .param("event", event.key())
            .param("reference", reference)
            .param("now", Instants.utc(now))
            .param("body", body)
            .param("task", TASK)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** One that waits. */
  public Optional<WebhookMessage> waiting(StoreId store, UUID id) {
    return jdbc.sql(
            """
            SELECT endpoint_id, body, since, tries FROM webhook_message
            WHERE store_id = :store AND id = :id AND status = 'waiting'
            """)
        .param("store", store.value())
        .param("id", id)
        .query(
            (row, _) ->
                new WebhookMessage(
                    store,
                    id,
                    row.getObject("endpoint_id", UUID.class),
                    row.getString("body"),
                    Instants.at(row, "since"),
                    row.getInt("tries")))
        .optional();
  }

  /** Keeps that a call was made, and what follows: waits until then, or ends. */
  public void tried(WebhookMessage message, boolean taken, @Nullable Instant next) {
    jdbc.sql(
            """
            UPDATE webhook_message SET tries = tries + 1, next_at = :next, status = :status
            WHERE store_id = :store AND id = :id
            """)
        .param("next", Instants.utc(next))
        .param("status", taken ? "taken" : next == null ? "given_up" : "waiting")
        .param("store", message.store().value())
        .param("id", message.id())
        .update();
  }

  /** Gives up all that waits for an endpoint. */
  public void giveUp(StoreId store, UUID endpoint) {
    jdbc.sql(
            """
            UPDATE webhook_message SET status = 'given_up', next_at = NULL
            WHERE store_id = :store AND endpoint_id = :endpoint AND status = 'waiting'
            """)
        .param("store", store.value())
        .param("endpoint", endpoint)
        .update();
  }

  /** Lets all that waits for an endpoint be tried now. */
  public void hasten(StoreId store, UUID endpoint, Instant now) {
    jdbc.sql(
            """
            WITH due AS (
              UPDATE webhook_message SET next_at = :now
              WHERE store_id = :store AND endpoint_id = :endpoint AND status = 'waiting'
              RETURNING store_id, id)
            """
                + ON_THE_TIMETABLE)
        .param("now", Instants.utc(now))
        .param("store", store.value())
        .param("endpoint", endpoint)
        .param("task", TASK)
        .query(Integer.class)
        .single();
  }

  /** Sends one of an endpoint again; false when it is not there. */
  public boolean again(StoreId store, UUID endpoint, UUID id, Instant now) {
    return jdbc.sql(
                """
                WITH due AS (
                  UPDATE webhook_message
                  SET status = 'waiting', tries = 0, since = :now, next_at = :now
                  WHERE store_id = :store AND endpoint_id = :endpoint AND id = :id
                  RETURNING store_id, id)
                """
                    + ON_THE_TIMETABLE)
            .param("now", Instants.utc(now))
            .param("store", store.value())
            .param("endpoint", endpoint)
            .param("id", id)
            .param("task", TASK)
            .query(Integer.class)
            .single()
        == 1;
  }

  /** Sends all again that an endpoint did not take; how many. */
  public int allAgain(StoreId store, UUID endpoint, Instant now) {
    return jdbc.sql(
            """
            WITH due AS (
              UPDATE webhook_message
              SET status = 'waiting', tries = 0, since = :now, next_at = :now
              WHERE store_id = :store AND endpoint_id = :endpoint AND status = 'given_up'
              RETURNING store_id, id)
            """
                + ON_THE_TIMETABLE)
        .param("now", Instants.utc(now))
        .param("store", store.value())
        .param("endpoint", endpoint)
        .param("task", TASK)
        .query(Integer.class)
        .single();
  }

  /** Whether more than so many wait for an endpoint. */
  public boolean moreThan(int most, StoreId store, UUID endpoint) {
    return jdbc.sql(
            """
            SELECT count(*) > :most FROM (SELECT 1 FROM webhook_message
              WHERE store_id = :store AND endpoint_id = :endpoint AND status = 'waiting'
              LIMIT :most + 1) AS few
            """)
        .param("most", most)
        .param("store", store.value())
        .param("endpoint", endpoint)
        .query(Boolean.class)
        .single();
  }

  /** Puts on the timetable what should have been sent before a time and is not there. */
  public int recall(Instant before, Instant now) {
    return jdbc.sql(
            """
            WITH due AS (
              SELECT store_id, id FROM webhook_message
              WHERE status = 'waiting' AND next_at < :before AND NOT EXISTS (
                SELECT FROM scheduled_tasks
                WHERE task_name = :task AND task_instance = store_id || '/' || id)
              LIMIT 1000)
            """
                + ON_THE_TIMETABLE)
        .param("before", Instants.utc(before))
        .param("now", Instants.utc(now))
        .param("task", TASK)
        .query(Integer.class)
        .single();
  }

  /** Removes all that was told of tickets. The endpoints first, as always. */
  public void erase(StoreId store, Collection<String> references) {
    jdbc.sql(
            """
            SELECT id FROM webhook_endpoint WHERE store_id = :store ORDER BY id FOR NO KEY UPDATE
            """)
        .param("store", store.value())
        .query(UUID.class)
        .list();
    jdbc.sql("DELETE FROM webhook_message WHERE store_id = :store AND reference = ANY(:references)")
        .param("store", store.value())
        .param("references", references.toArray(String[]::new))
        .update();
  }

  /** Removes some of those from before a time; how many. */
  public int prune(Instant before, int most) {
    return jdbc.sql(
            """
            DELETE FROM webhook_message WHERE (store_id, id) IN (
              SELECT store_id, id FROM webhook_message
              WHERE at < :before AND status <> 'waiting' LIMIT :most FOR UPDATE SKIP LOCKED)
            """)
        .param("before", Instants.utc(before))
        .param("most", most)
        .update();
  }
}
