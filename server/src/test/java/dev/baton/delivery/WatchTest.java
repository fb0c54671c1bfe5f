package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WatchTest {
  private static final Instant START = Instant.parse("2026-03-04T17:00:00Z");

  private static Watch begin() {
    return Watch.begin(new StoreId("shirts"), UUID.randomUUID(), UUID.randomUUID(), "1", START);
  }

  @Test
  void aTicketIsReadEveryMinuteThenEverMoreSeldomAndNotForever() {
    Watch watch = begin();
    Instant now = START;
    int readings = 0;
    int inTheFirstHour = 0;
    Duration before = Duration.ZERO;
    while (true) {
      Instant next = watch.polledAt(now);
      if (next == null) {
        break;
      }
      Duration wait = Duration.between(now, next);
      assertThat(wait).isBetween(before, Duration.ofHours(6));
      before = wait;
      now = next;
      readings++;
      if (now.isBefore(START.plus(Duration.ofHours(1)))) {
        inTheFirstHour++;
      }
      watch = watch.read(null, false, false, now);
    }
    assertThat(Duration.between(START, now)).isBetween(Duration.ofDays(7), Duration.ofDays(8));
    assertThat(inTheFirstHour).isBetween(15, 25);
    assertThat(readings).isLessThan(70);
  }

  @Test
  void newsMakeItOftenAgain() {
    Instant later = START.plus(Duration.ofDays(3));
    Watch quiet = begin().read("1", false, false, later);
    assertThat(quiet.polledAt(later)).isEqualTo(later.plus(Duration.ofHours(6)));
    Watch told = quiet.read("2", false, true, later);
    assertThat(told.polledAt(later)).isEqualTo(later.plus(Duration.ofMinutes(1)));
  }

  @Test
  void faultsMakeItSlowerAndEndIt() {
    Watch watch = begin();
    Instant last = START;
    for (int i = 0; i < 12; i++) {
      watch = watch.failed();
      Instant next = watch.retriedAt(START);
      assertThat(next).isNotNull().isAfterOrEqualTo(last);
      last = next;
    }
    assertThat(watch.failed().retriedAt(START.plus(Duration.ofDays(8)))).isNull();
    assertThat(watch.read(null, false, false, START).faults()).isZero();
  }
}
