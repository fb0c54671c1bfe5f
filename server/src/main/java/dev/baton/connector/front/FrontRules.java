package dev.baton.connector.front;

import dev.baton.connector.Pace;
import dev.baton.connector.http.Pauses;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How Front answers: errors in {@code _error}, a limit per minute for the whole company, told with
 * every answer (dev.frontapp.com, docs/rate-limiting).
 */
final class FrontRules implements Rules {

  @Override
  public String said(Reply reply) {
    JsonNode error = reply.json().path("_error");
    List<String> words = new ArrayList<>();
    if (error.path("message").isString()) {
      words.add(error.path("message").stringValue());
    }
    error.path("details").forEach(detail -> words.add(detail.asString("")));
    return words.isEmpty() ? Rules.super.said(reply) : String.join(", ", words);
  }

  @Override
  public @Nullable Pace pace(Reply reply, Instant now) {
    String remaining = reply.header("x-ratelimit-remaining").orElse("").strip();
    return remaining.matches("\\d{1,9}")
        ? Pauses.unixTime(reply, "x-ratelimit-reset", now)
            .map(left -> new Pace(Integer.parseInt(remaining), now.plus(left)))
            .orElse(null)
        : null;
  }
}
