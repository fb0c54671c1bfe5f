package dev.baton.delivery.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one connection may take of this process: a few calls at a time, none while its helpdesk asks
 * for a rest, and a single one now and then while it only fails. So a hanging helpdesk keeps nobody
 * but itself waiting.
 */
final class Gate {
  static final int AT_ONCE = 8;
  private static final int FAULTS_TO_CLOSE = 5;
  private static final Duration FIRST_REST = Duration.ofSeconds(10);
  private static final Duration LONGEST_REST = Duration.ofMinutes(5);
  private static final Duration BUSY = Duration.ofMillis(500);

  private int inside;
  private int faults;
  private boolean probing;
  private @Nullable Instant closedUntil;

  /** How a call went, for the gate. */
  enum Verdict {
    FINE,
    FAULT,
    NEITHER
  }

  /** Lets one in, or says when to come again. */
  synchronized Optional<Instant> enter(Instant now) {
    if (closedUntil != null && closedUntil.isAfter(now)) {
      return Optional.of(closedUntil);
    }
    boolean failing = faults >= FAULTS_TO_CLOSE;
    if (inside >= AT_ONCE || (failing && probing)) {
      return Optional.of(now.plus(failing ? rest() : BUSY));
    }
    probing = failing;
    inside++;
    return Optional.empty();
  }

  /** One comes out. */
  synchronized void leave(Instant now, Verdict verdict) {
    inside--;
    probing = false;
    switch (verdict) {
      case FINE -> {
        faults = 0;
        closedUntil = null;
      }
      case FAULT -> {
        faults++;
        if (faults >= FAULTS_TO_CLOSE) {
          close(now.plus(rest()));
        }
      }
      case NEITHER -> {}
    }
    notifyAll();
  }

  /** The helpdesk asks for a rest. */
  synchronized void close(Instant until) {
    if (closedUntil == null || closedUntil.isBefore(until)) {
      closedUntil = until;
    }
  }

  /** Forgets what failed: the connection was mended. */
  synchronized void open() {
    faults = 0;
    probing = false;
    closedUntil = null;
  }

  private Duration rest() {
    int times = Math.min(10, Math.max(0, faults - FAULTS_TO_CLOSE));
    Duration rest = FIRST_REST.multipliedBy(1L << times);
    return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
  }
}
