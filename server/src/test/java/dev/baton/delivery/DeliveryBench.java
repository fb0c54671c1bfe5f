package dev.baton.delivery;

import com.zaxxer.hikari.HikariDataSource;
import dev.baton.shared.StoreId;
import dev.baton.shared.database.DatabaseAddress;
import dev.baton.shared.database.Durability;
import dev.baton.shared.database.EmbeddedPostgres;
import dev.baton.testing.TestPostgres;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./baton bench delivery}: the delivering half of Baton on a durable embedded PostgreSQL of
 * its own, with a helpdesk in the same process that answers in 20 ms. Prints figures, no verdict.
 */
public final class DeliveryBench {
  private static final StoreId STORE = new StoreId("bench");
  private static final Duration ANSWER = Duration.ofMillis(20);
  private static final int MANY = 1_000_000;
  private static final int FEW = 1_000;
  private static final int CONNECTIONS = 20;

  /** db-scheduler 16's own statement for PostgreSQL. */
  private static final String CLAIM =
      """
      WITH locked_executions AS (
        UPDATE scheduled_tasks st1 SET picked = true, picked_by = 'bench', last_heartbeat = now(),
          version = version + 1
        WHERE (st1.task_name, st1.task_instance) IN (
          SELECT st2.task_name, st2.task_instance FROM scheduled_tasks st2
          WHERE picked = false AND execution_time <= now() ORDER BY execution_time ASC
          FOR UPDATE SKIP LOCKED LIMIT 100)
        RETURNING st1.*)
      SELECT * FROM locked_executions ORDER BY execution_time ASC
      """;

  private final PrintStream out;
  private final Databases databases;
  private final Map<String, Long> called = new ConcurrentHashMap<>();
  private final FakeHelpdesk helpdesk =
      FakeHelpdesk.searchable()
          .each(
              key -> {
                called.putIfAbsent(key, System.nanoTime());
                LockSupport.parkNanos(ANSWER.toNanos());
              });

  private DeliveryBench(PrintStream out, Databases databases) {
    this.out = out;
    this.databases = databases;
  }

