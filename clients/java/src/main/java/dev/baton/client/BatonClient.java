package dev.baton.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gets a human for a shopper. Good for many threads. Throws {@link BatonRefused}. */
public final class BatonClient {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI baton;
  private final String key;
  private final String store;

  /**
   * A client of one store.
   *
   * @param baton where it is: {@code https://baton.example.com}
   * @param key an API key of the store, scope {@code handoffs}
   */
  public BatonClient(URI baton, String key, String store) {
    this.baton = baton;
    this.key = key;
    this.store = store;
  }

  /** Hands a conversation over. A lost answer is asked for again: it opens nothing twice. */
  public Told requestHuman(Handover handover) {
    return requestHuman(handover, UUID.randomUUID().toString());
  }

  /**
   * Hands a conversation over.
   *
   * @param once the same one again is the same handoff
   */
  public Told requestHuman(Handover handover, String once) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("store", store);
    body.put("reason", handover.reason());
    body.put("conversation", handover.conversation());
    body.put("attempted", handover.attempted());
    body.put("details", handover.details());
    return post("/api/v1/handoffs", body, once);
  }

  /** Passes on what the shopper said, word for word. */
  public Told answer(UUID handoff, String text) {
    return post(
        "/api/v1/handoffs/" + handoff + "/replies",
        Map.of("text", text),
        UUID.randomUUID().toString());
  }

  /**
   * Tells how a handoff stands.
   *
   * @param after only the team's answers after this place; 0 for all
   * @param wait how long to wait for one, 30 seconds at most
   */
  public Told look(UUID handoff, int after, Duration wait) {
    String path = "/api/v1/handoffs/" + handoff + "?after=" + after + "&wait=" + wait.toSeconds();
    return send(request(path).GET().build());
  }

  private Told post(String path, Object body, String once) {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", once)
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    try {
      return send(request);
    } catch (UncheckedIOException lost) {
      return send(request);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(baton.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + key);
  }

  private Told send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 200 && answer.statusCode() < 300) {
        return JSON.readValue(answer.body(), Told.class);
      }
      throw refused(answer);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while Baton was asked", stopped);
    }
  }

  private static BatonRefused refused(HttpResponse<String> answer) {
    String words = "Baton answered " + answer.statusCode() + ".";
    if (answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
      JsonNode problem = JSON.readTree(answer.body());
      words = problem.path("detail").asString(words);
    }
    int wait =
        answer
            .headers()
            .firstValue("Retry-After")
            .filter(value -> value.matches("\\d{1,6}"))
            .map(Integer::valueOf)
            .orElse(0);
    return new BatonRefused(answer.statusCode(), words, wait);
  }
}
