package dev.baton.webhook.jdbc;

import dev.baton.shared.StoreId;
import dev.baton.webhook.Endpoints.WebhookNews;
import dev.baton.webhook.Endpoints.WebhookTry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calls that were made. One statement each. */
@Repository("webhookAttemptRows")
public class AttemptRows {
  private final JdbcClient jdbc;

  AttemptRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps one, unless its message was erased meanwhile. */
  public void add(StoreId store, UUID message, WebhookTry call) {
    jdbc.sql(
            """
            INSERT INTO webhook_attempt (store_id, message_id, at, id, http_status, message, millis)
            SELECT store_id, id, :at, :id, :status, :words, :millis FROM webhook_message
            WHERE store_id = :store AND id = :message FOR KEY SHARE
            """)
        .param("store", store.value())
        .param("message", message)
        .param("at", Instants.utc(call.at()))
        .param("id", UUID.randomUUID())
        .param("status", call.httpStatus())
        .param("words", call.message())
        .param("millis", call.millis())
        .update();
  }

  /** What an endpoint was told last, newest first. */
  public List<WebhookNews> latest(StoreId store, UUID endpoint, int most) {
    Map<UUID, WebhookNews> told = new LinkedHashMap<>();
    Map<UUID, List<WebhookTry>> tries = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT m.id, m.event, m.at, m.reference, m.status, m.next_at,
              a.at AS tried_at, a.http_status, a.message, a.millis
            FROM (SELECT * FROM webhook_message
              WHERE store_id = :store AND endpoint_id = :endpoint
              ORDER BY at DESC, id DESC LIMIT :most) AS m
            LEFT JOIN webhook_attempt AS a ON a.store_id = m.store_id AND a.message_id = m.id
            ORDER BY m.at DESC, m.id DESC, a.at, a.id
            """)
        .param("store", store.value())
        .param("endpoint", endpoint)
        .param("most", most)
        .query(
            row -> {
              UUID id = row.getObject("id", UUID.class);
              told.putIfAbsent(
                  id,
                  new WebhookNews(
                      id,
                      row.getString("event"),
                      Instants.at(row, "at"),
                      row.getString("reference"),
                      row.getString("status"),
                      Instants.atOrNull(row, "next_at"),
                      List.of()));
              if (row.getObject("tried_at") != null) {
                int status = row.getInt("http_status");
                @Nullable Integer known = row.wasNull() ? null : status;
                tries
                    .computeIfAbsent(id, _ -> new ArrayList<>())
                    .add(
                        new WebhookTry(
                            Instants.at(row, "tried_at"),
                            known,
                            row.getString("message"),
                            row.getInt("millis")));
              }
            });
    return told.values().stream()
        .map(
            one ->
                new WebhookNews(
                    one.id(),
                    one.event(),
                    one.at(),
                    one.reference(),
                    one.status(),
                    one.nextAt(),
                    tries.getOrDefault(one.id(), List.of())))
        .toList();
  }
}
