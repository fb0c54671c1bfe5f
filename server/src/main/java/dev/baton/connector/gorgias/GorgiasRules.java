package dev.baton.connector.gorgias;

import dev.baton.connector.Pace;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How Gorgias answers. Its limit is a leaky bucket per account: 40 calls in 20 seconds with an API
 * key, 80 with OAuth, told with every answer as {@code 10/40} (developers.gorgias.com,
 * reference/limitations).
 */
final class GorgiasRules implements Rules {
  private static final Pattern FILL = Pattern.compile("\\s*(\\d{1,6})\\s*/\\s*(\\d{1,6})\\s*");
  private static final Duration EMPTIES = Duration.ofSeconds(20);

  @Override
  public @Nullable Pace pace(Reply reply, Instant now) {
    Matcher fill = FILL.matcher(reply.header("X-Gorgias-Account-Api-Call-Limit").orElse("unknown"));
    if (!fill.matches()) {
      return null;
    }
    int used = Integer.parseInt(fill.group(1));
    int all = Integer.parseInt(fill.group(2));
    return all == 0
        ? null
        : new Pace(
            Math.max(0, all - used),
            now.plus(EMPTIES.multipliedBy(Math.min(used, all)).dividedBy(all)));
  }
}
