package dev.baton.delivery.jdbc;

import dev.baton.delivery.Alert;
import dev.baton.delivery.Alerts;
import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alerts in PostgreSQL. */
@Repository
class JdbcAlerts implements Alerts {
  private static final int LATEST = 100;
  private final JdbcClient jdbc;

  JdbcAlerts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void raise(Alert alert) {
    @Nullable Reference reference = alert.reference();
    jdbc.sql(
            """
            INSERT INTO alert (store_id, id, at, kind, connection_id, reference, message)
            VALUES (:store, :id, :at, :kind, :connection, :reference, :message)
            """)
        .param("store", alert.store().value())
        .param("id", alert.id())
        .param("at", DeliveryRows.utc(alert.at()))
        .param("kind", alert.kind().key())
        .param("connection", alert.connectionId())
        .param("reference", reference == null ? null : reference.value())
        .param("message", alert.message())
        .update();
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
                  Alert.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                  row.getObject("connection_id", UUID.class),
                  reference == null ? null : new Reference(reference),
                  row.getString("message"));
            })
        .list();
  }
}
