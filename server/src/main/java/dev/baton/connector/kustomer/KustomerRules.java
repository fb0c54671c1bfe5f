package dev.baton.connector.kustomer;

import dev.baton.connector.Pace;
import dev.baton.connector.http.Pauses;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How Kustomer answers: a limit per minute for the organization (developer.kustomer.com). */
final class KustomerRules implements Rules {
  private static final String RESET = "x-ratelimit-reset";

  @Override
  public Optional<Duration> pause(Reply reply, Instant now) {
    return Pauses.asked(reply, now).or(() -> Pauses.unixTime(reply, RESET, now));
  }

  @Override
  public @Nullable Pace pace(Reply reply, Instant now) {
    String remaining = reply.header("x-ratelimit-remaining").orElse("").strip();
    return remaining.matches("\\d{1,9}")
        ? new Pace(Integer.parseInt(remaining), now.plus(Duration.ofMinutes(1)))
        : null;
  }
}
