package dev.baton.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A helpdesk that speaks as much of Zendesk's API as Baton uses, outside of any Baton, and fails a
 * share of all calls in every way there is. It keeps what it took, however it answers. Of the
 * idempotency keys it forgets each second one at once, as if two hours had passed.
 */
final class ChaosHelpdesk implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern ONE = Pattern.compile("/api/v2/tickets/(\\d+)(?:\\.json)?");
  private static final Pattern COMMENTS =
      Pattern.compile("/api/v2/tickets/(\\d+)/comments(?:\\.json)?");
  private final HttpServer server;
  private final long hang;
  private final Map<Integer, Entry> tickets = new ConcurrentHashMap<>();
  private final Map<String, Integer> byIdempotencyKey = new ConcurrentHashMap<>();
  private final Set<String> uploads = ConcurrentHashMap.newKeySet();
  private final AtomicInteger number = new AtomicInteger(4_000);
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile double badness;

  /** A ticket as it took it. */
  record Entry(int id, String externalId, List<JsonNode> comments) {

    /** How many private notes it has. */
    int notes() {
      return (int)
          comments.stream().filter(comment -> !comment.path("public").asBoolean(true)).count();
    }

    /** How many photos came with it. */
    int photos() {
      return comments.getFirst().path("uploads").size();
    }
  }

  /** What it says, before anything happens to that on the way. */
  private record Said(int status, Object body) {}

  /**
   * @param badness from 0 to 1, the share of calls that fail
   * @param hangSeconds how long a call hangs that never gets an answer
   */
  ChaosHelpdesk(double badness, long hangSeconds) {
    this.badness = badness;
    this.hang = TimeUnit.SECONDS.toNanos(hangSeconds);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void badness(double share) {
    badness = share;
  }

  List<Entry> tickets() {
    return List.copyOf(tickets.values());
  }

  int calls() {
    return calls.get();
  }

  int failures() {
    return failures.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    calls.incrementAndGet();
    byte[] body = exchange.getRequestBody().readAllBytes();
    ThreadLocalRandom random = ThreadLocalRandom.current();
    if (random.nextDouble() >= badness) {
      answer(exchange, act(exchange, body));
      return;
    }
    failures.incrementAndGet();
    switch (random.nextInt(9)) {
      case 0 -> {
        act(exchange, body);
        LockSupport.parkNanos(hang);
        exchange.close();
      }
      case 1 -> {
        act(exchange, body);
        exchange.close();
      }
      case 2 -> exchange.close();
      case 3 -> {
        exchange.getResponseHeaders().set("Retry-After", "1");
        answer(exchange, new Said(429, Map.of("error", "too many")));
      }
      case 4 -> answer(exchange, new Said(500, Map.of("error", "oops")));
      case 5 -> plain(exchange, 503, "<html><body>Maintenance</body></html>");
      case 6 -> truncated(exchange, act(exchange, body));
      case 7 -> {
        Said said = act(exchange, body);
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
        answer(exchange, said);
      }
      default -> answer(exchange, new Said(429, Map.of("error", "too many")));
    }
  }

  private Said act(HttpExchange exchange, byte[] body) {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    Matcher one = ONE.matcher(path);
    Matcher comments = COMMENTS.matcher(path);
    if (path.startsWith("/api/v2/users/me")) {
      return new Said(200, Map.of("user", Map.of("id", 1, "role", "admin", "suspended", false)));
    }
    if (path.startsWith("/api/v2/tickets/count")) {
      return new Said(200, Map.of("count", Map.of("value", tickets.size())));
    }
    if (path.startsWith("/api/v2/uploads")) {
      String token = "token" + number.incrementAndGet();
      uploads.add(token);
      return new Said(201, Map.of("upload", Map.of("token", token)));
    }
    if (comments.matches()) {
      return comments(Integer.parseInt(comments.group(1)));
    }
    if (one.matches()) {
      int id = Integer.parseInt(one.group(1));
      return method.equals("PUT") ? update(id, JSON.readTree(body)) : shown(id);
    }
    if (path.startsWith("/api/v2/tickets") && method.equals("POST")) {
      return create(exchange.getRequestHeaders().getFirst("Idempotency-Key"), JSON.readTree(body));
    }
    if (path.startsWith("/api/v2/tickets")) {
      return list(String.valueOf(exchange.getRequestURI().getQuery()));
    }
    return new Said(404, Map.of("error", "RecordNotFound"));
  }

  private synchronized Said create(String key, JsonNode sent) {
    Integer known = key == null ? null : byIdempotencyKey.get(key);
    if (known != null) {
      return shown(known);
    }
    JsonNode ticket = sent.path("ticket");
    for (JsonNode token : ticket.path("comment").path("uploads")) {
      if (!uploads.contains(token.asString(""))) {
        return new Said(422, Map.of("error", "RecordInvalid"));
      }
    }
    int id = number.incrementAndGet();
    List<JsonNode> comments = new ArrayList<>();
    comments.add(ticket.path("comment"));
    tickets.put(id, new Entry(id, ticket.path("external_id").asString(""), comments));
    if (key != null && id % 2 == 0) {
      byIdempotencyKey.put(key, id);
    }
    return new Said(201, shown(id).body());
  }

  private synchronized Said update(int id, JsonNode sent) {
    Entry entry = tickets.get(id);
    if (entry == null) {
      return new Said(404, Map.of("error", "RecordNotFound"));
    }
    JsonNode comment = sent.path("ticket").path("comment");
    if (!comment.isMissingNode()) {
      entry.comments().add(comment);
    }
    return shown(id);
  }

  private Said shown(int id) {
    Entry entry = tickets.get(id);
    return entry == null
        ? new Said(404, Map.of("error", "RecordNotFound"))
        : new Said(
            200, Map.of("ticket", shape(entry), "audit", Map.of("id", id, "events", List.of())));
  }

  private Said list(String query) {
    String wanted = query.replaceFirst(".*external_id=([^&]*).*", "$1");
    return new Said(
        200,
        Map.of(
            "tickets",
            tickets().stream()
                .filter(entry -> entry.externalId().equals(wanted))
                .map(ChaosHelpdesk::shape)
                .toList(),
            "meta",
            Map.of("has_more", false)));
  }

  private synchronized Said comments(int id) {
    Entry entry = tickets.get(id);
    List<Object> shown = new ArrayList<>();
    if (entry != null) {
      for (JsonNode comment : entry.comments()) {
        String html = comment.path("html_body").asString("");
        String text = comment.path("body").asString(html);
        shown.add(
            Map.of(
                "id",
                shown.size() + 1,
                "body",
                text,
                "plain_body",
                text,
                "html_body",
                html.isEmpty() ? text : html,
                "public",
                comment.path("public").asBoolean(true),
                "attachments",
                List.of()));
      }
    }
    return new Said(
        200, Map.of("comments", shown, "meta", Map.of("has_more", false), "count", shown.size()));
  }

  private static Map<String, Object> shape(Entry entry) {
    return Map.of(
        "id", entry.id(), "external_id", entry.externalId(), "status", "new", "requester_id", 7);
  }

  private static void answer(HttpExchange exchange, Said said) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    plain(exchange, said.status(), JSON.writeValueAsString(said.body()));
  }

  private static void plain(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException gone) {
      // Whoever asked was killed meanwhile.
    }
  }

  private static void truncated(HttpExchange exchange, Said said) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(said.body());
    try {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(said.status(), bytes.length);
      exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
      exchange.getResponseBody().flush();
    } finally {
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
