package dev.baton.extension;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.SettableClock;
import dev.baton.testing.Shopper;
import dev.baton.testing.StubServer;
import dev.baton.testing.TestStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Others write to a conversation faster than an answer can be worked out: it is given anyway. */
@BatonTest
class TalkativeTeamTest {
  private static final int WRITERS = 5;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private final Http http;
  private final JdbcClient jdbc;
  private final SettableClock clock;
  private final TestStore store;

  TalkativeTeamTest(Http http, JdbcClient jdbc, SettableClock clock) {
    this.http = http;
    this.jdbc = jdbc;
    this.store = TestStore.create(http);
    this.clock = clock;
  }

  /** A program that answers only once others have written, or wait for the conversation. */
  private final class SlowProgram extends StubServer {
    private final ExecutorService threads;
    private final List<Future<?>> writers = new ArrayList<>();

    SlowProgram(ExecutorService threads) {
      this.threads = threads;
    }

    @Override
    protected synchronized Output answer(Request request) {
      List<Future<?>> these =
          IntStream.range(0, WRITERS)
              .<Future<?>>mapToObj(_ -> threads.submit(this::write))
              .toList();
      writers.addAll(these);
      long end = System.nanoTime() + PATIENCE;
      while (!these.stream().allMatch(Future::isDone) && waiting() < WRITERS) {
        if (System.nanoTime() > end) {
          throw new AssertionError("the writers neither wrote nor waited");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      }
      return json(200, "{\"step\": \"done\", \"text\": \"25 dollars are left.\"}");
    }

    private void write() {
      jdbc.sql("update conversation set version = version + 1 where store_id = :store")
          .param("store", store.id())
          .update();
    }

    private int waiting() {
      return jdbc.sql(
              """
              select count(*) from pg_stat_activity
              where wait_event_type = 'Lock' and query like 'update conversation set version%'
              """)
          .query(Integer.class)
          .single();
    }
  }

  @Test
  void a_shopper_is_answered_and_the_others_after_them() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        SlowProgram program = new SlowProgram(threads)) {
      Answer added =
          store
              .admin()
              .post(
                  store.path("/own-skills"),
                  Map.of(
                      "name",
                      "Cards",
                      "url",
                      program.uri() + "/",
                      "phrases",
                      List.of("gift card")));
      assertThat(added.status()).as(added.body()).isEqualTo(201);
      clock.advance(Duration.ofSeconds(11)); // switches and skills are read again
      Shopper shopper = Shopper.at(http, store.id());
      assertThat(shopper.says("what is left on my gift card?")).isEqualTo("25 dollars are left.");
      assertThat(program.requests()).as("two lost races, then the turn alone").hasSize(3);
      for (Future<?> writer : program.writers) {
        writer.get();
      }
      long version =
          jdbc.sql("select version from conversation where store_id = :store")
              .param("store", store.id())
              .query(Long.class)
              .single();
      assertThat(version).as("a greeting, an answer, and the others").isEqualTo(2 + 3 * WRITERS);
    }
  }
}
