package dev.baton.webhook.jdbc;

import dev.baton.shared.StoreId;
import dev.baton.webhook.Endpoint;
import dev.baton.webhook.Endpoint.Health;
import dev.baton.webhook.Endpoint.Off;
import dev.baton.webhook.WebhookEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of endpoints. One statement each. */
@Repository
public class EndpointRows {
  private static final String COLUMNS =
      "store_id, id, url, description, events, secrets, old_secret_until, created_at, off, failures,"
          + " failing_since, rest_until, last_success_at, last_error_at, last_error";
  private final JdbcClient jdbc;

  EndpointRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of a store, oldest first. */
  public List<EndpointRow> all(StoreId store) {
    return jdbc.sql(
            "SELECT %s FROM webhook_endpoint WHERE store_id = :store ORDER BY created_at, id"
                .formatted(COLUMNS))
        .param("store", store.value())
        .query((row, _) -> row(row))
        .list();
  }

  /** One. */
  public Optional<EndpointRow> find(StoreId store, UUID id) {
    return find(store, id, "");
  }

  /** One, locked until the caller's transaction ends. */
  public Optional<EndpointRow> lock(StoreId store, UUID id) {
    return find(store, id, " FOR NO KEY UPDATE");
  }

  private Optional<EndpointRow> find(StoreId store, UUID id, String locking) {
    return jdbc.sql(
            "SELECT %s FROM webhook_endpoint WHERE store_id = :store AND id = :id%s"
                .formatted(COLUMNS, locking))
        .param("store", store.value())
        .param("id", id)
        .query((row, _) -> row(row))
        .optional();
  }

  /** Stores one as it now stands. */
  public void save(EndpointRow row) {
    Endpoint endpoint = row.endpoint();
    Health health = endpoint.health();
    @Nullable Off off = endpoint.off();
    jdbc.sql(
            """
            INSERT INTO webhook_endpoint (store_id, id, url, description, events, secrets,
              old_secret_until, created_at, off, failures, failing_since, rest_until,
              last_success_at, last_error_at, last_error)
            VALUES (:store, :id, :url, :description, :events, :secrets, :oldUntil, :created, :off,
              :failures, :since, :rest, :success, :error, :why)
            ON CONFLICT (store_id, id) DO UPDATE SET url = excluded.url,
              description = excluded.description, events = excluded.events,
              secrets = excluded.secrets, old_secret_until = excluded.old_secret_until,
              off = excluded.off, failures = excluded.failures,
              failing_since = excluded.failing_since, rest_until = excluded.rest_until,
              last_success_at = excluded.last_success_at, last_error_at = excluded.last_error_at,
              last_error = excluded.last_error
            """)
        .param("store", endpoint.store().value())
        .param("id", endpoint.id())
        .param("url", endpoint.wanted().url())
        .param("description", endpoint.wanted().description())
        .param(
            "events",
            endpoint.wanted().events().stream().map(WebhookEvent::key).toArray(String[]::new))
        .param("secrets", row.sealed())
        .param("oldUntil", Instants.utc(endpoint.oldSecretUntil()))
        .param("created", Instants.utc(endpoint.createdAt()))
        .param("off", off == null ? null : off.key())
        .param("failures", health.failures())
        .param("since", Instants.utc(health.failingSince()))
        .param("rest", Instants.utc(health.restUntil()))
        .param("success", Instants.utc(health.lastSuccessAt()))
        .param("error", Instants.utc(health.lastErrorAt()))
        .param("why", health.lastError())
        .update();
  }

  /** Forgets one with all it was told. */
  public boolean remove(StoreId store, UUID id) {
    return jdbc.sql("DELETE FROM webhook_endpoint WHERE store_id = :store AND id = :id")
            .param("store", store.value())
            .param("id", id)
            .update()
        == 1;
  }

  private static EndpointRow row(ResultSet row) throws SQLException {
    @Nullable String off = row.getString("off");
    Endpoint endpoint =
        new Endpoint(
            new StoreId(row.getString("store_id")),
            row.getObject("id", UUID.class),
            new Endpoint.Wanted(row.getString("url"), row.getString("description"), events(row)),
            Instants.at(row, "created_at"),
            Instants.atOrNull(row, "old_secret_until"),
            off == null ? null : Off.valueOf(off.toUpperCase(Locale.ROOT)),
            new Health(
                row.getInt("failures"),
                Instants.atOrNull(row, "failing_since"),
                Instants.atOrNull(row, "rest_until"),
                Instants.atOrNull(row, "last_success_at"),
                Instants.atOrNull(row, "last_error_at"),
                row.getString("last_error")));
    return new EndpointRow(endpoint, row.getString("secrets"));
  }

  private static Set<WebhookEvent> events(ResultSet row) throws SQLException {
    Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
    for (String key : (String[]) row.getArray("events").getArray()) {
      WebhookEvent.of(key).ifPresent(events::add);
    }
    return events;
  }
}
