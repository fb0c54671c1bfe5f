package dev.baton.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a failed step is tried again: within ten seconds, five times within five minutes, then less
 * and less often up to once a day; after five days a person decides.
 */
public final class RetryPolicy {
  private static final List<Duration> EARLY =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(40),
          Duration.ofSeconds(75),
          Duration.ofSeconds(120));
  static final Duration PATIENCE = Duration.ofMinutes(5);
  static final Duration LIFETIME = Duration.ofDays(5);
  private static final Duration FIRST_LATE = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final List<Duration> LOOKS =
      List.of(
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20));

  private RetryPolicy() {}

  /**
   * How long to wait after a fault.
   *
   * @param faults how many there were in a row, from 1
   * @param chance from 0 to 1
   */
  static Duration pause(int faults, double chance) {
    Duration whole =
        faults <= EARLY.size()
            ? EARLY.get(faults - 1)
            : min(LONGEST, FIRST_LATE.multipliedBy(1L << Math.min(20, faults - EARLY.size() - 1)));
    return spread(whole, chance);
  }

  /**
   * How long to wait when Baton was stopped during a call, which says nothing of the helpdesk:
   * never longer than early on.
   */
  static Duration interrupted(int faults, double chance) {
    return pause(Math.min(faults, EARLY.size()), chance);
  }

  /** How long to wait when the helpdesk itself said so: never shorter, a little longer. */
  static Duration asked(Duration retryAfter, double chance) {
    Duration least = retryAfter.isNegative() ? Duration.ZERO : min(LONGEST, retryAfter);
    return least.plusMillis((long) (chance * Math.min(10_000, 500 + least.toMillis() / 10)));
  }

  /** How long to wait before looking again for what was not found. */
  static Duration look(int looks) {
    return LOOKS.get(Math.min(looks, LOOKS.size()) - 1);
  }

  /** Whether, by the time of the next try, it has not arrived for so long that it must be told. */
  static boolean late(Instant since, Instant next) {
    return !next.isBefore(since.plus(PATIENCE));
  }

  /** When one that waits without calls of its own must be looked at again at the latest. */
  static Instant overdue(DeliveryState state, Instant now) {
    Trouble trouble = state.trouble();
    Instant since = trouble.since() == null ? now : trouble.since();
    boolean told =
        trouble.gaveUp() || state.course().withdrawn() || state.course().ticket().isPresent();
    return since.plus(told ? LIFETIME : PATIENCE);
  }

  /** Whether it has failed for so long that a person should decide. */
  static boolean hopeless(Duration failing) {
    return failing.compareTo(LIFETIME) >= 0;
  }

  private static Duration spread(Duration whole, double chance) {
    return Duration.ofMillis((long) (whole.toMillis() * (0.8 + 0.2 * chance)));
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
