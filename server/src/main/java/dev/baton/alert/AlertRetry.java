package dev.baton.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a message that was not taken is tried again: more and more seldom, for a day. */
public final class AlertRetry {
  /** After that it is news of yesterday, and given up. */
  public static final Duration LONGEST = Duration.ofHours(24);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1));

  private AlertRetry() {}

  /**
   * The next try; nothing when it is given up.
   *
   * @param written when the message was
   * @param attempts made so far, at least one
   * @param asked how long the other side asks to be left alone
   */
  public static Optional<Instant> after(
      Instant written, int attempts, @Nullable Duration asked, Instant now) {
    Duration pause = PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
    Instant next = now.plus(asked == null || asked.compareTo(pause) < 0 ? pause : asked);
    return next.isAfter(written.plus(LONGEST)) ? Optional.empty() : Optional.of(next);
  }
}