  /** Runs all of it. */
  public static void main(String... arguments) throws IOException {
    Path directory = Files.createTempDirectory(Path.of(arguments[0]), "delivery-bench");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(directory, Durability.DURABLE)) {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      DeliveryBench bench = new DeliveryBench(out, new Databases(server, new AtomicInteger()));
      if (arguments.length > 1 && arguments[1].equals("drain")) {
        bench.drainOnly(Integer.parseInt(arguments[2]));
      } else {
        bench.run();
      }
    }
  }

  /** Migrated databases with nothing in them. */
  private record Databases(EmbeddedPostgres server, AtomicInteger count) {
    DatabaseAddress fresh() {
      String name = "bench" + count.incrementAndGet();
      server.createDatabase(name);
      DatabaseAddress database = server.address(name);
      Flyway.configure()
          .dataSource(database.jdbcUrl(), database.user(), database.password())
          .locations("classpath:db/migration")
          .load()
          .migrate();
      return database;
    }
  }

  /** As often as is said, each on a database of its own; the first is a warm-up. */
  private void drainOnly(int times) {
    for (int i = 0; i < times; i++) {
      try (DeliveryHouse house =
          new DeliveryHouse(pool(databases.fresh()), Clock.systemUTC(), helpdesk)) {
        drain(house, house.connect(STORE), 3_000);
      }
    }
  }

  /** As large as Baton's own. */
  private static HikariDataSource pool(DatabaseAddress database) {
    HikariDataSource pool = (HikariDataSource) TestPostgres.pool(database);
    pool.setMaximumPoolSize(CONNECTIONS);
    return pool;
  }

  private void run() {
    DatabaseAddress database = databases.fresh();
    try (DeliveryHouse house = new DeliveryHouse(pool(database), Clock.systemUTC(), helpdesk)) {
      UUID connection = house.connect(STORE);
      drain(house, connection, 3_000);
      paced(house, connection, "warm-up, not a figure", 5);
      paced(house, connection, "nothing else waiting", 20);
      crowd(database, MANY, false);
      paced(house, connection, "warm-up, not a figure", 5);
      paced(house, connection, "1,000,000 waiting for their time", 10);
      crowd(database, MANY, true);
      paced(house, connection, "warm-up, not a figure", 5);
      paced(house, connection, "2,000,000 waiting, half of them at a closed gate", 10);
    }
    claims(false, "waiting for their time");
    claims(true, "waiting at a closed gate");
  }

  /** How fast a queue is worked off. */
  private void drain(DeliveryHouse house, UUID connection, int tickets) {
    for (int i = 0; i < tickets; i++) {
      house.submit(SampleTicket.of(STORE), connection);
    }
    int before = helpdesk.tickets().size();
    long begun = System.nanoTime();
    Duration worked = own();
    Duration databases = databases();
    double commits = commits(house);
    house.started();
    while (helpdesk.tickets().size() < before + tickets) {
      LockSupport.parkNanos(5_000_000);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    out.printf(
        "drain: %d tickets in %.1f s, %.0f tickets/s; each %.2f ms of processor time, %.2f of"
            + " the database's, and %.1f transactions; load %.1f%n",
        tickets,
        seconds,
        tickets / seconds,
        own().minus(worked).toNanos() / 1e6 / tickets,
        databases().minus(databases).toNanos() / 1e6 / tickets,
        (commits(house) - commits) / tickets,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** As the server counts them, up to about a second ago. */
  private static double commits(DeliveryHouse house) {
    return house
        .get(JdbcClient.class)
        .sql("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()")
        .query(Double.class)
        .single();
  }

  private static Duration own() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static Duration databases() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().command().orElse("").contains("delivery-bench"))
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** How soon after the commit the helpdesk is called, at 50 handoffs a second. */
  private void paced(DeliveryHouse house, UUID connection, String load, int seconds) {
    int rate = 50;
    Map<String, Long> committed = new ConcurrentHashMap<>();
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < rate * seconds; i++) {
        LockSupport.parkNanos(begun + i * TimeUnit.SECONDS.toNanos(1) / rate - System.nanoTime());
        threads.execute(
            () -> {
              Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
              committed.put(ticket.handoffId().toString(), System.nanoTime());
            });
      }
    }
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!called.keySet().containsAll(committed.keySet()) && System.nanoTime() < patience) {
      LockSupport.parkNanos(1_000_000);
    }
    long[] times =
        committed.entrySet().stream()
            .mapToLong(
                entry -> called.getOrDefault(entry.getKey(), Long.MAX_VALUE) - entry.getValue())
            .sorted()
            .toArray();
    out.printf(
        "submitted to called at %d/s, %s: p50 %.0f ms, p99 %.0f ms, longest %.0f ms (%d tickets)%n",
        rate, load, at(times, 0.5), at(times, 0.99), at(times, 1), times.length);
  }

  /** The median times of a claim of 100 due deliveries beside few and beside many that wait. */
  private void claims(boolean parked, String where) {
    DatabaseAddress few = databases.fresh();
    DatabaseAddress many = databases.fresh();
    crowd(few, FEW, parked);
    crowd(many, MANY, parked);
    List<Long> beside = new ArrayList<>();
    List<Long> besideMany = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      beside.add(claim(few));
      besideMany.add(claim(many));
    }
    double one = median(beside);
    double other = median(besideMany);
    out.printf(
        "a claim of 100 due: %.2f ms beside 1,000 %s, %.2f ms beside 1,000,000; ratio %.2f%n",
        one, where, other, other / one);
  }

  private static double median(List<Long> times) {
    return at(times.stream().skip(5).mapToLong(Long::longValue).sorted().toArray(), 0.5);
  }

  private static long claim(DatabaseAddress at) {
    try (Connection connection = connect(at);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          """
          INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
          SELECT 'bench', gen_random_uuid()::text, now(), false, 1 FROM generate_series(1, 100)
          """);
      statement.executeQuery("SELECT 1").close();
      long begun = System.nanoTime();
      try (ResultSet claimed = statement.executeQuery(CLAIM)) {
        while (claimed.next()) {
          claimed.getString(1);
        }
      }
      long took = System.nanoTime() - begun;
      connection.rollback();
      return took;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Adds deliveries that wait: for their own time, or off the timetable for their gate. */
  private static void crowd(DatabaseAddress at, int waiting, boolean parked) {
    UUID crowd = new UUID(0, parked ? 1 : 2);
    String state =
        "{\"v\":1,\"planned\":true,\"todo\":[\"create\"],\"made\":{},\"refused\":{},\"trouble\":"
            + "{\"faults\":6,\"since\":\"2026-01-01T00:00:00Z\",\"doubt\":null,\"looks\":0,"
            + "\"gaveUp\":true},\"calls\":6,\"lookUp\":false,\"began\":null,\"why\":null}";
    execute(
        at,
        """
        INSERT INTO delivery (store_id, id, reference, handoff_id, connection_id, helpdesk, status,
          state, next_attempt_at, created_at%s)
        SELECT 'crowd', gen_random_uuid(), '%s' || n, gen_random_uuid(), '%s', 'fake', 'retrying',
          '%s', now() + interval '1 hour' + n * interval '1 ms', now()%s
        FROM generate_series(1, %d) AS n
        """
            .formatted(
                parked ? ", parked_at, overdue_at" : "",
                parked ? "P" : "R",
                crowd,
                state,
                parked ? ", now(), now() + interval '4 days'" : "",
                waiting));
    if (parked) {
      execute(
          at,
          "INSERT INTO connection_rest VALUES ('crowd', '%s', now() + interval '1 day') ON CONFLICT DO NOTHING"
              .formatted(crowd));
    } else {
      execute(
          at,
          """
          INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
          SELECT 'deliver', 'crowd/' || id, '{}'::bytea, next_attempt_at, false, 1
          FROM delivery WHERE store_id = 'crowd' AND parked_at IS NULL
          """);
    }
    execute(at, "VACUUM ANALYZE delivery");
    execute(at, "VACUUM ANALYZE scheduled_tasks");
    execute(at, "CHECKPOINT");
  }

  private static void execute(DatabaseAddress at, String sql) {
    try (Connection connection = connect(at);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Connection connect(DatabaseAddress at) throws SQLException {
    return DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
  }

  private static double at(long[] sorted, double share) {
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted.length == 0 ? 0 : sorted[Math.max(0, index)] / 1e6;
  }
}
