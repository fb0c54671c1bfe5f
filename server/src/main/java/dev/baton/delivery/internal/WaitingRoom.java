package dev.baton.delivery.internal;

import dev.baton.delivery.jdbc.WaitingRows;
import dev.baton.delivery.jdbc.WaitingRows.Crowd;
import dev.baton.delivery.jdbc.WaitingRows.Overdue;
import dev.baton.shared.database.Wakeup;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Looks every second at the connections whose gates deliveries wait for: lets go as many as there
 * is room for, and lets it be told of those that have waited too long at a failing one.
 */
@Component
class WaitingRoom {
  private static final int AT_A_TIME = 50;
  private final WaitingRows waiting;
  private final Gates gates;
  private final Ledger ledger;
  private final Wakeup wakeup;
  private final Clock clock;

  WaitingRoom(WaitingRows waiting, Gates gates, Ledger ledger, Wakeup wakeup, Clock clock) {
    this.waiting = waiting;
    this.gates = gates;
    this.ledger = ledger;
    this.wakeup = wakeup;
    this.clock = clock;
  }

  void look() {
    waiting.crowds().forEach(this::look);
  }

  private void look(Crowd crowd) {
    Instant now = clock.instant();
    Gate gate = gates.of(crowd.store(), crowd.connection());
    gate.rest(crowd.rest());
    if (gate.failing(now)) {
      for (Overdue late : waiting.overdue(crowd.store(), crowd.connection(), now, AT_A_TIME)) {
        ledger.refused(crowd.store(), late.id(), late.parkedAt());
      }
    }
    int room = gate.room(now);
    if (room > 0 && waiting.release(crowd.store(), crowd.connection(), room, now) > 0) {
      gate.crowded(true);
      wakeup.afterCommit();
    }
  }
}
