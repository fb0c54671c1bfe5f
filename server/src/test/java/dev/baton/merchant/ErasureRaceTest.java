package dev.baton.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.OtherAgent;
import dev.baton.testing.Shopper;
import dev.baton.testing.StubServer;
import dev.baton.testing.TestStore;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A person is erased at the very moment something is written about them: neither waits forever. */
@BatonTest
class ErasureRaceTest {
  private static final int ROUNDS = 12;
  private static final int AT_ONCE = 6;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private final Http http;
  private final JdbcClient jdbc;
  private final DataSource database;
  private final TransactionTemplate transaction;
  private final TestStore store;

  ErasureRaceTest(
      Http http, JdbcClient jdbc, DataSource database, TransactionTemplate transaction) {
    this.http = http;
    this.jdbc = jdbc;
    this.database = database;
    this.transaction = transaction;
    this.store = TestStore.create(http);
  }

  /** A helpdesk that answers all at once. */
  private static final class Desk extends StubServer {
    private volatile CountDownLatch open = new CountDownLatch(1);

    @Override
    protected Output answer(Request request) {
      try {
        if (!open.await(60, TimeUnit.SECONDS)) {
          throw new IllegalStateException("nobody opened the desk");
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      return of(200, "application/json", "{}");
    }
  }

  @Test
  void many_are_erased_while_their_deliveries_finish() throws Exception {
    try (Desk desk = new Desk();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      deliverTo(desk);
      long before = deadlocks();
      for (int round = 0; round < ROUNDS; round++) {
        desk.open = new CountDownLatch(1);
        int heard = desk.requests().size();
        List<String> people = people(round);
        people.forEach(this::handOver);
        until("all calls are under way", () -> desk.requests().size() >= heard + AT_ONCE);
        List<Callable<Answer>> erasures = new ArrayList<>();
        for (String person : people) {
          erasures.add(
              () -> {
                desk.open.countDown();
                return erase(person);
              });
          erasures.add(() -> erase(person));
        }
        for (Future<Answer> erased : threads.invokeAll(erasures)) {
          assertThat(erased.get().status()).as(erased.get().body()).isEqualTo(200);
        }
      }
      assertThat(left()).isEqualTo("0 0 0");
      assertThat(deadlocks()).as("pairs that waited for each other").isEqualTo(before);
    }
  }

  @Test
  void an_erasure_waits_for_a_delivery_that_holds_its_row() throws Exception {
    String handoff = handOver("jane@example.com");
    until("it is delivered", () -> count("delivery", "status = 'delivered'") == 1);
    meanwhile(
        List.of(
            "select 1 from delivery where store_id = :store and handoff_id = :handoff for update"),
        List.of("update handoff set changed_at = now() where store_id = :store and id = :handoff"),
        handoff);
  }

  @Test
  void an_erasure_waits_for_a_turn_that_goes_on_to_the_ticket() throws Exception {
    String handoff = handOver("jane@example.com");
    until("it is delivered", () -> count("delivery", "status = 'delivered'") == 1);
    meanwhile(
        List.of("update conversation set version = version + 1 where store_id = :store"),
        List.of(
            "select 1 from ticket where store_id = :store and handoff_id = :handoff for update",
            "select 1 from delivery where store_id = :store and handoff_id = :handoff for update",
            "update handoff set changed_at = now() where store_id = :store and id = :handoff"),
        handoff);
  }

  @Test
  void a_photo_that_comes_while_its_conversation_is_erased_does_not_stay() throws Exception {
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("human please, my lamp is broken");
    shopper.says("Jane Doe, jane@example.com");
    assertThat(shopper.hasTicket()).as(shopper.heard()).isTrue();
    until("it is delivered", () -> count("delivery", "status = 'delivered'") == 1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> both =
          transaction.execute(
              _ -> {
                jdbc.sql("select id from visitor where store_id = :store for update")
                    .param("store", store.id())
                    .query(UUID.class)
                    .list();
                int mine = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
                Future<Answer> erasure = threads.submit(() -> erase("jane@example.com"));
                until("the erasure waits at the visitor", () -> waitsFor(mine));
                Future<Answer> upload =
                    threads.submit(() -> shopper.uploads("lamp.png", "image/png", picture()));
                until("the photo is there", () -> count("attachment", "true") == 1);
                return List.of(erasure, upload);
              });
      assertThat(both.getFirst().get().status()).isEqualTo(200);
      assertThat(both.getLast().get().status()).isEqualTo(404);
      assertThat(count("attachment", "true")).isZero();
    }
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  /** Holds some rows until the erasure waits for them, then goes on to others. */
  private void meanwhile(List<String> first, List<String> then, String handoff) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Answer> erasure =
          transaction.execute(
              _ -> {
                first.forEach(sql -> run(sql, handoff));
                int mine = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
                Future<Answer> started = threads.submit(() -> erase("jane@example.com"));
                until("the erasure waits", () -> waitsFor(mine));
                then.forEach(sql -> run(sql, handoff));
                return started;
              });
      assertThat(erasure.get().status()).as(erasure.get().body()).isEqualTo(200);
      assertThat(left()).isEqualTo("0 0 0");
    }
  }

