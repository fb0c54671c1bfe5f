package dev.baton.delivery.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one connection may take of this process: a few calls at a time, none while its helpdesk asks
 * for a rest, a pace that its quota allows, and a single call now and then while it only fails. So
 * a hanging helpdesk keeps nobody but itself waiting.
 */
final class Gate {
  static final int AT_ONCE = 8;
  private static final int FAULTS_TO_CLOSE = 5;
  private static final int FEW_LEFT = 50;
  private static final int LEFT_FOR_OTHERS = 5;
  private static final Duration FIRST_REST = Duration.ofSeconds(10);
  private static final Duration LONGEST_REST = Duration.ofMinutes(5);
  private static final Duration BUSY = Duration.ofMillis(500);

  /** How many wait at the door of a full gate, and how long: this often so many milliseconds. */
  private static final int AT_THE_DOOR = 8;

  private static final int LOOKS = 4;
  private static final int A_LOOK = 250;

  /** So few are not let go, as each time costs the database a commit. */
  private static final int A_FEW = 4;

  private int inside;
  private int atTheDoor;
  private int faults;
  private int refusals;
  private boolean probing;
  private boolean crowded;
  private @Nullable Instant closedUntil;
  private @Nullable Instant restUntil;
  private @Nullable Instant nextCall;
  private Duration between = Duration.ZERO;

  /** How a call went, for the gate. */
  enum Verdict {
    FINE,
    FAULT,
    NEITHER
  }

  /** Lets one in, or says when to come again. */
  synchronized Optional<Instant> enter(Instant now) {
    @Nullable Instant shut = shutUntil(now);
    if (shut != null) {
      return Optional.of(shut);
    }
    if (inside >= AT_ONCE || (failing() && probing)) {
      return Optional.of(now.plus(failing() ? rest() : BUSY));
    }
    probing = failing();
    inside++;
    nextCall = between.isZero() ? null : now.plus(between);
    return Optional.empty();
  }

  /** The same, but a few wait a moment while it is only full, so that the next goes in at once. */
  synchronized Optional<Instant> enterSoon(Clock clock) throws InterruptedException {
    Optional<Instant> later = enter(clock.instant());
    if (!full(clock) || atTheDoor >= AT_THE_DOOR) {
      return later;
    }
    atTheDoor++;
    try {
      for (int i = 0; i < LOOKS && later.isPresent() && full(clock); i++) {
        wait(A_LOOK);
        later = enter(clock.instant());
      }
    } finally {
      atTheDoor--;
    }
    return later;
  }

  private boolean full(Clock clock) {
    return inside >= AT_ONCE && !failing() && shutUntil(clock.instant()) == null;
  }

  /** One comes out. */
  synchronized void leave(Instant now, Verdict verdict) {
    inside--;
    notifyAll();
    probing = false;
    switch (verdict) {
      case FINE -> {
        faults = 0;
        refusals = 0;
        closedUntil = null;
      }
      case FAULT -> {
        faults++;
        if (faults >= FAULTS_TO_CLOSE) {
          closedUntil = later(closedUntil, now.plus(rest()));
        }
      }
      case NEITHER -> {}
    }
  }

  /** The helpdesk asks for a rest. Nothing shortens it, not even a call that succeeds meanwhile. */
  synchronized void rest(@Nullable Instant until) {
    restUntil = later(restUntil, until);
  }

  /** The helpdesk takes no more for now and does not say for how long. */
  synchronized void slowDown(Instant now) {
    Duration pause = Duration.ofSeconds(5).multipliedBy(1L << Math.min(4, refusals));
    refusals++;
    restUntil = later(restUntil, now.plus(pause));
  }

  /**
   * The helpdesk says how many more calls it takes before a time: the last fifty are spread over
   * the time that is left, the last five are left to the merchant's other applications.
   */
  synchronized void quota(Instant now, int remaining, Instant reset) {
    if (remaining >= FEW_LEFT || !reset.isAfter(now)) {
      between = Duration.ZERO;
      nextCall = null;
    } else if (remaining <= LEFT_FOR_OTHERS) {
      restUntil = later(restUntil, reset);
    } else {
      between = Duration.between(now, reset).dividedBy(remaining - LEFT_FOR_OTHERS);
      nextCall = now.plus(between);
    }
  }

  /** Forgets what failed: the connection was mended. A rest that was asked for goes on. */
  synchronized void open() {
    faults = 0;
    probing = false;
    closedUntil = null;
  }

  /** Whether calls fail at present, so that it makes few. */
  synchronized boolean failing(Instant now) {
    return failing() || (restUntil != null && restUntil.isAfter(now.plus(LONGEST_REST)));
  }

  /** How many more should come: as many as find a place inside or at the door. */
  synchronized int room(Instant now) {
    if (shutUntil(now) != null) {
      return 0;
    }
    if (failing()) {
      return probing ? 0 : 1;
    }
    int places = AT_ONCE + AT_THE_DOOR - inside - atTheDoor;
    return !between.isZero() ? 1 : places < A_FEW ? 0 : places;
  }

  /** Whether others wait for this gate, as far as this process knows. */
  synchronized boolean crowded() {
    return crowded;
  }

  synchronized void crowded(boolean waiting) {
    crowded = waiting;
  }

  private boolean failing() {
    return faults >= FAULTS_TO_CLOSE;
  }

  private @Nullable Instant shutUntil(Instant now) {
    @Nullable Instant shut = later(later(closedUntil, restUntil), nextCall);
    return shut != null && shut.isAfter(now) ? shut : null;
  }

  private Duration rest() {
    int times = Math.min(10, Math.max(0, faults - FAULTS_TO_CLOSE));
    Duration rest = FIRST_REST.multipliedBy(1L << times);
    return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? other : one;
  }
}
