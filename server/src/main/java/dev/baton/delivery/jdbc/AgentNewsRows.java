package dev.baton.delivery.jdbc;

import dev.baton.connector.TicketNews;
import dev.baton.shared.StoreId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What helpdesks told of tickets, and the timetable on which it is settled. One statement each. */
@Repository
public class AgentNewsRows {
  /** The name of the task. */
  public static final String TASK = "settle-agent-news";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  AgentNewsRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A ticket in a connection's helpdesk. */
  public record TicketAt(StoreId store, UUID connection, String ticketId) {}

  /** What a task carries. */
  public record Due(int v, String store, UUID connection, String ticketId) {
    /** The ticket it is about. */
    public TicketAt place() {
      return new TicketAt(new StoreId(store), connection, ticketId);
    }
  }

  /** News that waits to be settled. */
  public record Waiting(TicketNews news, Instant receivedAt) {}

  /** Keeps news; false when they came before under their key. */
  public boolean add(TicketAt place, TicketNews news, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO agent_news (store_id, connection_id, key, ticket_id, content, received_at)
                VALUES (:store, :connection, :key, :ticket, :content::jsonb, :now)
                ON CONFLICT DO NOTHING
                """)
            .param("store", place.store().value())
            .param("connection", place.connection())
            .param("key", news.key())
            .param("ticket", place.ticketId())
            .param("content", AgentNewsJson.write(news))
            .param("now", DeliveryRow.utc(now))
            .update()
        == 1;
  }

  /** Puts the settling of news on the timetable. */
  public void schedule(TicketAt place, TicketNews news, Instant at) {
    jdbc.sql(
            """
            INSERT INTO scheduled_tasks
              (task_name, task_instance, task_data, execution_time, picked, version)
            VALUES (:task, :instance, :data, :at, false, 1) ON CONFLICT DO NOTHING
            """)
        .param("task", TASK)
        .param("instance", place.store() + "/" + place.connection() + "/" + news.key())
        .param(
            "data",
            JSON.writeValueAsBytes(
                new Due(1, place.store().value(), place.connection(), place.ticketId())))
        .param("at", DeliveryRow.utc(at))
        .update();
  }

  /** What waits for a ticket, in the order in which it came, locked until the transaction ends. */
  public List<Waiting> waiting(TicketAt place) {
    return jdbc.sql(
            """
            SELECT ticket_id, content, received_at FROM agent_news
            WHERE store_id = :store AND connection_id = :connection AND ticket_id = :ticket
              AND content IS NOT NULL
            ORDER BY position FOR UPDATE
            """)
        .param("store", place.store().value())
        .param("connection", place.connection())
        .param("ticket", place.ticketId())
        .query(
            (row, _) ->
                new Waiting(
                    AgentNewsJson.read(row.getString("ticket_id"), row.getString("content")),
                    row.getObject("received_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Forgets news of a ticket that is not ours. */
  public void forget(TicketAt place, TicketNews news) {
    jdbc.sql(
            """
            DELETE FROM agent_news
            WHERE store_id = :store AND connection_id = :connection AND key = :key
            """)
        .param("store", place.store().value())
        .param("connection", place.connection())
        .param("key", news.key())
        .update();
  }

  /** Forgets the content of news that were settled; their key stays. */
  public void settled(TicketAt place, TicketNews news) {
    jdbc.sql(
            """
            UPDATE agent_news SET content = NULL
            WHERE store_id = :store AND connection_id = :connection AND key = :key
            """)
        .param("store", place.store().value())
        .param("connection", place.connection())
        .param("key", news.key())
        .update();
  }
}
