package dev.baton.connector.helpscout;

import dev.baton.connector.Outcome;
import dev.baton.connector.Pace;
import dev.baton.connector.http.Pauses;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How Help Scout answers: errors in {@code _embedded.errors}, limits per minute in headers of its
 * own, of which a call that writes takes two (developer.helpscout.com, mailbox-api).
 */
final class HelpScoutRules implements Rules {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int OF_A_WRITE = 2;

  @Override
  public @Nullable Outcome special(Reply reply, String said) {
    return reply.is(412)
        ? new Outcome.Rejected(
            412,
            "Help Scout takes no more messages for this conversation, which has as many as it may"
                + " have. Send the ticket elsewhere, which opens a new one.")
        : null;
  }

  @Override
  public String said(Reply reply) {
    List<String> words = new ArrayList<>();
    for (JsonNode error : reply.json().path("_embedded").path("errors")) {
      words.add(error.path("path").asString("") + " " + error.path("message").asString(""));
    }
    return words.isEmpty() ? Rules.super.said(reply) : String.join(", ", words).strip();
  }

  @Override
  public Optional<Duration> pause(Reply reply, Instant now) {
    return Pauses.seconds(reply, "X-RateLimit-Retry-After").or(() -> Pauses.asked(reply, now));
  }

  @Override
  public @Nullable Pace pace(Reply reply, Instant now) {
    String remaining = reply.header("X-RateLimit-Remaining-Minute").orElse("").strip();
    return remaining.matches("\\d{1,9}")
        ? new Pace(Integer.parseInt(remaining) / OF_A_WRITE, now.plus(WINDOW))
        : null;
  }
}
