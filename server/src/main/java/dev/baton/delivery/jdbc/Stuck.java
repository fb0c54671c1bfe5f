package dev.baton.delivery.jdbc;

import dev.baton.shared.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where deliveries wait for long. */
@Repository
public class Stuck {
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final int MOST = 50;
  private final JdbcClient jdbc;

  Stuck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A connection of a store. */
  public record Connection(StoreId store, UUID id) {}

  /** Connections with a delivery that failed before and will not be tried for minutes. */
  public List<Connection> connections(Instant now) {
    return jdbc.sql(
            """
            SELECT DISTINCT store_id, connection_id FROM delivery
            WHERE status = 'retrying' AND next_attempt_at > :later LIMIT :most
            """)
        .param("later", DeliveryRows.utc(now.plus(LONG)))
        .param("most", MOST)
        .query(
            (row, _) -> new Connection(new StoreId(row.getString(1)), row.getObject(2, UUID.class)))
        .list();
  }
}
