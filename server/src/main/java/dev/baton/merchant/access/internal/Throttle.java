package dev.baton.merchant.access.internal;

import dev.baton.merchant.access.Token;
import dev.baton.merchant.access.jdbc.AttemptRows;
import dev.baton.merchant.access.jdbc.AttemptRows.Attempts;
import dev.baton.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses: ten wrong passwords for an account, whether or not there is one, and
 * fifty from an address, in a quarter of an hour. An attempt counts before it is judged, so many at
 * once gain nothing; the right one is taken back.
 */
@Component
class Throttle {
  private static final int OF_ACCOUNT = 10;
  private static final int OF_ADDRESS = 50;
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final AttemptRows rows;
  private final Clock clock;

  Throttle(AttemptRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Counts an attempt.
   *
   * @throws Problem 429 when there were too many
   */
  void attempt(String account, String address) {
    check(rows.count(address(address), clock.instant(), WINDOW), OF_ADDRESS);
    check(rows.count(account(account), clock.instant(), WINDOW), OF_ACCOUNT);
  }

  /** Takes an attempt back that was the right one. */
  void succeeded(String account, String address) {
    rows.forgive(address(address));
    rows.forget(account(account), clock.instant().minus(WINDOW));
  }

  private void check(Attempts attempts, int most) {
    if (attempts.count() > most) {
      Instant open = attempts.since().plus(WINDOW);
      throw Problem.tooMany(
          "Too many attempts. Try again in a while.",
          (int) Duration.between(clock.instant(), open).toSeconds());
    }
  }

  private static byte[] account(String account) {
    return Token.hash("account/" + account);
  }

  private static byte[] address(String address) {
    return Token.hash("address/" + address);
  }
}
