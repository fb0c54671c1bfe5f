package dev.baton.outside.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.outside.HandoffDesk.Once;
import dev.baton.shared.StoreId;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Under one key, one handoff; and the key is free again after a month. */
class HandedOverRowsTest {
  private final JdbcClient jdbc = JdbcClient.create(TestPostgres.dataSource());
  private final SettableClock clock = new SettableClock();
  private final HandedOverRows rows = new HandedOverRows(jdbc, clock);
  private final StoreId store = new StoreId("shirts");

  @Test
  void aKeyIsForgottenAfterAMonth() {
    UUID conversation = conversation();
    Once once = new Once("key", "fingerprint");
    assertThat(rows.take(store, once, conversation, clock.instant())).isTrue();
    assertThat(rows.take(store, once, conversation, clock.instant())).isFalse();
    clock.advance(Duration.ofDays(29));
    rows.forgetOld();
    assertThat(rows.find(store, "key")).isPresent();
    clock.advance(Duration.ofDays(2));
    rows.forgetOld();
    assertThat(rows.find(store, "key")).isEmpty();
  }

  private UUID conversation() {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into conversation (store_id, id, visitor_id, channel, token_hash, identity,
              address_hash, settings_version, memory, started_at, last_active_at)
            values (:store, :id, :id, 'API', '', '{}', '', 1, '{}', now(), now())
            """)
        .param("store", store.value())
        .param("id", id)
        .update();
    return id;
  }
}
