package dev.baton.merchant.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.merchant.access.jdbc.AttemptRows;
import dev.baton.shared.Problem;
import dev.baton.testing.BatonTest;
import dev.baton.testing.SettableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@BatonTest
class ThrottleTest {
  private final SettableClock clock;
  private final Throttle throttle;
  private final String address = "192.0.2." + UUID.randomUUID();

  ThrottleTest(AttemptRows rows, SettableClock clock) {
    this.clock = clock;
    this.throttle = new Throttle(rows, clock);
  }

  @Test
  void an_address_may_be_wrong_fifty_times_whatever_the_account() {
    for (int i = 0; i < 50; i++) {
      throttle.attempt(somebody(), address);
    }
    assertThatThrownBy(() -> throttle.attempt(somebody(), address))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.retryAfterSeconds()).isEqualTo(900));
    throttle.attempt(somebody(), "198.51.100." + UUID.randomUUID());
    clock.advance(Duration.ofMinutes(15));
    throttle.attempt(somebody(), address);
  }

  @Test
  void those_who_are_right_never_meet_it() {
    String account = somebody();
    for (int i = 0; i < 200; i++) {
      throttle.attempt(account, address);
      throttle.succeeded(account, address);
    }
    throttle.attempt(account, address);
  }

  private static String somebody() {
    return UUID.randomUUID() + "@shop.example";
  }
}
