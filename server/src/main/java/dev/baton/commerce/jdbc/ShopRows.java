package dev.baton.commerce.jdbc;

import dev.baton.commerce.ShopConnection;
import dev.baton.commerce.ShopConnection.Status;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Safekeeping.Kept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of shop connections. */
@Repository
public class ShopRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
  private final JdbcClient jdbc;

  public ShopRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The row of a store; a store whose shop was taken away has one of type {@code none}. */
  public Optional<ShopRow> find(StoreId store) {
    return jdbc.sql(
            """
            SELECT store_id, id, type, config, secrets, status, message, connected_at,
              troubled_since IS NOT NULL AS troubled
            FROM shop_connection WHERE store_id = :store
            """)
        .param("store", store.value())
        .query((row, _) -> row(row))
        .optional();
  }

  /** Puts a row in place of what is there. */
  public void put(ShopRow row) {
    jdbc.sql(
            """
            INSERT INTO shop_connection
              (store_id, id, type, config, secrets, status, message, connected_at)
            VALUES (:store, :id, :type, :config::jsonb, :secrets, :status, :message, :at)
            ON CONFLICT (store_id) DO UPDATE SET id = :id, type = :type, config = :config::jsonb,
              secrets = :secrets, status = :status, message = :message, connected_at = :at,
              failing_since = NULL, troubled_since = NULL, troubles = 0, looked_at = NULL
            """)
        .param("store", row.store().value())
        .param("id", row.id())
        .param("type", row.type())
        .param("config", JSON.writeValueAsString(row.kept().open()))
        .param("secrets", row.kept().sealed())
        .param("status", row.status().key())
        .param("message", row.message())
        .param("at", row.connectedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Keeps how it fares. */
  public void status(StoreId store, Status status, String message, Instant now) {
    jdbc.sql(
            """
            UPDATE shop_connection SET status = :status, message = :message,
              failing_since = CASE WHEN :well THEN NULL ELSE coalesce(failing_since, :now) END,
              troubled_since = CASE WHEN :well THEN NULL ELSE troubled_since END,
              troubles = CASE WHEN :well THEN 0 ELSE troubles END
            WHERE store_id = :store AND type <> :none
            """)
        .param("well", status == Status.CONNECTED)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("status", status.key())
        .param("message", message)
        .param("store", store.value())
        .param("none", ShopConnection.NONE)
        .update();
  }

  /** Notes a call that got no answer. */
  public void troubled(StoreId store, Instant now) {
    jdbc.sql(
            """
            UPDATE shop_connection
            SET troubled_since = coalesce(troubled_since, :now), troubles = troubles + 1
            WHERE store_id = :store AND type <> :none
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("store", store.value())
        .param("none", ShopConnection.NONE)
        .update();
  }

  /** A connection that does not work, and since when. */
  public record AilingRow(ShopRow row, Instant since) {}

  /** Those that fail or were taken out, of all stores. */
  public List<AilingRow> ailing() {
    return jdbc.sql(
            """
            SELECT store_id, id, type, config, secrets, status, message, connected_at,
              troubled_since IS NOT NULL AS troubled, coalesce(failing_since, connected_at) AS since
            FROM shop_connection
            WHERE status IN ('failing', 'removed') AND type <> :none ORDER BY store_id
            """)
        .param("none", ShopConnection.NONE)
        .query(
            (row, _) ->
                new AilingRow(row(row), row.getObject("since", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * Takes some that must be looked at: those that fail, and those that often gave no answer. Each
   * is given out once in a while, to one process.
   *
   * @param troubledBefore since when at least they gave no answer
   * @param lookedBefore when they were looked at last, at the latest
   */
  public List<StoreId> toLookAt(
      Instant troubledBefore, int troubles, Instant lookedBefore, Instant now, int most) {
    return jdbc.sql(
            """
            UPDATE shop_connection SET looked_at = :now WHERE store_id IN (
              SELECT store_id FROM shop_connection
              WHERE (status = 'failing'
                  OR (status <> 'removed' AND troubled_since < :troubled AND troubles >= :times))
                AND coalesce(looked_at, failing_since, troubled_since) < :looked
              ORDER BY looked_at NULLS FIRST LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING store_id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("troubled", troubledBefore.atOffset(ZoneOffset.UTC))
        .param("times", troubles)
        .param("looked", lookedBefore.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, _) -> new StoreId(row.getString(1)))
        .list();
  }

  private static ShopRow row(ResultSet row) throws SQLException {
    return new ShopRow(
        new StoreId(row.getString("store_id")),
        row.getObject("id", UUID.class),
        row.getString("type"),
        new Kept(JSON.readValue(row.getString("config"), TREE), row.getString("secrets")),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getString("message"),
        row.getObject("connected_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("troubled"));
  }
}
