package dev.baton.handoff.settings.jdbc;

import dev.baton.connector.Connection;
import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.handoff.settings.SettingsVersion;
import dev.baton.handoff.settings.json.SettingsJson;
import dev.baton.shared.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the settings, one row each, written once. */
@Repository
public class SettingsRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  SettingsRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The settings in force. */
  public Optional<HandoffSettings> newest(StoreId store) {
    return jdbc.sql(
            """
            SELECT version, settings::text FROM handoff_settings
             WHERE store_id = :store ORDER BY version DESC LIMIT 1
            """)
        .param("store", store.value())
        .query((row, number) -> settings(row))
        .optional();
  }

  /** The settings of a version. */
  public Optional<HandoffSettings> find(StoreId store, int version) {
    return jdbc.sql(
            """
            SELECT version, settings::text FROM handoff_settings
             WHERE store_id = :store AND version = :version
            """)
        .param("store", store.value())
        .param("version", version)
        .query((row, number) -> settings(row))
        .optional();
  }

  /** Versions before one of them, newest first. */
  public List<SettingsVersion> before(StoreId store, int version, int atMost) {
    return jdbc.sql(
            """
            SELECT version, settings::text, author, created_at, changes FROM handoff_settings
             WHERE store_id = :store AND version < :before
             ORDER BY version DESC LIMIT :atMost
            """)
        .param("store", store.value())
        .param("before", version)
        .param("atMost", atMost)
        .query(
            (row, number) ->
                new SettingsVersion(
                    settings(row),
                    row.getString("author"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    List.of((String[]) row.getArray("changes").getArray())))
        .list();
  }

  /** Adds a version; false when there is one with this number. */
  public boolean add(StoreId store, SettingsVersion version) {
    return jdbc.sql(
                """
                INSERT INTO handoff_settings (store_id, version, created_at, author, changes, settings)
                VALUES (:store, :version, :at, :author, :changes, :settings::jsonb)
                ON CONFLICT (store_id, version) DO NOTHING
                """)
            .param("store", store.value())
            .param("version", version.version())
            .param("at", version.at().atOffset(ZoneOffset.UTC))
            .param("author", version.author())
            .param("changes", version.changes().toArray(String[]::new))
            .param(
                "settings",
                SettingsJson.write(version.settings(), Connection.inboxOf(store)).toString())
            .update()
        == 1;
  }

  private static HandoffSettings settings(ResultSet row) throws SQLException {
    return SettingsJson.stored(JSON.readTree(row.getString("settings")), row.getInt("version"));
  }
}
