package dev.baton.connector.freshdesk;

import dev.baton.connector.Outcome;
import dev.baton.connector.Pace;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How Freshdesk answers: two envelopes for errors ({@code errors[]}, {@code code}), limits per
 * minute in {@code X-RateLimit-*}, 405 for tickets in the spam or the trash
 * (developers.freshdesk.com /api).
 */
final class FreshdeskRules implements Rules {
  static final String OUT_OF_REACH =
      "Freshdesk has this ticket as spam, or it was deleted, and takes nothing more for it. Restore"
          + " it there and retry, or send the ticket elsewhere, which opens a new one.";
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int ROOM_FOR_THEIRS = 150;

  @Override
  public @Nullable Outcome special(Reply reply, String said) {
    Integer status = reply.status();
    if (reply.is(405)) {
      return new Outcome.Rejected(status, OUT_OF_REACH);
    }
    if (reply.is(400) && !missing(reply).isEmpty()) {
      return new Outcome.Rejected(
          status,
          "Freshdesk asks for a value in "
              + String.join(", ", missing(reply))
              + ". Give one in the integration, or make it optional for agents in Freshdesk.");
    }
    if (reply.is(409) && reply.readable()) {
      String theirs =
          said.length() > ROOM_FOR_THEIRS ? said.substring(0, ROOM_FOR_THEIRS) + "…" : said;
      return new Outcome.Rejected(
          status, "This stands against what Freshdesk has. It says: " + theirs);
    }
    return null;
  }

  @Override
  public @Nullable Pace pace(Reply reply, Instant now) {
    String remaining = reply.header("X-RateLimit-Remaining").orElse("").strip();
    return remaining.matches("\\d{1,9}")
        ? new Pace(Integer.parseInt(remaining), now.plus(WINDOW))
        : null;
  }

  /** Whether it refuses the files, not the rest. */
  static boolean refusesFiles(Reply reply) {
    boolean named = false;
    for (JsonNode error : reply.json().path("errors")) {
      named |= error.path("field").asString("").contains("attachment");
    }
    return reply.is(413) || reply.is(415) || (reply.is(400) && named);
  }

  private static List<String> missing(Reply reply) {
    List<String> fields = new ArrayList<>();
    for (JsonNode error : reply.json().path("errors")) {
      String field = error.path("field").asString("");
      if (error.path("code").asString("").equals("missing_field")
          && field.matches("[\\w.-]{1,60}")
          && fields.size() < 3) {
        fields.add(field);
      }
    }
    return fields;
  }
}
