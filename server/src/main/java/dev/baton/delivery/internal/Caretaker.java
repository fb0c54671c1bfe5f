package dev.baton.delivery.internal;

import dev.baton.connector.Connection;
import dev.baton.connector.Connections;
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
  private final Connections connections;
  private final Wakeup wakeup;
  private final Clock clock;

  Caretaker(
      DeliveryRows rows, Timetable timetable, Connections connections, Wakeup wakeup, Clock clock) {
    this.rows = rows;
    this.timetable = timetable;
    this.connections = connections;
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

  /**
   * Lets one delivery of each failing connection go ahead of its time. When it arrives, the
   * connection counts as mended, and all others go too.
   */
  @Transactional
  public void tryFailing() {
    Instant now = clock.instant();
    for (DeliveryRows.Key waiting : rows.oldestWaiting(now.plus(LONG))) {
      boolean failing =
          connections
              .find(waiting.store(), waiting.connection())
              .filter(connection -> connection.health() == Connection.Health.FAILING)
              .isPresent();
      if (failing) {
        rows.hasten(waiting, now);
        timetable.now(waiting.store(), List.of(waiting.id()), now);
      }
    }
    wakeup.afterCommit();
  }
}
