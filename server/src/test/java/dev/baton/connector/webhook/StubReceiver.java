package dev.baton.connector.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.baton.connector.http.StubHelpdesk;
import dev.baton.connector.http.Tree;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A receiver that does its duty: it verifies signatures and keeps the ids it has seen. */
final class StubReceiver extends StubHelpdesk {
  private final Map<String, String> ticketsByMessage = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> additions = new HashMap<>();
  private final Webhook verifier;

  StubReceiver(String secret) {
    try {
      verifier = new Webhook(secret);
    } catch (EmptyWebhookSecretException empty) {
      throw new IllegalArgumentException(empty);
    }
  }

  @Override
  protected synchronized Output answer(Request request) {
    try {
      verifier.verify(request.text(), headers(request));
    } catch (WebhookVerificationException forged) {
      return done(401, Tree.of("error", "bad signature"));
    }
    JsonNode event = read(request);
    JsonNode data = event.path("data");
    String message = request.header("webhook-id");
    return switch (event.path("type").asString("")) {
      case "ping" -> of(204, "text/plain", "");
      case "handoff.created" -> {
        String number = "T-" + (ticketsByMessage.size() + 1);
        String id = ticketsByMessage.computeIfAbsent(message, _ -> number);
        yield done(201, Tree.of("id", id).with("url", "https://desk.example/" + id));
      }
      case "handoff.updated" -> {
        String id = data.path("ticket").path("id").asString("");
        if (!ticketsByMessage.containsValue(id)) {
          yield done(422, Tree.of("error", "no such ticket"));
        }
        additions
            .computeIfAbsent(id, _ -> new LinkedHashMap<>())
            .put(message, data.path("followUp").path("text").asString(""));
        yield of(202, "text/plain", "Accepted");
      }
      default -> done(422, Tree.of("error", "unknown event"));
    };
  }

  /** The verifier takes only fresh ones; the clock of the tests is set, not fresh. */
  private static HttpHeaders headers(Request request) {
    Map<String, List<String>> all = new HashMap<>();
    request.headers().forEach((name, value) -> all.put(name, List.of(value)));
    return HttpHeaders.of(all, (_, _) -> true);
  }

  @Override
  public synchronized int tickets() {
    return ticketsByMessage.size();
  }

  @Override
  public synchronized List<String> additions(String ticketId) {
    return new ArrayList<>(additions.getOrDefault(ticketId, Map.of()).values());
  }
}
