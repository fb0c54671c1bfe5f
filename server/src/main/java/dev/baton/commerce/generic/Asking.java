package dev.baton.commerce.generic;

import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.http.Said;
import dev.baton.commerce.http.ShopHttp;
import dev.baton.commerce.http.ShopReply;
import dev.baton.shared.http.HttpCall;
import dev.baton.shared.http.SigningSecret;
import dev.baton.shared.vault.Access;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts signed questions to one address, as Standard Webhooks 1.0.0 signs messages. A question is
 * put again only where the shop asked to wait: then it has done nothing.
 */
record Asking(ShopHttp http, URI address, String secret) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SHOP = "The shop";

  static Asking of(ShopHttp http, Access access) {
    return new Asking(
        http, URI.create(access.text("url").orElseThrow()), access.text("secret").orElseThrow());
  }

  /**
   * The answer to a question.
   *
   * @param what the question's name
   * @param more its other members
   */
  JsonNode ask(String what, Map<String, ?> more) {
    Map<String, Object> question = new HashMap<>(more);
    question.put("ask", what);
    byte[] body = JSON.writeValueAsString(question).getBytes(StandardCharsets.UTF_8);
    ShopReply reply = sent(body);
    if (reply.status() == 429) {
      Duration pause = reply.pause().orElse(Duration.ofSeconds(1));
      if (pause.compareTo(http.patience()) > 0) {
        throw new ShopUnavailable("The shop asks for fewer calls.");
      }
      http.pause(pause);
      reply = sent(body);
    }
    if (!reply.readable()) {
      throw trouble(reply);
    }
    return reply.json();
  }

  private ShopReply sent(byte[] body) {
    String id = "q" + UUID.randomUUID();
    Instant now = http.now();
    return http.send(
        SHOP,
        HttpCall.of("POST", address)
            .header("Accept", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
            .header("webhook-signature", SigningSecret.of(secret).signature(id, now, body))
            .body("application/json", body));
  }

  private static ShopUnavailable trouble(ShopReply reply) {
    return switch (reply.status()) {
      case 401, 403 ->
          ShopUnavailable.untilMended(
              "The shop does not accept Baton's signature. Enter the same secret on both sides.");
      case 404, 405, 410 ->
          ShopUnavailable.untilMended("The shop answers no questions at this address. Check it.");
      default -> byClass(reply);
    };
  }

  private static ShopUnavailable byClass(ShopReply reply) {
    return switch (reply.status() / 100) {
      case 2 -> Said.nonsense();
      case 3 ->
          ShopUnavailable.untilMended(
              "The shop sends Baton on to another address, which it does not follow. Enter that"
                  + " one.");
      default -> new ShopUnavailable("The shop has a trouble (" + reply.status() + ").");
    };
  }
}
