package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1})
  void itIsAsTheDocumentationSays(double chance) {
    assertThat(RetryPolicy.pause(1, chance)).isLessThanOrEqualTo(Duration.ofSeconds(10));
    Duration early = Duration.ZERO;
    for (int fault = 1; fault <= 5; fault++) {
      early = early.plus(RetryPolicy.pause(fault, chance));
    }
    assertThat(early).isLessThanOrEqualTo(Duration.ofMinutes(5));
    Instant since = Instant.EPOCH;
    assertThat(RetryPolicy.late(since, since.plus(early))).isFalse();
    assertThat(RetryPolicy.late(since, since.plus(early).plus(RetryPolicy.pause(6, chance))))
        .isTrue();
    Duration before = RetryPolicy.pause(5, 1);
    for (int fault = 6; fault < 60; fault++) {
      assertThat(RetryPolicy.pause(fault, chance))
          .isGreaterThan(before.dividedBy(2))
          .isLessThanOrEqualTo(Duration.ofDays(1));
      before = RetryPolicy.pause(fault, chance);
    }
    assertThat(RetryPolicy.pause(1_000_000, 1)).isEqualTo(Duration.ofDays(1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1})
  void whatTheHelpdeskAsksForIsNeverCutShort(double chance) {
    for (int seconds : new int[] {0, 1, 30, 3_600}) {
      assertThat(RetryPolicy.asked(Duration.ofSeconds(seconds), chance))
          .isBetween(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds + 10));
    }
  }
}
