package dev.baton.commerce.http;

import dev.baton.shared.http.HttpResult;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * An answer of a shop system.
 *
 * @param status of HTTP
 * @param json the body when it is whole and JSON; else a missing node
 */
public record ShopReply(int status, JsonNode json, HttpResult.Answer answer) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static ShopReply of(HttpResult.Answer answer) {
    return new ShopReply(answer.status(), read(answer), answer);
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

  private static JsonNode read(HttpResult.Answer answer) {
    String type = answer.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    if (!answer.whole() || !type.split(";", 2)[0].strip().endsWith("json")) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException notJson) {
      return MissingNode.getInstance();
    }
  }
}
