package dev.baton.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a message that was not taken is tried again: soon, then ever more rarely, for three days.
 * The pauses are those of standardwebhooks/spec/standard-webhooks.md.
 */
public final class WebhookRetry {
  /** How long a message is tried, and how long an endpoint may fail before it is switched off. */
  public static final Duration LONGEST = Duration.ofDays(3);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20));

  private static final int UNLUCKY = 3;
  private static final List<Duration> RESTS =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30));

  private WebhookRetry() {}

  /**
   * The next try; nothing when it is given up.
   *
   * @param since when it was to be sent first
   * @param tries made so far, at least one
   * @param asked how long the other side asks to be left alone
   * @param chance from 0 to 1, spreads the tries
   */
  public static Optional<Instant> after(
      Instant since, int tries, @Nullable Duration asked, double chance, Instant now) {
    if (tries > PAUSES.size()) {
      return Optional.empty();
    }
    Duration pause = PAUSES.get(tries - 1);
    Duration least = asked == null || asked.compareTo(pause) < 0 ? pause : asked;
    Instant next = now.plus(least).plusMillis((long) (pause.toMillis() * chance / 10));
    return next.isAfter(since.plus(LONGEST)) ? Optional.empty() : Optional.of(next);
  }

  /** How long an endpoint is left alone after so many calls in a row that failed, or null. */
  public static @Nullable Instant rest(int failures, Instant now) {
    int place = failures - UNLUCKY;
    return place < 0 ? null : now.plus(RESTS.get(Math.min(place, RESTS.size() - 1)));
  }
}
