package dev.baton.connector.intercom;

import dev.baton.connector.Pace;
import dev.baton.connector.http.Pauses;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How Intercom answers: its limits are spread over ten seconds (developers.intercom.com). */
final class IntercomRules implements Rules {
  private static final String RESET = "X-RateLimit-Reset";

  @Override
  public Optional<Duration> pause(Reply reply, Instant now) {
    return Pauses.asked(reply, now).or(() -> Pauses.unixTime(reply, RESET, now));
  }

  @Override
  public @Nullable Pace pace(Reply reply, Instant now) {
    String remaining = reply.header("X-RateLimit-Remaining").orElse("").strip();
    return remaining.matches("\\d{1,9}")
        ? Pauses.unixTime(reply, RESET, now)
            .map(left -> new Pace(Integer.parseInt(remaining), now.plus(left)))
            .orElse(null)
        : null;
  }
}
