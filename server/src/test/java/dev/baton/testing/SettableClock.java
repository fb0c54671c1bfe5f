package dev.baton.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {
  /** A Wednesday noon in New York, when shops are open. */
  public static final Instant START = Instant.parse("2026-03-04T17:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);

  /** Moves on by a while. */
  public void advance(Duration while_) {
    now.updateAndGet(instant -> instant.plus(while_));
  }

  /** Jumps to an instant. */
  public void set(Instant instant) {
    now.set(instant);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("say the zone where it is used");
  }
}
