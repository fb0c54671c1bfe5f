package dev.baton.understanding.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps shoppers from waiting for a model that is down: after five failures in a row no call is
 * made for half a minute; then one call finds out.
 */
final class Breaker {
  static final int FAILURES = 5;
  static final Duration REST = Duration.ofSeconds(30);

  private final Clock clock;
  private int failures;
  private @Nullable Instant restsUntil;

  Breaker(Clock clock) {
    this.clock = clock;
  }

  /** Whether a call may be made. After a rest, only one may, until its end is told. */
  synchronized boolean allows() {
    if (restsUntil == null) {
      return true;
    }
    Instant now = clock.instant();
    if (now.isBefore(restsUntil)) {
      return false;
    }
    restsUntil = now.plus(REST);
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
    restsUntil = null;
  }

  /** True when this failure begins a rest. */
  synchronized boolean failed() {
    failures++;
    if (failures < FAILURES) {
      return false;
    }
    boolean begins = restsUntil == null;
    restsUntil = clock.instant().plus(REST);
    return begins;
  }
}
