package dev.baton.merchant.jdbc;

import dev.baton.merchant.jdbc.KeyRow.Scope;
import dev.baton.shared.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys of stores. */
@Repository
public class KeyRows {
  private final JdbcClient jdbc;

  KeyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The key with this hash. */
  public Optional<KeyRow> find(StoreId store, byte[] hash) {
    return jdbc.sql("SELECT * FROM api_key WHERE store_id = :store AND hash = :hash")
        .param("store", store.value())
        .param("hash", hash)
        .query(KeyRows::ofStore)
        .optional();
  }

  /** All keys of a store, oldest first. */
  public List<KeyRow> all(StoreId store) {
    return jdbc.sql("SELECT * FROM api_key WHERE store_id = :store ORDER BY created_at, id")
        .param("store", store.value())
        .query(KeyRows::ofStore)
        .list();
  }

  /** Adds a key. */
  public void add(StoreId store, KeyRow key, byte[] hash) {
    jdbc.sql(
            """
            INSERT INTO api_key (store_id, id, name, scope, prefix, hash, created_at)
            VALUES (:store, :id, :name, :scope, :prefix, :hash, :createdAt)
            """)
        .param("store", store.value())
        .param("id", key.id())
        .param("name", key.name())
        .param("scope", key.scope().key())
        .param("prefix", key.prefix())
        .param("hash", hash)
        .param("createdAt", key.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Removes a key; empty when the store has none with this id. */
  public Optional<KeyRow> remove(StoreId store, UUID id) {
    return jdbc.sql("DELETE FROM api_key WHERE store_id = :store AND id = :id RETURNING *")
        .param("store", store.value())
        .param("id", id)
        .query(KeyRows::ofStore)
        .optional();
  }

  /** Notes that a key was used. */
  public void used(StoreId store, UUID id, Instant now) {
    jdbc.sql("UPDATE api_key SET last_used_at = :now WHERE store_id = :store AND id = :id")
        .param("store", store.value())
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static KeyRow ofStore(ResultSet row, int number) throws SQLException {
    return key(row, Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)));
  }

  static KeyRow key(ResultSet row, Scope scope) throws SQLException {
    OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
    return new KeyRow(
        row.getObject("id", UUID.class),
        row.getString("name"),
        scope,
        row.getString("prefix"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        used == null ? null : used.toInstant());
  }
}
