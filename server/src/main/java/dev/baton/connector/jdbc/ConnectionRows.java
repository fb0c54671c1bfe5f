package dev.baton.connector.jdbc;

import dev.baton.connector.Connection;
import dev.baton.connector.Connection.Health;
import dev.baton.shared.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of connections. */
@Repository
public class ConnectionRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
  private static final int PAGE = 200;
  private static final UUID FIRST = new UUID(0, 0);
  private static final String COLUMNS =
      "store_id, id, type, name, health, message, config, secrets";
  private final JdbcClient jdbc;
  private final Clock clock;

  public ConnectionRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those of a store, oldest first. */
  public List<Connection> all(StoreId store) {
    return jdbc.sql(
            "SELECT %s FROM connection WHERE store_id = :store ORDER BY created_at, id"
                .formatted(COLUMNS))
        .param("store", store.value())
        .query((row, _) -> row(row).connection())
        .list();
  }

  /** Failing ones of all stores: the next after this, the first after null. */
  public List<Connection> failing(@Nullable Connection last) {
    return jdbc.sql(
            """
            SELECT %s FROM connection
            WHERE health = 'failing' AND (store_id, id) > (:store, :id)
            ORDER BY store_id, id LIMIT :page
            """
                .formatted(COLUMNS))
        .param("store", last == null ? "" : last.store().value())
        .param("id", last == null ? FIRST : last.id())
        .param("page", PAGE)
        .query((row, _) -> row(row).connection())
        .list();
  }

  /** One. */
  public Optional<ConnectionRow> find(StoreId store, UUID id) {
    return jdbc.sql(
            "SELECT %s FROM connection WHERE store_id = :store AND id = :id".formatted(COLUMNS))
        .param("store", store.value())
        .param("id", id)
        .query((row, _) -> row(row))
        .optional();
  }

  /** Adds one. */
  public void add(ConnectionRow row) {
    Connection connection = row.connection();
    jdbc.sql(
            """
            INSERT INTO connection (store_id, id, type, name, health, message, config, secrets, created_at)
            VALUES (:store, :id, :type, :name, :health, :message, :config::jsonb, :secrets, :now)
            """)
        .param("store", connection.store().value())
        .param("id", connection.id())
        .param("type", connection.type())
        .param("name", connection.name())
        .param("health", connection.health().key())
        .param("message", connection.message())
        .param("config", JSON.writeValueAsString(connection.config()))
        .param("secrets", row.sealedSecrets())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Puts all but type and age in place of what is there; false when there is nothing. */
  public boolean change(ConnectionRow row) {
    Connection connection = row.connection();
    return jdbc.sql(
                """
                UPDATE connection SET name = :name, health = :health, message = :message,
                  config = :config::jsonb, secrets = :secrets
                WHERE store_id = :store AND id = :id
                """)
            .param("name", connection.name())
            .param("health", connection.health().key())
            .param("message", connection.message())
            .param("config", JSON.writeValueAsString(connection.config()))
            .param("secrets", row.sealedSecrets())
            .param("store", connection.store().value())
            .param("id", connection.id())
            .update()
        == 1;
  }

  /** Keeps how it fares; tells whether that is news. */
  public boolean health(StoreId store, UUID id, Health health, String message) {
    return jdbc.sql(
                """
                UPDATE connection SET health = :health, message = :message
                WHERE store_id = :store AND id = :id AND (health, message) <> (:health, :message)
                """)
            .param("health", health.key())
            .param("message", message)
            .param("store", store.value())
            .param("id", id)
            .update()
        == 1;
  }

  /** Removes one; false when there is none. */
  public boolean remove(StoreId store, UUID id) {
    return jdbc.sql("DELETE FROM connection WHERE store_id = :store AND id = :id")
            .param("store", store.value())
            .param("id", id)
            .update()
        == 1;
  }

  private static ConnectionRow row(ResultSet row) throws SQLException {
    return new ConnectionRow(
        new Connection(
            new StoreId(row.getString("store_id")),
            row.getObject("id", UUID.class),
            row.getString("type"),
            row.getString("name"),
            Health.valueOf(row.getString("health").toUpperCase(Locale.ROOT)),
            row.getString("message"),
            JSON.readValue(row.getString("config"), TREE)),
        row.getString("secrets"));
  }
}
