package dev.baton.client;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers as the contract says, with one handoff. */
final class StubBaton implements AutoCloseable {
  static final String ID = "00000000-0000-4000-8000-000000000001";
  private static final String TOLD =
      """
      {"handoff": {"id": "%s", "status": "%s", "reference": %s, "reason": "api"}, "token": "bc_x",
       "ask": %s, "say": %s, "replies": [%s]}
      """;
  private final HttpServer server;
  final List<String> requests = new CopyOnWriteArrayList<>();
  final AtomicInteger hangUps = new AtomicInteger();

  StubBaton() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          requests.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Idempotency-Key")
                  + " "
                  + body);
          if (hangUps.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.close();
            return;
          }
          boolean known =
              "Bearer bk_right".equals(exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] answer =
              (known ? told(exchange.getRequestURI().getPath(), body) : REFUSED)
                  .getBytes(StandardCharsets.UTF_8);
          exchange
              .getResponseHeaders()
              .set("Content-Type", known ? "application/json" : "application/problem+json");
          if (!known) {
            exchange.getResponseHeaders().set("Retry-After", "7");
          }
          exchange.sendResponseHeaders(known ? 200 : 429, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  private static final String REFUSED = "{\"detail\": \"That was a lot at once.\"}";

  private static String told(String path, String body) {
    if (path.endsWith("/replies") || body.contains("\"email\"")) {
      return TOLD.formatted(
          ID, "submitted", "\"B7K2-M9QX\"", "null", "\"It is with our team.\"", "");
    }
    if (path.contains(ID)) {
      return TOLD.formatted(
          ID,
          "delivered",
          "\"B7K2-M9QX\"",
          "null",
          "null",
          "{\"seq\": 5, \"agent\": \"Ana\", \"text\": \"A new one comes.\", \"at\": \"2026-11-26T14:00:00Z\"}");
    }
    return TOLD.formatted(ID, "collecting", "null", "\"May I have your email?\"", "null", "");
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
