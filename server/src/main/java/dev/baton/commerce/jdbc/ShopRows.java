package dev.baton.commerce.jdbc;

import dev.baton.commerce.ShopConnection;
import dev.baton.commerce.ShopConnection.Status;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Safekeeping.Kept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
            SELECT store_id, id, type, config, secrets, status, message, connected_at
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
              secrets = :secrets, status = :status, message = :message, connected_at = :at
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
  public void status(StoreId store, Status status, String message) {
    jdbc.sql(
            """
            UPDATE shop_connection SET status = :status, message = :message
            WHERE store_id = :store AND type <> :none
            """)
        .param("status", status.key())
        .param("message", message)
        .param("store", store.value())
        .param("none", ShopConnection.NONE)
        .update();
  }

  private static ShopRow row(ResultSet row) throws SQLException {
    return new ShopRow(
        new StoreId(row.getString("store_id")),
        row.getObject("id", UUID.class),
        row.getString("type"),
        new Kept(JSON.readValue(row.getString("config"), TREE), row.getString("secrets")),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getString("message"),
        row.getObject("connected_at", OffsetDateTime.class).toInstant());
  }
}
