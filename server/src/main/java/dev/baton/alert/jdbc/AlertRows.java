package dev.baton.alert.jdbc;

import dev.baton.alert.Alert;
import dev.baton.alert.Alerts;
import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alerts in PostgreSQL. */
@Repository
class AlertRows implements Alerts {
  private static final UUID NOBODY = new UUID(0, 0);
  private static final int LATEST = 100;
  private final JdbcClient jdbc;

  AlertRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void raise(Alert alert) {
    @Nullable Reference reference = alert.reference();
    jdbc.sql(
            """
            WITH raised AS (
              INSERT INTO alert (store_id, id, at, kind, connection_id, reference, message)
              VALUES (:store, :id, :at, :kind, :connection, :reference, :message))
            INSERT INTO alert_waiting (store_id, channel, subject, at, alert_id, kind, reference)
            SELECT store_id, type, :subject, :at, :id, :kind, :reference FROM alert_channel
            WHERE store_id = :store AND enabled
            """)
        .param("store", alert.store().value())
        .param("id", alert.id())
        .param("at", Times.utc(alert.at()))
        .param("kind", alert.kind().key())
        .param("connection", alert.connectionId())
        .param("subject", subject(alert))
        .param("reference", reference == null ? null : reference.value())
        .param("message", alert.message())
        .update();
  }

  private static UUID subject(Alert alert) {
    @Nullable UUID connection = alert.connectionId();
    return alert.kind().isAboutShop() ? Alert.SHOP : connection == null ? NOBODY : connection;
  }

  @Override
  public List<Alert> latest(StoreId store) {
    return jdbc.sql(
            """
            SELECT id, at, kind, connection_id, reference, message FROM alert
            WHERE store_id = :store ORDER BY at DESC, id DESC LIMIT :limit
            """)
        .param("store", store.value())
        .param("limit", LATEST)
        .query(
            (row, _) -> {
              @Nullable String reference = row.getString("reference");
              return new Alert(
                  store,
                  row.getObject("id", UUID.class),
                  row.getObject("at", OffsetDateTime.class).toInstant(),
                  Alert.Kind.of(row.getString("kind")),
                  row.getObject("connection_id", UUID.class),
                  reference == null ? null : new Reference(reference),
                  row.getString("message"));
            })
        .list();
  }

  @Override
  public void forget(Instant before) {
    jdbc.sql("DELETE FROM alert WHERE store_id IS NOT NULL AND at < :before")
        .param("before", Times.utc(before))
        .update();
  }
}
