package dev.baton.delivery;

import dev.baton.shared.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket whose helpdesk is asked what agents did there: every minute at first, then ever more
 * seldom, until nothing has happened for a week.
 *
 * @param mark what the last reading gave
 * @param closed whether the ticket was closed then
 * @param faults readings in a row that failed
 * @param activeAt when somebody did something last
 * @param nextAt when it is read next, or null for never
 * @param asked rises with every reason to read it at once
 */
public record Watch(
    StoreId store,
    UUID delivery,
    UUID connection,
    String ticketId,
    @Nullable String mark,
    boolean closed,
    int faults,
    Instant activeAt,
    @Nullable Instant nextAt,
    long asked) {
  /** How long after something happened a ticket is read first. */
  public static final Duration OFTEN = Duration.ofMinutes(1);

  private static final Duration SELDOM = Duration.ofHours(6);
  private static final Duration ENDS = Duration.ofDays(7);
  private static final int SHARE = 6;

  /** The watch of a new ticket. */
  public static Watch begin(
      StoreId store, UUID delivery, UUID connection, String ticketId, Instant now) {
    return new Watch(
        store, delivery, connection, ticketId, null, false, 0, now, now.plus(OFTEN), 0);
  }

  /** After a reading. */
  public Watch read(@Nullable String nextMark, boolean closedNow, boolean news, Instant now) {
    return new Watch(
        store,
        delivery,
        connection,
        ticketId,
        nextMark,
        closedNow,
        0,
        news ? now : activeAt,
        nextAt,
        asked);
  }

  /** After a reading that failed. */
  public Watch failed() {
    return new Watch(
        store, delivery, connection, ticketId, mark, closed, faults + 1, activeAt, nextAt, asked);
  }

  /** To be read next at a time, or never. */
  public Watch next(@Nullable Instant at) {
    return new Watch(
        store, delivery, connection, ticketId, mark, closed, faults, activeAt, at, asked);
  }

  /** When it is read again without being asked; null when it has ended. */
  public @Nullable Instant polledAt(Instant now) {
    return ended(now) ? null : now.plus(within(Duration.between(activeAt, now).dividedBy(SHARE)));
  }

  private boolean ended(Instant now) {
    return activeAt.plus(ENDS).isBefore(now);
  }

  /** When it is read again after a fault; null when it has ended. */
  public @Nullable Instant retriedAt(Instant now) {
    return ended(now) ? null : now.plus(within(OFTEN.multipliedBy(1L << Math.min(faults, 10))));
  }

  private static Duration within(Duration wish) {
    if (wish.compareTo(OFTEN) < 0) {
      return OFTEN;
    }
    return wish.compareTo(SELDOM) > 0 ? SELDOM : wish;
  }
}
