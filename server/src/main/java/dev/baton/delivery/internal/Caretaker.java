package dev.baton.delivery.internal;

import dev.baton.delivery.jdbc.DeliveryRows;
import dev.baton.delivery.jdbc.Timetable;
import dev.baton.shared.StoreId;
import dev.baton.shared.database.Wakeup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks after deliveries that nobody else would look at for long. */
@Component
class Caretaker {
  private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);
  private static final Duration FORGOTTEN = Duration.ofMinutes(2);
  private static final Duration LONG = Duration.ofMinutes(3);
  private final DeliveryRows rows;
  private final Timetable timetable;
  private final Wakeup wakeup;
  private final Clock clock;

  Caretaker(DeliveryRows rows, Timetable timetable, Wakeup wakeup, Clock clock) {
    this.rows = rows;
    this.timetable = timetable;
    this.wakeup = wakeup;
    this.clock = clock;
  }

  /** Puts back on the timetable what has no place there. There should never be any. */
  @Transactional
  public void findForgotten() {
    Instant now = clock.instant();
    for (Timetable.Due due : timetable.forgotten(now.minus(FORGOTTEN))) {
      LOG.error(
          "delivery {} of store {} had no place on the timetable", due.delivery(), due.store());
      timetable.at(new StoreId(due.store()), due.delivery(), now);
    }
  }

  /** Lets one that waits long go ahead of its time, of each connection that such ones wait for. */
  @Transactional
  public void tryWaiting() {
    rows.keptWaiting(clock.instant().plus(LONG)).forEach(this::letNextGo);
  }

  /**
   * Lets the next go that waits long for a connection: the one whose time comes first, so that one
   * that its helpdesk never takes keeps no other waiting.
   */
  @Transactional
  public void letNextGo(DeliveryRows.Place place) {
    Instant now = clock.instant();
    rows.hastenNext(place, now.plus(LONG), now)
        .ifPresent(
            next -> {
              timetable.now(place.store(), List.of(next), now);
              wakeup.afterCommit();
            });
  }
}
