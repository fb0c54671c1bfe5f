package dev.baton.alert;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a channel was told of one integration. Decides when it is told more: trouble at once, after
 * a moment in which more may come; further trouble after a pause, all together; the recovery at
 * once, where the failure was told. So of two messages at most in a pause.
 *
 * @param failing whether it was told that the integration fails
 * @param troubleAt when it was told of trouble last
 */
public record AlertThread(boolean failing, @Nullable Instant troubleAt) {
  /** Nothing was told. */
  public static final AlertThread NEW = new AlertThread(false, null);

  /** How long the first news wait for more. */
  public static final Duration SETTLE = Duration.ofSeconds(10);

  /**
   * Whether it is time to tell.
   *
   * @param oldest when what waits began
   * @param recovered whether the integration works again, by what waits
   * @param pause between messages of trouble
   */
  public boolean due(Instant oldest, boolean recovered, Duration pause, Instant now) {
    if (recovered && failing) {
      return true;
    }
    return !now.isBefore(oldest.plus(SETTLE))
        && (troubleAt == null || !now.isBefore(troubleAt.plus(pause)));
  }

  /** After something was told. */
  public AlertThread told(Alert.Kind kind, boolean stillFailing, Instant now) {
    return kind.isRecovery()
        ? new AlertThread(false, troubleAt)
        : new AlertThread(stillFailing, now);
  }
}
