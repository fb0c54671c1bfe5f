package dev.baton.connector.hubspot;

import dev.baton.connector.Pace;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Rules;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How HubSpot answers: a limit for each ten seconds (developers.hubspot.com, usage-details). */
final class HubspotRules implements Rules {
  private static final Duration WINDOW = Duration.ofSeconds(10);

  @Override
  public @Nullable Pace pace(Reply reply, Instant now) {
    String remaining = reply.header("X-HubSpot-RateLimit-Remaining").orElse("").strip();
    return remaining.matches("\\d{1,9}")
        ? new Pace(Integer.parseInt(remaining), now.plus(WINDOW))
        : null;
  }
}
