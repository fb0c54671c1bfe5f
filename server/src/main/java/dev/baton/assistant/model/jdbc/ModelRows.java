package dev.baton.assistant.model.jdbc;

import dev.baton.assistant.model.StoreModel.Standing;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Safekeeping.Kept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of connected models, one row a store. */
@Repository
public class ModelRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

  private final JdbcClient jdbc;

  ModelRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A row.
   *
   * @param id what its secrets are sealed for
   */
  public record Row(UUID id, Kept kept, Standing standing) {}

  /** That of a store. */
  public Optional<Row> find(StoreId store) {
    return jdbc.sql(
            """
            select id, config, secrets, last_success_at, last_error_at, last_error
            from model_connection where store_id = :store
            """)
        .param("store", store.value())
        .query(ModelRows::row)
        .optional();
  }

  /** Puts one in place of what is there; it counts as untested from then on. */
  public void put(StoreId store, UUID id, Kept kept) {
    jdbc.sql(
            """
            insert into model_connection (store_id, id, config, secrets)
            values (:store, :id, :config::jsonb, :secrets)
            on conflict (store_id) do update set id = excluded.id, config = excluded.config,
              secrets = excluded.secrets, last_success_at = null, last_error_at = null,
              last_error = null
            """)
        .param("store", store.value())
        .param("id", id)
        .param("config", JSON.writeValueAsString(kept.open()))
        .param("secrets", kept.sealed())
        .update();
  }

  /** Forgets it; false when there was none. */
  public boolean remove(StoreId store) {
    return jdbc.sql("delete from model_connection where store_id = :store")
            .param("store", store.value())
            .update()
        == 1;
  }

  /** Keeps that it answered as it should. */
  public void succeeded(StoreId store, UUID id, Instant at) {
    jdbc.sql(
            """
            update model_connection set last_success_at = :at
            where store_id = :store and id = :id
            """)
        .param("at", utc(at))
        .param("store", store.value())
        .param("id", id)
        .update();
  }

  /** Keeps why it did not. */
  public void failed(StoreId store, UUID id, Instant at, String why) {
    jdbc.sql(
            """
            update model_connection set last_error_at = :at, last_error = :why
            where store_id = :store and id = :id
            """)
        .param("at", utc(at))
        .param("why", why)
        .param("store", store.value())
        .param("id", id)
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        new Kept(JSON.readValue(row.getString("config"), TREE), row.getString("secrets")),
        new Standing(
            at(row, "last_success_at"), at(row, "last_error_at"), row.getString("last_error")));
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
