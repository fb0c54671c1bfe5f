package dev.baton.alert.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.alert.Alert;
import dev.baton.shared.StoreId;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alerts of before are forgotten. */
class AlertRowsTest {
  private final AlertRows rows = new AlertRows(JdbcClient.create(TestPostgres.dataSource()));

  @Test
  void ofBeforeATimeNothingIsKeptInAnyStore() {
    Instant now = SettableClock.START;
    StoreId one = new StoreId("one");
    StoreId other = new StoreId("other");
    rows.raise(alert(one, now.minus(Duration.ofDays(2)), "old"));
    rows.raise(alert(one, now, "new"));
    rows.raise(alert(other, now.minus(Duration.ofDays(3)), "old too"));
    rows.forget(now.minus(Duration.ofDays(1)));
    assertThat(rows.latest(one)).extracting(Alert::message).containsExactly("new");
    assertThat(rows.latest(other)).isEmpty();
  }

  private static Alert alert(StoreId store, Instant at, String message) {
    return new Alert(store, UUID.randomUUID(), at, Alert.Kind.DELIVERY_LATE, null, null, message);
  }
}