  private void run(String sql, String handoff) {
    var statement =
        jdbc.sql(sql).param("store", store.id()).param("handoff", UUID.fromString(handoff));
    if (sql.startsWith("select")) {
      assertThat(statement.query(Integer.class).list()).hasSize(1);
    } else {
      assertThat(statement.update()).isEqualTo(1);
    }
  }

  private boolean waitsFor(int holder) {
    return jdbc.sql(
            "select exists (select from pg_stat_activity where :pid = any(pg_blocking_pids(pid)))")
        .param("pid", holder)
        .query(Boolean.class)
        .single();
  }

  private void deliverTo(Desk desk) {
    Answer made =
        store
            .admin()
            .post(
                store.path("/integrations"),
                Map.of(
                    "type",
                    "webhook",
                    "name",
                    "Ours",
                    "config",
                    Map.of(
                        "url",
                        desk.uri() + "/tickets",
                        "secret",
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    store.with("integrationId", made.text("/id"));
  }

  private List<String> people(int round) {
    return IntStream.range(0, AT_ONCE)
        .mapToObj(i -> "p" + round + "-" + i + "@example.com")
        .toList();
  }

  private String handOver(String email) {
    OtherAgent agent =
        OtherAgent.of(http.asAdmin(), store.id())
            .heard("My lamp arrived broken")
            .with("details", Map.of("email", email, "name", "Jane Doe"));
    assertThat(agent.handsOver("api").status()).isEqualTo(201);
    return agent.id();
  }

  private Answer erase(String email) {
    return store.admin().post(store.path("/people/erase"), Map.of("email", email));
  }

  private String left() {
    return count("conversation", "true")
        + " "
        + count("ticket", "true")
        + " "
        + count("delivery", "true");
  }

  private int count(String table, String condition) {
    return jdbc.sql("select count(*) from " + table + " where store_id = :store and " + condition)
        .param("store", store.id())
        .query(Integer.class)
        .single();
  }

  /** How many deadlocks this database broke off so far; every session tells what it counted. */
  private long deadlocks() throws SQLException {
    int most = database.unwrap(HikariDataSource.class).getMaximumPoolSize();
    List<Connection> all = new ArrayList<>();
    try {
      for (int i = 0; i < most; i++) {
        Connection one = database.getConnection();
        all.add(one);
        try (Statement statement = one.createStatement()) {
          statement.execute("select pg_stat_force_next_flush()");
        }
      }
    } finally {
      for (Connection one : all) {
        one.close();
      }
    }
    return jdbc.sql("select deadlocks from pg_stat_database where datname = current_database()")
        .query(Long.class)
        .single();
  }

  private static void until(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE;
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain until " + what);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
