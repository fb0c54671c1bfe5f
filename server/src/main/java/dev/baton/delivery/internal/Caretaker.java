package dev.baton.delivery.internal;

import dev.baton.connector.Connections;
import dev.baton.delivery.jdbc.Stuck;
import dev.baton.delivery.jdbc.Timetable;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes its round every minute: puts forgotten deliveries back on the timetable, and tests failing
 * connections that many wait for, so that what waits goes as soon as they work again.
 */
@Component
class Caretaker {
  private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);
  private static final Duration FORGOTTEN = Duration.ofMinutes(2);
  private final Timetable timetable;
  private final Stuck stuck;
  private final Connections connections;
  private final Clock clock;

  Caretaker(Timetable timetable, Stuck stuck, Connections connections, Clock clock) {
    this.timetable = timetable;
    this.stuck = stuck;
    this.connections = connections;
    this.clock = clock;
  }

  void round() {
    Instant now = clock.instant();
    for (Timetable.Due due : timetable.forgotten(now.minus(FORGOTTEN))) {
      LOG.error(
          "delivery {} of store {} had no place on the timetable", due.delivery(), due.store());
      timetable.at(new StoreId(due.store()), due.delivery(), now);
    }
    for (Stuck.Connection failing : stuck.connections(now)) {
      try {
        connections.test(failing.store(), failing.id());
      } catch (Problem gone) {
        LOG.debug("integration {} is gone", failing.id());
      }
    }
  }
}
