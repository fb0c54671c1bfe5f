import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays shoppers against a running Baton: first as fast as it answers, then at half that rate, with
 * the time of a turn counted from when it was due. Arguments: address, shoppers, seconds, and the
 * database's own figure if there is one.
 */
public final class Turns {
  private static final String[] SAID = {
    "Hello there", "Do you ship to Canada?", "thanks", "What is your return policy?", "ok, good to know"
  };
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final AtomicInteger FAILED = new AtomicInteger();

  private record Shopper(String base, String id, String token) {
    static Shopper arrive(String base) throws Exception {
      String body =
          send(base + "/api/v1/storefront/demo/conversations", "{}", null).body();
      return new Shopper(base, member(body, "conversationId"), member(body, "token"));
    }

    void say(int turn) {
      String body =
          "{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"" + SAID[turn % SAID.length] + "\"}";
      try {
        int status =
            send(base + "/api/v1/conversations/" + id + "/messages", body, token).statusCode();
        if (status != 200) {
          FAILED.incrementAndGet();
        }
      } catch (Exception failed) {
        FAILED.incrementAndGet();
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    String base = arguments[0];
    int shoppers = Integer.parseInt(arguments[1]);
    int seconds = Integer.parseInt(arguments[2]);
    List<Shopper> all = new ArrayList<>();
    for (int i = 0; i < shoppers * 8; i++) {
      all.add(Shopper.arrive(base));
    }
    flatOut(all, shoppers, seconds);
    FAILED.set(0);
    String process = arguments.length > 4 ? arguments[4] : "";
    double before = processorSeconds(process);
    double most = flatOut(all, shoppers, seconds);
    double spent = processorSeconds(process) - before;
    System.out.printf("turns flat out, %d shoppers at once: %.0f turns/s, %d failed%n", shoppers, most, FAILED.get());
    if (arguments.length > 3 && !arguments[3].isBlank()) {
      System.out.printf("ratio to pgbench: %.2f%n", most / Double.parseDouble(arguments[3]));
    }
    if (spent > 0) {
      System.out.printf("processor time of Baton's Java process: %.1f ms a turn%n", spent * 1000 / (most * seconds));
    }
    FAILED.set(0);
    long[] times = paced(all, most / 2, seconds);
    System.out.printf(
        "at half that load, %.0f turns/s: p50 %.1f ms, p99 %.1f ms, longest %.1f ms, %d failed%n",
        most / 2, at(times, 0.5), at(times, 0.99), at(times, 1), FAILED.get());
  }

  private static double flatOut(List<Shopper> all, int shoppers, int seconds) throws Exception {
    AtomicInteger done = new AtomicInteger();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < shoppers; i++) {
        int first = i;
        threads.submit(
            () -> {
              for (int turn = 0; System.nanoTime() < end; turn++) {
                all.get((first + turn * shoppers) % all.size()).say(turn);
                done.incrementAndGet();
              }
            });
      }
    }
    return done.get() / (double) seconds;
  }

  private static long[] paced(List<Shopper> all, double rate, int seconds) throws Exception {
    ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    long begun = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < rate * seconds; i++) {
        long due = begun + (long) (i * 1e9 / rate);
        LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
        int turn = i;
        threads.submit(
            () -> {
              all.get(turn % all.size()).say(turn / all.size());
              times.add(System.nanoTime() - due);
            });
      }
    }
    long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** What a process has used so far, where the system tells. */
  private static double processorSeconds(String process) {
    try {
      String[] fields = Files.readString(Path.of("/proc", process, "stat")).replaceFirst(".*\\) ", "").split(" ");
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    } catch (IOException | RuntimeException unknown) {
      return 0;
    }
  }

  private static double at(long[] sorted, double share) {
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted.length == 0 ? 0 : sorted[Math.max(0, index)] / 1e6;
  }

  private static HttpResponse<String> send(String url, String body, String token) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static String member(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + name + " in " + json);
    }
    return matcher.group(1);
  }
}
