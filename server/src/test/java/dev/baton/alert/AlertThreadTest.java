package dev.baton.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.alert.Alert.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AlertThreadTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Duration PAUSE = Duration.ofMinutes(30);

  @Test
  void theFirstTroubleIsToldAfterAMoment() {
    assertThat(AlertThread.NEW.due(NOON, false, PAUSE, NOON.plusSeconds(9))).isFalse();
    assertThat(AlertThread.NEW.due(NOON, false, PAUSE, NOON.plusSeconds(10))).isTrue();
  }

  @Test
  void furtherTroubleWaitsForThePause() {
    AlertThread told = AlertThread.NEW.told(Kind.INTEGRATION_FAILING, true, NOON);
    Instant more = NOON.plusSeconds(60);
    assertThat(told.due(more, false, PAUSE, NOON.plus(PAUSE).minusSeconds(1))).isFalse();
    assertThat(told.due(more, false, PAUSE, NOON.plus(PAUSE))).isTrue();
  }

  @Test
  void theRecoveryIsToldAtOnceWhereTheFailureWas() {
    AlertThread told = AlertThread.NEW.told(Kind.INTEGRATION_FAILING, true, NOON);
    Instant soon = NOON.plusSeconds(90);
    assertThat(told.due(soon, true, PAUSE, soon)).isTrue();
    assertThat(AlertThread.NEW.told(Kind.DELIVERY_DEAD, false, NOON).due(soon, true, PAUSE, soon))
        .isFalse();
    AlertThread well = told.told(Kind.INTEGRATION_RECOVERED, false, soon);
    assertThat(well.due(soon, true, PAUSE, soon.plusSeconds(60))).isFalse();
  }

  /** Whatever comes, no channel is told more than twice in a pause. */
  @Test
  void neverMoreThanTwoMessagesInAPause() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      AlertThread thread = AlertThread.NEW;
      int messages = 0;
      boolean recovered = false;
      for (int second = 0; second < 4 * PAUSE.toSeconds(); second += 5) {
        Instant now = NOON.plusSeconds(second);
        recovered = random.nextInt(3) == 0 ? !recovered : recovered;
        Gathered news =
            gathered(recovered ? Kind.INTEGRATION_RECOVERED : Kind.INTEGRATION_FAILING, recovered);
        Optional<Kind> kind = news.toTell(thread);
        if (kind.isPresent() && thread.due(now.minusSeconds(60), recovered, PAUSE, now)) {
          messages++;
          thread = thread.told(kind.get(), !recovered, now);
        }
      }
      assertThat(messages).as("seed " + seed).isBetween(1, 8);
    }
  }

  @Test
  void whatIsOverBeforeAnybodyHeardOfItIsNotTold() {
    Gathered over =
        new Gathered(
            Map.of(
                Kind.INTEGRATION_FAILING, 1, Kind.INTEGRATION_RECOVERED, 1, Kind.DELIVERY_LATE, 4),
            List.of(),
            NOON,
            true);
    assertThat(over.toTell(AlertThread.NEW)).isEmpty();
  }

  @Test
  void aTicketThatWaitsForAPersonIsToldAlthoughTheIntegrationRecovered() {
    Gathered mixed =
        new Gathered(
            Map.of(Kind.INTEGRATION_RECOVERED, 1, Kind.DELIVERY_DEAD, 2), List.of(), NOON, true);
    assertThat(mixed.toTell(AlertThread.NEW)).contains(Kind.DELIVERY_DEAD);
    assertThat(mixed.toTell(new AlertThread(true, NOON))).contains(Kind.INTEGRATION_RECOVERED);
    assertThat(mixed.count(Kind.DELIVERY_DEAD)).isEqualTo(2);
  }

  @Test
  void aMessageIsTriedMoreAndMoreSeldomForADay() {
    assertThat(AlertRetry.after(NOON, 1, null, NOON)).contains(NOON.plusSeconds(10));
    assertThat(AlertRetry.after(NOON, 50, null, NOON)).contains(NOON.plus(Duration.ofHours(1)));
    assertThat(AlertRetry.after(NOON, 1, Duration.ofMinutes(7), NOON))
        .contains(NOON.plus(Duration.ofMinutes(7)));
    assertThat(AlertRetry.after(NOON, 9, null, NOON.plus(Duration.ofHours(24)))).isEmpty();
  }

  private static Gathered gathered(Kind kind, boolean recovered) {
    return new Gathered(Map.of(kind, 1), List.of(), NOON, recovered);
  }
}
