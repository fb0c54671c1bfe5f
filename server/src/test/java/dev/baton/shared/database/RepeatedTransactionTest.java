package dev.baton.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.testing.TestPostgres;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that the database broke off is done again, and once. */
class RepeatedTransactionTest {
  private static final DataSource DATABASE = TestPostgres.dataSource();
  private final JdbcClient jdbc = JdbcClient.create(DATABASE);
  private final JdbcTransactionManager transactions = new JdbcTransactionManager(DATABASE);
  private final TransactionTemplate plain = new TransactionTemplate(transactions);
  private final RepeatedTransaction repeated = new RepeatedTransaction(transactions);
  private final AtomicInteger tries = new AtomicInteger();

  @BeforeEach
  void aTable() {
    jdbc.sql("CREATE TABLE IF NOT EXISTS thing (name text PRIMARY KEY, n int)").update();
    jdbc.sql("TRUNCATE thing").update();
    jdbc.sql("INSERT INTO thing VALUES ('a', 0), ('b', 0)").update();
  }

  private void add(String name) {
    jdbc.sql("UPDATE thing SET n = n + 1 WHERE name = :name").param("name", name).update();
  }

  private String both() {
    return jdbc.sql("SELECT string_agg(n::text, ' ' ORDER BY name) FROM thing")
        .query(String.class)
        .single();
  }

  @Test
  void whoWaitsInACircleIsBrokenOffAndComesThroughTheNextTime() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> other =
          plain.execute(
              _ -> {
                add("b");
                Future<?> started =
                    threads.submit(
                        () ->
                            repeated.of(
                                () -> {
                                  jdbc.sql("SET LOCAL deadlock_timeout = '10ms'").update();
                                  add("a");
                                  held.countDown();
                                  while (tries.get() == 0 && !somebodyWaitsForThis()) {
                                    Thread.onSpinWait();
                                  }
                                  tries.incrementAndGet();
                                  add("b");
                                  return true;
                                }));
                await(held);
                jdbc.sql("SET LOCAL deadlock_timeout = '60s'").update();
                add("a");
                return started;
              });
      other.get();
    }
    assertThat(tries.get()).isBetween(2, 3);
    assertThat(both()).isEqualTo("2 2");
  }

  private boolean somebodyWaitsForThis() {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM pg_stat_activity
              WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid)))
            """)
        .query(Boolean.class)
        .single();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void threeTimesAreEnough() {
    assertThatThrownBy(() -> repeated.of(this::failing))
        .isInstanceOf(ConcurrencyFailureException.class);
    assertThat(tries.get()).isEqualTo(3);
    assertThat(both()).isEqualTo("0 0");
  }

  @Test
  void insideOfAnotherTransactionNothingIsRepeated() {
    assertThatThrownBy(() -> plain.execute(_ -> repeated.of(this::failing)))
        .isInstanceOf(ConcurrencyFailureException.class);
    assertThat(tries.get()).isEqualTo(1);
  }

  private boolean failing() {
    tries.incrementAndGet();
    add("a");
    throw new CannotAcquireLockException("broken off");
  }
}
