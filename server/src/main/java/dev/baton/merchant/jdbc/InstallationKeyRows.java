package dev.baton.merchant.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The operator's keys, which belong to no store. */
@Repository
public class InstallationKeyRows {
  private final JdbcClient jdbc;

  InstallationKeyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where a key comes from. */
  public enum Kind {
    /** The operator's setting. */
    BOOTSTRAP,
    /** The file in a data directory. */
    LOCAL,
    /** Made over the API. */
    MADE;

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The key with this hash. */
  public Optional<KeyRow> find(byte[] hash) {
    return jdbc.sql("SELECT * FROM installation_key WHERE hash = :hash")
        .param("hash", hash)
        .query((row, number) -> KeyRows.key(row, KeyRow.Scope.ADMIN))
        .optional();
  }

  /** All keys made over the API, oldest first. */
  public List<KeyRow> made() {
    return jdbc.sql("SELECT * FROM installation_key WHERE kind = 'made' ORDER BY created_at, id")
        .query((row, number) -> KeyRows.key(row, KeyRow.Scope.ADMIN))
        .list();
  }

  /** Adds a key; nothing happens when one with this hash is there. */
  public void add(Kind kind, KeyRow key, byte[] hash) {
    jdbc.sql(
            """
            INSERT INTO installation_key (id, kind, name, prefix, hash, created_at)
            VALUES (:id, :kind, :name, :prefix, :hash, :createdAt)
            ON CONFLICT (hash) DO NOTHING
            """)
        .param("id", key.id())
        .param("kind", kind.key())
        .param("name", key.name())
        .param("prefix", key.prefix())
        .param("hash", hash)
        .param("createdAt", key.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Removes every bootstrap key but the one with this hash. */
  public void removeBootstrapKeysBut(byte[] hash) {
    jdbc.sql("DELETE FROM installation_key WHERE kind = 'bootstrap' AND hash <> :hash")
        .param("hash", hash)
        .update();
  }

  /** Removes a key made over the API; false when there is none with this id. */
  public boolean remove(UUID id) {
    return jdbc.sql("DELETE FROM installation_key WHERE id = :id AND kind = 'made'")
            .param("id", id)
            .update()
        == 1;
  }

  /** Notes that a key was used. */
  public void used(UUID id, Instant now) {
    jdbc.sql("UPDATE installation_key SET last_used_at = :now WHERE id = :id")
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
