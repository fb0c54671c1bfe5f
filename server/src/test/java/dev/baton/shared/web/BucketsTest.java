package dev.baton.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketsTest {
  private final SettableClock clock = new SettableClock();
  private final Buckets buckets = new Buckets(120, clock);

  @Test
  void neverRefusesWhatIsPromised() {
    for (int second = 0; second < 180; second++) {
      assertThat(buckets.take("honest")).isZero();
      assertThat(buckets.take("honest")).isZero();
      clock.advance(Duration.ofSeconds(1));
    }
  }

  @Test
  void refusesMoreAndSaysWhenToComeBack() {
    for (int i = 0; i < 120; i++) {
      assertThat(buckets.take("greedy")).isZero();
    }
    int wait = buckets.take("greedy");
    assertThat(wait).isPositive();
    assertThat(buckets.take("another")).isZero();
    clock.advance(Duration.ofSeconds(wait));
    assertThat(buckets.take("greedy")).isZero();
  }
}
