package dev.baton.delivery.jdbc;

import dev.baton.delivery.Delivery;
import dev.baton.delivery.DeliveryStatus;
import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table of deliveries as a delivery, and times as columns have them. */
final class DeliveryRow {
  static final String COLUMNS =
      "store_id, id, reference, handoff_id, connection_id, helpdesk, status, state, next_attempt_at,"
          + " created_at, fallback_id, replaced_by, replaced_because";

  private DeliveryRow() {}

  static Delivery of(ResultSet row, int number) throws SQLException {
    DeliveryStatus status =
        DeliveryStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
    @Nullable OffsetDateTime next = row.getObject("next_attempt_at", OffsetDateTime.class);
    return new Delivery(
        new StoreId(row.getString("store_id")),
        row.getObject("id", UUID.class),
        new Reference(row.getString("reference")),
        row.getObject("handoff_id", UUID.class),
        row.getObject("connection_id", UUID.class),
        row.getString("helpdesk"),
        StateJson.read(row.getString("state"), status, next == null ? null : next.toInstant()),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("fallback_id", UUID.class),
        row.getObject("replaced_by", UUID.class),
        row.getString("replaced_because"));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
