package dev.baton.delivery;

import dev.baton.shared.database.DatabaseAddress;
import dev.baton.shared.database.Durability;
import dev.baton.shared.database.EmbeddedPostgres;
import dev.baton.testing.BatonProcess;
import dev.baton.testing.Http;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * {@code ./baton bench chaos}: two Batons on one PostgreSQL and a Zendesk outside of both that
 * fails. Shoppers hand off over HTTP, every third with a photo, while Batons are killed and the
 * database is restarted. Prints what came of it.
 */
public final class Chaos {
  private static final String STORE = "/api/v1/admin/stores/demo";
  private static final int SHOPPERS_AT_ONCE = 8;
  private static final String SECRET = "00112233445566778899aabbccddeeff".repeat(2);
  private final Plan plan;
  private final PrintStream out;
  private final Path directory;
  private final ChaosHelpdesk helpdesk;
  private final EmbeddedPostgres postgres;
  private final DatabaseAddress database;
  private final ChaosDatabase rows;
  private final AtomicReferenceArray<BatonProcess> batons = new AtomicReferenceArray<>(2);
  private final ChaosShoppers shoppers = new ChaosShoppers(batons);
  private volatile String integration = "";

  /**
   * How much of it.
   *
   * @param handoffs how many shoppers hand off
   * @param kills how often a Baton is killed
   * @param restarts how often the database is killed and starts again
   * @param badness the share of the helpdesk's calls that fail, until all were made
   * @param hangSeconds how long a call hangs that never gets an answer
   * @param brief whether the merchant retries everything once the helpdesk is well again, and Baton
   *     believes sooner that something is not there
   * @param patience how long after that the last delivery may arrive
   */
  record Plan(
      int handoffs,
      int kills,
      int restarts,
      double badness,
      long hangSeconds,
      boolean brief,
      Duration patience) {}

  /**
   * What came of it.
   *
   * @param promised references that shoppers were told
   * @param lost of these, the ones the helpdesk has no ticket for
   * @param twice tickets the helpdesk has more than once
   * @param unclear tickets whose private note is not there once, or whose photo is not there
   * @param open deliveries that have not arrived
   * @param drain from the last process ready until nothing was open
   */
  record Result(int promised, int lost, int twice, int unclear, int open, Duration drain) {}

  private Chaos(Plan plan, PrintStream out, Path directory) {
    this.plan = plan;
    this.out = out;
    this.directory = directory;
    this.helpdesk = new ChaosHelpdesk(plan.badness(), plan.hangSeconds());
    this.postgres = EmbeddedPostgres.start(directory.resolve("postgres"), Durability.DURABLE);
    this.postgres.createDatabase("chaos");
    this.postgres.keepRunning();
    this.database = postgres.address("chaos");
    this.rows = new ChaosDatabase(database);
  }

  /**
   * The long form.
   *
   * @param arguments a directory; then, as far as they are not the usual ones, how many handoffs,
   *     kills and restarts, the badness, and the patience in seconds
   */
  public static void main(String... arguments) throws IOException {
    List<String> usual = List.of("", "2000", "10", "2", "0.3", "900");
    List<String> given = new ArrayList<>(List.of(arguments));
    given.addAll(usual.subList(given.size(), usual.size()));
    Plan plan =
        new Plan(
            Integer.parseInt(given.get(1)),
            Integer.parseInt(given.get(2)),
            Integer.parseInt(given.get(3)),
            Double.parseDouble(given.get(4)),
            45,
            false,
            Duration.ofSeconds(Long.parseLong(given.get(5))));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    play(plan, out, Path.of(given.getFirst()));
  }

  static Result play(Plan plan, PrintStream out, Path parent) throws IOException {
    Chaos chaos = new Chaos(plan, out, Files.createTempDirectory(parent.toAbsolutePath(), "chaos"));
    try {
      return chaos.run();
    } finally {
      chaos.close();
    }
  }

