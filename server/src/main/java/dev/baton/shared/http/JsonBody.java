package dev.baton.shared.http;

import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The body of an answer as JSON. */
public final class JsonBody {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonBody() {}

  /** What it says; a missing node unless it is whole, JSON and not called something else. */
  public static JsonNode of(HttpResult.Answer answer) {
    if (!answer.whole() || answer.body().length == 0 || !mayBeJson(answer)) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException notJson) {
      return MissingNode.getInstance();
    }
  }

  private static boolean mayBeJson(HttpResult.Answer answer) {
    String type = answer.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    String media = type.split(";", 2)[0].strip();
    return media.isEmpty() || media.endsWith("/json") || media.endsWith("+json");
  }
}
