package dev.baton.alert.jdbc;

import dev.baton.alert.AlertChannel;
import dev.baton.alert.AlertChannel.Standing;
import dev.baton.shared.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of channels. One statement each. */
@Repository
public class ChannelRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
  private static final String COLUMNS =
      "store_id, type, id, enabled, digest_minutes, config, secrets, last_success_at,"
          + " last_error_at, last_error";
  private final JdbcClient jdbc;

  public ChannelRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of a store. */
  public List<ChannelRow> all(StoreId store) {
    return jdbc.sql("SELECT %s FROM alert_channel WHERE store_id = :store".formatted(COLUMNS))
        .param("store", store.value())
        .query((row, _) -> row(row))
        .list();
  }

  /** One. */
  public Optional<ChannelRow> find(StoreId store, String type) {
    return jdbc.sql(
            "SELECT %s FROM alert_channel WHERE store_id = :store AND type = :type"
                .formatted(COLUMNS))
        .param("store", store.value())
        .param("type", type)
        .query((row, _) -> row(row))
        .optional();
  }

  /** Puts one in place of what is there; it counts as untested from then on. */
  public void put(ChannelRow row) {
    AlertChannel channel = row.channel();
    jdbc.sql(
            """
            INSERT INTO alert_channel (store_id, type, id, enabled, digest_minutes, config, secrets)
            VALUES (:store, :type, :id, :enabled, :minutes, :config::jsonb, :secrets)
            ON CONFLICT (store_id, type) DO UPDATE SET enabled = excluded.enabled,
              digest_minutes = excluded.digest_minutes, config = excluded.config,
              secrets = excluded.secrets, last_success_at = NULL, last_error_at = NULL,
              last_error = NULL
            """)
        .param("store", channel.store().value())
        .param("type", channel.type())
        .param("id", row.id())
        .param("enabled", channel.enabled())
        .param("minutes", channel.digestMinutes())
        .param("config", JSON.writeValueAsString(channel.config()))
        .param("secrets", row.sealed())
        .update();
  }

  /** Forgets one. */
  public void remove(StoreId store, String type) {
    jdbc.sql("DELETE FROM alert_channel WHERE store_id = :store AND type = :type")
        .param("store", store.value())
        .param("type", type)
        .update();
  }

  /** Keeps that it took a message. */
  public void succeeded(StoreId store, String type, Instant at) {
    jdbc.sql(
            """
            UPDATE alert_channel SET last_success_at = :at
            WHERE store_id = :store AND type = :type
            """)
        .param("at", Times.utc(at))
        .param("store", store.value())
        .param("type", type)
        .update();
  }

  /** Keeps why it took none. */
  public void failed(StoreId store, String type, Instant at, String why) {
    jdbc.sql(
            """
            UPDATE alert_channel SET last_error_at = :at, last_error = :why
            WHERE store_id = :store AND type = :type
            """)
        .param("at", Times.utc(at))
        .param("why", why)
        .param("store", store.value())
        .param("type", type)
        .update();
  }

  private static ChannelRow row(ResultSet row) throws SQLException {
    Standing standing =
        new Standing(
            Times.atOrNull(row, "last_success_at"),
            Times.atOrNull(row, "last_error_at"),
            row.getString("last_error"));
    return new ChannelRow(
        new AlertChannel(
            new StoreId(row.getString("store_id")),
            row.getString("type"),
            row.getBoolean("enabled"),
            row.getInt("digest_minutes"),
            JSON.readValue(row.getString("config"), TREE),
            standing),
        row.getObject("id", UUID.class),
        row.getString("secrets"));
  }
}
