package dev.baton.alert.jdbc;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Integrations, and shops under {@link dev.baton.alert.Alert#SHOP}, that were told to fail and not
 * yet to have recovered. One statement each.
 */
@Repository
public class IncidentRows {
  private final JdbcClient jdbc;

  IncidentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One.
   *
   * @param wellSince when it was first seen to work again; null while it fails
   */
  public record Incident(StoreId store, UUID connection, @Nullable Instant wellSince) {}

  /** All of all stores. */
  public List<Incident> all() {
    return jdbc.sql("SELECT store_id, connection_id, well_since FROM alert_incident")
        .query(
            (row, _) ->
                new Incident(
                    new StoreId(row.getString("store_id")),
                    row.getObject("connection_id", UUID.class),
                    Times.atOrNull(row, "well_since")))
        .list();
  }

  /** Whether there is one. */
  public boolean exists(StoreId store, UUID connection) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM alert_incident
              WHERE store_id = :store AND connection_id = :connection)
            """)
        .param("store", store.value())
        .param("connection", connection)
        .query(Boolean.class)
        .single();
  }

  /** Begins one; false when there is one. */
  public boolean begin(StoreId store, UUID connection, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO alert_incident (store_id, connection_id, since)
                VALUES (:store, :connection, :now) ON CONFLICT DO NOTHING
                """)
            .param("store", store.value())
            .param("connection", connection)
            .param("now", Times.utc(now))
            .update()
        == 1;
  }

  /** Keeps since when it works again; null when it does not. */
  public void well(StoreId store, UUID connection, @Nullable Instant since) {
    jdbc.sql(
            """
            UPDATE alert_incident SET well_since = :since
            WHERE store_id = :store AND connection_id = :connection
            """)
        .param("since", Times.utcOrNull(since))
        .param("store", store.value())
        .param("connection", connection)
        .update();
  }

  /** Ends one; false when there is none. */
  public boolean end(StoreId store, UUID connection) {
    return jdbc.sql(
                """
                DELETE FROM alert_incident
                WHERE store_id = :store AND connection_id = :connection
                """)
            .param("store", store.value())
            .param("connection", connection)
            .update()
        == 1;
  }
}
