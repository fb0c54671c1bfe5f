package dev.baton.extension.jdbc;

import dev.baton.extension.OwnSkill;
import dev.baton.shared.StoreId;
import dev.baton.understanding.Intent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of skills of stores' own. One statement each. */
@Repository
public class OwnSkillRows {
  private static final String COLUMNS =
      "store_id, id, name, url, phrases, intents, enabled, secrets, old_secret_until, created_at,"
          + " answered_at, last_error_at, last_error";
  private final JdbcClient jdbc;

  OwnSkillRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of a store, oldest first. */
  public List<OwnSkillRow> all(StoreId store) {
    return jdbc.sql(
            "SELECT %s FROM own_skill WHERE store_id = :store ORDER BY created_at, id"
                .formatted(COLUMNS))
        .param("store", store.value())
        .query((row, _) -> row(row))
        .list();
  }

  /** One. */
  public Optional<OwnSkillRow> find(StoreId store, UUID id) {
    return jdbc.sql(
            "SELECT %s FROM own_skill WHERE store_id = :store AND id = :id".formatted(COLUMNS))
        .param("store", store.value())
        .param("id", id)
        .query((row, _) -> row(row))
        .optional();
  }

  /** Stores one as it now stands. */
  public void save(OwnSkillRow row) {
    OwnSkill skill = row.skill();
    OwnSkill.Wanted wanted = skill.wanted();
    jdbc.sql(
            """
            INSERT INTO own_skill (store_id, id, name, url, phrases, intents, enabled, secrets,
              old_secret_until, created_at, answered_at, last_error_at, last_error)
            VALUES (:store, :id, :name, :url, :phrases, :intents, :enabled, :secrets, :oldUntil,
              :created, :answered, :errorAt, :error)
            ON CONFLICT (store_id, id) DO UPDATE SET name = excluded.name, url = excluded.url,
              phrases = excluded.phrases, intents = excluded.intents, enabled = excluded.enabled,
              secrets = excluded.secrets, old_secret_until = excluded.old_secret_until,
              answered_at = excluded.answered_at, last_error_at = excluded.last_error_at,
              last_error = excluded.last_error
            """)
        .param("store", skill.store().value())
        .param("id", skill.id())
        .param("name", wanted.name())
        .param("url", wanted.url())
        .param("phrases", wanted.phrases().toArray(String[]::new))
        .param("intents", wanted.intents().stream().map(Intent::key).toArray(String[]::new))
        .param("enabled", wanted.enabled())
        .param("secrets", row.sealed())
        .param("oldUntil", utc(skill.oldSecretUntil()))
        .param("created", utc(skill.createdAt()))
        .param("answered", utc(skill.health().answeredAt()))
        .param("errorAt", utc(skill.health().lastErrorAt()))
        .param("error", skill.health().lastError())
        .update();
  }

  /** Keeps that it answers, and forgets what went wrong before. */
  public void answered(StoreId store, UUID id, Instant at) {
    jdbc.sql(
            """
            UPDATE own_skill SET answered_at = :at, last_error_at = NULL, last_error = NULL
            WHERE store_id = :store AND id = :id
            """)
        .param("at", utc(at))
        .param("store", store.value())
        .param("id", id)
        .update();
  }

  /** Keeps what went wrong last. */
  public void failed(StoreId store, UUID id, Instant at, String why) {
    jdbc.sql(
            """
            UPDATE own_skill SET answered_at = NULL, last_error_at = :at, last_error = :why
            WHERE store_id = :store AND id = :id
            """)
        .param("at", utc(at))
        .param("why", why)
        .param("store", store.value())
        .param("id", id)
        .update();
  }

  /** Forgets one. */
  public boolean remove(StoreId store, UUID id) {
    return jdbc.sql("DELETE FROM own_skill WHERE store_id = :store AND id = :id")
            .param("store", store.value())
            .param("id", id)
            .update()
        == 1;
  }

  private static OwnSkillRow row(ResultSet row) throws SQLException {
    OwnSkill.Wanted wanted =
        new OwnSkill.Wanted(
            row.getString("name"),
            row.getString("url"),
            List.of((String[]) row.getArray("phrases").getArray()),
            intents(row),
            row.getBoolean("enabled"));
    return new OwnSkillRow(
        new OwnSkill(
            new StoreId(row.getString("store_id")),
            row.getObject("id", UUID.class),
            wanted,
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            atOrNull(row, "old_secret_until"),
            new OwnSkill.Health(
                atOrNull(row, "answered_at"),
                atOrNull(row, "last_error_at"),
                row.getString("last_error"))),
        row.getString("secrets"));
  }

  private static Set<Intent> intents(ResultSet row) throws SQLException {
    Set<Intent> intents = EnumSet.noneOf(Intent.class);
    for (String key : (String[]) row.getArray("intents").getArray()) {
      intents.add(Intent.valueOf(key.toUpperCase(Locale.ROOT)));
    }
    return intents;
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
