package dev.baton.delivery.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.delivery.internal.Gate.Verdict;
import dev.baton.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final Instant NOW = Instant.parse("2026-03-04T17:00:00Z");
  private final Gate gate = new Gate();

  @Test
  void aHangingHelpdeskHoldsOnlyAFew() {
    for (int i = 0; i < Gate.AT_ONCE; i++) {
      assertThat(gate.enter(NOW)).isEmpty();
    }
    assertThat(gate.enter(NOW)).isPresent();
    gate.leave(NOW, Verdict.FINE);
    assertThat(gate.enter(NOW)).isEmpty();
  }

  @Test
  void aFewWaitAtTheDoorAndTheNextGoesInAtOnce() throws Exception {
    SettableClock clock = new SettableClock();
    for (int i = 0; i < Gate.AT_ONCE; i++) {
      assertThat(gate.enterSoon(clock)).isEmpty();
    }
    assertThat(gate.room(clock.instant())).isEqualTo(8);
    FutureTask<Optional<Instant>> next = new FutureTask<>(() -> gate.enterSoon(clock));
    Thread waiting = Thread.ofPlatform().start(next);
    while (waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    assertThat(gate.room(clock.instant())).isEqualTo(7);
    gate.leave(clock.instant(), Verdict.FINE);
    assertThat(next.get(10, TimeUnit.SECONDS)).isEmpty();
    assertThat(gate.enterSoon(clock)).as("nobody leaves").isPresent();
  }

  @Test
  void nobodyWaitsAtTheDoorOfAHelpdeskThatFailsOrRests() throws Exception {
    SettableClock clock = new SettableClock();
    for (int i = 0; i < 5; i++) {
      assertThat(gate.enterSoon(clock)).isEmpty();
      gate.leave(clock.instant(), Verdict.FAULT);
    }
    long began = System.nanoTime();
    assertThat(gate.enterSoon(clock)).contains(clock.instant().plusSeconds(10));
    gate.open();
    gate.rest(clock.instant().plusSeconds(90));
    assertThat(gate.enterSoon(clock)).contains(clock.instant().plusSeconds(90));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void afterFiveFaultsItRestsAndThenTriesOne() {
    for (int i = 0; i < 5; i++) {
      assertThat(gate.enter(NOW)).isEmpty();
      gate.leave(NOW, Verdict.FAULT);
    }
    assertThat(gate.enter(NOW)).contains(NOW.plusSeconds(10));
    Instant later = NOW.plusSeconds(10);
    assertThat(gate.enter(later)).isEmpty();
    assertThat(gate.enter(later)).as("one at a time").isPresent();
    gate.leave(later, Verdict.FAULT);
    assertThat(gate.enter(later)).contains(later.plusSeconds(20));
    Instant evenLater = later.plusSeconds(20);
    assertThat(gate.enter(evenLater)).isEmpty();
    gate.leave(evenLater, Verdict.FINE);
    assertThat(gate.enter(evenLater)).isEmpty();
    assertThat(gate.enter(evenLater)).isEmpty();
  }

  @Test
  void itNeverRestsLongerThanFiveMinutes() {
    Instant now = NOW;
    for (int i = 0; i < 40; i++) {
      now = gate.enter(now).orElse(now);
      gate.enter(now);
      gate.leave(now, Verdict.FAULT);
    }
    assertThat(gate.enter(now))
        .hasValueSatisfying(
            until -> assertThat(until).isBeforeOrEqualTo(NOW.plus(Duration.ofDays(1))));
    Instant asked = now;
    assertThat(gate.enter(now))
        .hasValueSatisfying(
            until ->
                assertThat(Duration.between(asked, until))
                    .isLessThanOrEqualTo(Duration.ofMinutes(5)));
  }

  @Test
  void itIsClosedForAsLongAsTheHelpdeskAsked() {
    gate.enter(NOW);
    gate.rest(NOW.plusSeconds(90));
    gate.leave(NOW, Verdict.NEITHER);
    assertThat(gate.enter(NOW.plusSeconds(89))).contains(NOW.plusSeconds(90));
    assertThat(gate.enter(NOW.plusSeconds(90))).isEmpty();
  }

  @Test
  void aCallThatSucceedsMeanwhileDoesNotCutARestShort() {
    gate.enter(NOW);
    gate.enter(NOW);
    gate.rest(NOW.plusSeconds(90));
    gate.leave(NOW, Verdict.NEITHER);
    gate.leave(NOW, Verdict.FINE);
    gate.open();
    assertThat(gate.enter(NOW.plusSeconds(89))).contains(NOW.plusSeconds(90));
  }

  @Test
  void theLastCallsOfAQuotaAreSpreadAndFiveAreLeftToOthers() {
    Instant reset = NOW.plusSeconds(60);
    gate.enter(NOW);
    gate.quota(NOW, 25, reset);
    gate.leave(NOW, Verdict.FINE);
    assertThat(gate.enter(NOW)).contains(NOW.plusSeconds(3));
    assertThat(gate.enter(NOW.plusSeconds(3))).isEmpty();
    assertThat(gate.enter(NOW.plusSeconds(3))).contains(NOW.plusSeconds(6));
    gate.quota(NOW.plusSeconds(3), 5, reset);
    assertThat(gate.enter(NOW.plusSeconds(30))).contains(reset);
    assertThat(gate.room(NOW.plusSeconds(30))).isZero();
    gate.quota(reset, 700, reset.plusSeconds(60));
    assertThat(gate.enter(reset)).isEmpty();
    assertThat(gate.enter(reset)).isEmpty();
  }
}
