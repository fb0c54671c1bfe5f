package dev.baton.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@BatonTest
class BatonTestTest {
  private final Http http;
  private final Clock clock;
  private final SettableClock settable;
  private final JdbcClient jdbc;

  BatonTestTest(Http http, Clock clock, SettableClock settable, JdbcClient jdbc) {
    this.http = http;
    this.clock = clock;
    this.settable = settable;
    this.jdbc = jdbc;
  }

  @Test
  void answersOverHttp() {
    assertThat(http.get("/no-such-page").status()).isEqualTo(404);
  }

  @Test
  void livesByTheTestsClock() {
    assertThat(clock).isSameAs(settable);
  }

  @Test
  void talksToADatabaseWithAHostileTimeZone() {
    assertThat(jdbc.sql("SHOW timezone").query(String.class).single())
        .isEqualTo("Pacific/Kiritimati");
  }

  @Test
  void countsStatementsAndTransactions() {
    Statements statements =
        StatementCount.during(
            () -> {
              jdbc.sql("SELECT 1").query(Integer.class).single();
              jdbc.sql("CREATE TEMPORARY TABLE counted (n int)").update();
            });
    assertThat(statements.sql()).hasSize(2);
    assertThat(statements.writeTransactions()).isZero();
  }
}
