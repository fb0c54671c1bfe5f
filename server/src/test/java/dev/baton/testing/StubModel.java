package dev.baton.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.ModelProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that speaks a provider's own protocol and answers as a test wants. */
public final class StubModel implements AutoCloseable {
  /** An answer that finds nothing in a message. */
  public static final String NOTHING = "{\"commands\":[]}";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ModelProtocol protocol;
  private final ModelProvider provider;
  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Function<Asked, Reply> replies = any -> calling(NOTHING);

  private StubModel(ModelProvider provider) {
    this.provider = provider;
    this.protocol = ModelProtocol.of(provider);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/", this::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** A question that came. */
  public record Asked(
      String path,
      Map<String, List<String>> headers,
      JsonNode body,
      String tool,
      String instructions,
      JsonNode material) {
    /** The shopper's message in it. */
    public String message() {
      return material.path("message").asString("");
    }
  }

  /**
   * What is answered.
   *
   * @param hang whether the answer never comes
   */
  public record Reply(int status, String body, boolean hang) {
    /** Never. */
    public static final Reply NEVER = new Reply(200, "", true);

    /** An error as providers word it. */
    public static Reply error(int status) {
      return new Reply(
          status,
          "{\"error\":{\"message\":\"no\",\"type\":\"stub\",\"code\":" + status + "}}",
          false);
    }
  }

  /** A stub of a provider. */
  public static StubModel of(ModelProvider provider) {
    return new StubModel(provider);
  }

  /** The settings that lead to it. */
  public BatonSettings.Model settings(int timeoutSeconds, boolean rewords) {
    return new BatonSettings.Model(
        provider,
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "stub-1",
        "key-of-the-stub",
        timeoutSeconds,
        rewords);
  }

  /** Answers by the tool offered, with these arguments. */
  public void answers(Function<Asked, String> arguments) {
    replies =
        question ->
            new Reply(
                200, json(protocol.calling(question.tool(), arguments.apply(question))), false);
  }

  /** Answers anything at all. */
  public void replies(Function<Asked, Reply> with) {
    replies = with;
  }

  /** A true answer that calls the reading tool. */
  public Reply calling(String arguments) {
    return calling("read_message", arguments);
  }

  /** A true answer that calls some tool. */
  public Reply calling(String tool, String arguments) {
    return new Reply(200, json(protocol.calling(tool, arguments)), false);
  }

  /** A true answer in words. */
  public Reply saying(String text) {
    return new Reply(200, json(protocol.saying(text)), false);
  }

  /** What was asked so far. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Forgets what was asked. */
  public void forget() {
    asked.clear();
  }

  private static String json(Object answer) {
    return JSON.writeValueAsString(answer);
  }

  private void take(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    String material = protocol.material(body);
    Asked question =
        new Asked(
            exchange.getRequestURI().getPath(),
            Map.copyOf(exchange.getRequestHeaders()),
            body,
            protocol.tool(body),
            protocol.instructions(body),
            JSON.readTree(material.isEmpty() ? "{}" : material));
    asked.add(question);
    Reply reply = replies.apply(question);
    if (reply.hang()) {
      hang();
    }
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private void hang() {
    try {
      closed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
