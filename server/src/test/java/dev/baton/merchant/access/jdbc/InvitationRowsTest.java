package dev.baton.merchant.access.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.merchant.Role;
import dev.baton.merchant.access.Invitation;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invitations that nobody followed. */
class InvitationRowsTest {
  private final JdbcClient jdbc = JdbcClient.create(TestPostgres.dataSource());
  private final SettableClock clock = new SettableClock();
  private final InvitationRows rows = new InvitationRows(jdbc, clock);
  private final StoreId store = new StoreId("inviting");

  @Test
  void areForgottenOnceTheyAreOver() {
    jdbc.sql(
            """
            insert into store (store_id, name, country, currency, time_zone, languages, origins,
              reply_time, created_at, changed_at)
            values ('inviting', 'Inviting', 'US', 'USD', 'UTC', '{en}', '{}', '24 hours', now(), now())
            on conflict do nothing
            """)
        .update();
    invited("ann@example.com", Duration.ofDays(7));
    invited("bob@example.com", Duration.ofDays(8));
    clock.advance(Duration.ofDays(7));
    rows.forgetExpired();
    assertThat(kept()).isEqualTo(1);
    clock.advance(Duration.ofDays(1));
    rows.forgetExpired();
    assertThat(kept()).isZero();
  }

  private void invited(String email, Duration good) {
    UUID id = UUID.randomUUID();
    byte[] hash = new byte[32];
    hash[0] = (byte) email.charAt(0);
    rows.add(
        new Invitation(
            store, id, new EmailAddress(email), Role.VIEWER, "owner", clock.instant().plus(good)),
        hash,
        clock.instant());
  }

  private long kept() {
    return jdbc.sql("select count(*) from invitation where store_id = 'inviting'")
        .query(Long.class)
        .single();
  }
}