  private Result run() {
    batons.set(0, start(0).ready());
    batons.set(1, start(1).ready());
    connect();
    long began = System.nanoTime();
    try (ExecutorService crowd = Executors.newFixedThreadPool(SHOPPERS_AT_ONCE)) {
      for (int i = 0; i < plan.handoffs(); i++) {
        crowd.execute(shoppers::handOff);
      }
      destroy();
    }
    out.printf(
        "%d handoffs in %.0f s; Baton killed %d times, PostgreSQL %d times; %d calls to the helpdesk, %d"
            + " of them failed%n",
        plan.handoffs(),
        since(began),
        plan.kills(),
        plan.restarts(),
        helpdesk.calls(),
        helpdesk.failures());
    helpdesk.badness(0);
    long recovered = System.nanoTime();
    while (rows.open() > 0 && since(recovered) < plan.patience().toSeconds()) {
      if (plan.brief()) {
        demand(
            batons
                .get(0)
                .http()
                .asAdmin()
                .post(STORE + "/deliveries/retry", Map.of("integrationId", integration)),
            202);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }
    Result result = judge(Duration.ofNanos(System.nanoTime() - recovered));
    out.printf(
        "%d tickets promised, %d lost, %d twice, %d without note or photo or with two notes,"
            + " %d not delivered; queue empty %.1f s after recovery%n",
        result.promised(),
        result.lost(),
        result.twice(),
        result.unclear(),
        result.open(),
        result.drain().toMillis() / 1e3);
    if (result.open() > 0) {
      rows.tellOfOpen(out);
    }
    return result;
  }

  /** Kills in turn, spread over the handoffs. */
  private void destroy() {
    int events = plan.kills() + plan.restarts();
    for (int i = 0; i < events; i++) {
      int when = (i + 1) * plan.handoffs() / (events + 1);
      while (shoppers.begun() < when) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
      if (plan.restarts() > 0 && i % (events / plan.restarts()) == 1) {
        killDatabase();
      } else {
        batons.get(i % 2).kill();
        batons.set(i % 2, supervised(i % 2));
      }
    }
  }

  /** One that refused to start, because the database was just starting too, is started again. */
  private BatonProcess supervised(int number) {
    for (int i = 0; ; i++) {
      try {
        return start(number).ready();
      } catch (IllegalStateException refused) {
        if (i == 5) {
          throw refused;
        }
      }
    }
  }

  private BatonProcess start(int number) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("BATON_DATABASE_URL", withUser());
    settings.put("BATON_SECRET_KEY", SECRET);
    settings.put("BATON_BOOTSTRAP_API_KEY", Http.ADMIN_KEY);
    settings.put("BATON_ALLOW_PRIVATE_TARGETS", "true");
    settings.put("BATON_DEMO", "true");
    settings.put("SPRING_PROFILES_ACTIVE", "chaos");
    settings.put("BATON_LIMIT_CONVERSATION_MESSAGES", "1000000");
    settings.put("BATON_LIMIT_ADDRESS_MESSAGES", "100000000");
    settings.put("BATON_LIMIT_ADDRESS_CONVERSATIONS", "1000000");
    return BatonProcess.start(directory.resolve("baton" + number), settings);
  }

  private String withUser() {
    return database.jdbcUrl() + "?user=" + database.user() + "&password=" + database.password();
  }

  /** The demo store's tickets go to the helpdesk. */
  private void connect() {
    Http admin = batons.get(0).http().asAdmin();
    Http.Answer added =
        admin.post(
            STORE + "/integrations",
            Map.of(
                "type",
                plan.brief() ? "chaos" : "zendesk",
                "name",
                "Chaos",
                "config",
                Map.of(
                    "baseUrl",
                    helpdesk.url(),
                    "email",
                    "agent@shop.example",
                    "apiToken",
                    "chaos")));
    demand(added, 201);
    String path = STORE + "/skills/human-handoff/settings";
    Http.Answer settings = admin.get(path);
    Map<String, Object> changed = new LinkedHashMap<>();
    settings.json().properties().forEach(member -> changed.put(member.getKey(), member.getValue()));
    integration = added.text("/id");
    changed.put("integrationId", integration);
    Http.Answer saved = admin.with("If-Match", settings.header("etag")).put(path, changed);
    if (saved.status() != 200 && saved.status() != 204) {
      throw new IllegalStateException(saved.body());
    }
  }

  /**
   * As a crash of the server would; it is started again on its port with all that was committed.
   */
  private void killDatabase() {
    try {
      Path cluster = directory.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
      String pid = Files.readAllLines(cluster).getFirst().strip();
      new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Result judge(Duration drain) {
    Map<String, List<ChaosHelpdesk.Entry>> there =
        helpdesk.tickets().stream().collect(Collectors.groupingBy(ChaosHelpdesk.Entry::externalId));
    Set<String> lost = new HashSet<>(shoppers.promised());
    int unclear = 0;
    for (List<String> row : rows.tickets()) {
      List<ChaosHelpdesk.Entry> copies = there.getOrDefault(row.get(1), List.of());
      if (!copies.isEmpty()) {
        lost.remove(row.get(0));
        ChaosHelpdesk.Entry ticket = copies.getFirst();
        int photos = shoppers.pictured().contains(row.get(0)) ? 1 : 0;
        unclear += ticket.notes() == 1 && ticket.photos() == photos ? 0 : 1;
      }
    }
    int twice = (int) there.values().stream().filter(copies -> copies.size() > 1).count();
    return new Result(shoppers.promised().size(), lost.size(), twice, unclear, rows.open(), drain);
  }

  private static void demand(Http.Answer answer, int status) {
    if (answer.status() != status) {
      throw new IllegalStateException(answer.status() + " " + answer.body());
    }
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }

  private void close() {
    for (int i = 0; i < batons.length(); i++) {
      BatonProcess baton = batons.get(i);
      if (baton != null) {
        baton.close();
      }
    }
    postgres.close();
    helpdesk.close();
  }
}
