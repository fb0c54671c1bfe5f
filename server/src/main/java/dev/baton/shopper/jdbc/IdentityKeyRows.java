package dev.baton.shopper.jdbc;

import dev.baton.shared.StoreId;
import dev.baton.shared.json.StoredJson;
import dev.baton.shopper.IdentityKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of identity keys. One statement each. */
@Repository
public class IdentityKeyRows {
  private final JdbcClient jdbc;

  IdentityKeyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of a store, the newest first. */
  public List<SealedKey> all(StoreId store) {
    return jdbc.sql(
            """
            SELECT store_id, id, kind, name, config, secrets, created_at, last_used_at, retires_at
            FROM identity_key WHERE store_id = :store ORDER BY created_at DESC, id
            """)
        .param("store", store.value())
        .query(IdentityKeyRows::key)
        .list();
  }

  /** Keeps a new one. */
  public void add(SealedKey sealed) {
    IdentityKey key = sealed.key();
    jdbc.sql(
            """
            INSERT INTO identity_key (store_id, id, kind, name, config, secrets, created_at)
            VALUES (:store, :id, :kind, :name, :config::jsonb, :secrets, :now)
            """)
        .param("store", key.store().value())
        .param("id", key.id())
        .param("kind", key.kind().name())
        .param("name", key.name())
        .param("config", StoredJson.write(key.config()))
        .param("secrets", sealed.secrets())
        .param("now", utc(key.times().createdAt()))
        .update();
  }

  /** Lets one count until a moment; an earlier end stays. */
  public void retire(StoreId store, UUID id, Instant at) {
    jdbc.sql(
            """
            UPDATE identity_key SET retires_at = least(coalesce(retires_at, :at), :at)
            WHERE store_id = :store AND id = :id
            """)
        .param("at", utc(at))
        .param("store", store.value())
        .param("id", id)
        .update();
  }

  /** Forgets one; false when there is none. */
  public boolean remove(StoreId store, UUID id) {
    return jdbc.sql("DELETE FROM identity_key WHERE store_id = :store AND id = :id")
            .param("store", store.value())
            .param("id", id)
            .update()
        == 1;
  }

  /** Keeps to the minute when one was used last. */
  public void used(StoreId store, UUID id, Instant now) {
    jdbc.sql(
            """
            UPDATE identity_key SET last_used_at = :now
            WHERE store_id = :store AND id = :id
              AND (last_used_at IS NULL OR last_used_at < :before)
            """)
        .param("now", utc(now))
        .param("before", utc(now.minusSeconds(60)))
        .param("store", store.value())
        .param("id", id)
        .update();
  }

  private static SealedKey key(ResultSet row, int number) throws SQLException {
    return new SealedKey(
        new IdentityKey(
            new StoreId(row.getString("store_id")),
            row.getObject("id", UUID.class),
            IdentityKey.Kind.valueOf(row.getString("kind")),
            row.getString("name"),
            StoredJson.read(row.getString("config"), IdentityKey.Config.class),
            new IdentityKey.Times(
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_used_at"),
                instant(row, "retires_at"))),
        row.getString("secrets"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
