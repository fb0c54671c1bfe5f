package dev.baton.commerce.http;

import dev.baton.shared.http.HttpResult;
import dev.baton.shared.http.JsonBody;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An answer of a shop system.
 *
 * @param status of HTTP
 * @param json the body when it is whole and JSON; else a missing node
 */
public record ShopReply(int status, JsonNode json, HttpResult.Answer answer) {
  static ShopReply of(HttpResult.Answer answer) {
    return new ShopReply(answer.status(), JsonBody.of(answer), answer);
  }

  /** Whether it says that it is done, in JSON. */
  public boolean readable() {
    return status / 100 == 2 && json.isObject();
  }

  /** The first header of this name. */
  public Optional<String> header(String name) {
    return answer.header(name);
  }

  /** By {@code Retry-After}: seconds, perhaps with a fraction. */
  public Optional<Duration> pause() {
    return header("retry-after")
        .map(String::strip)
        .filter(value -> value.matches("\\d{1,6}(\\.\\d{1,9})?"))
        .map(value -> Duration.ofMillis(new BigDecimal(value).movePointRight(3).longValue()));
  }
}
