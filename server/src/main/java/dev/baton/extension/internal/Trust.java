package dev.baton.extension.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Which programs are left alone: one that failed three times in a row keeps no shopper waiting for
 * half a minute. Known to this process alone.
 */
@Component
class Trust {
  private static final int UNLUCKY = 3;
  private static final Duration REST = Duration.ofSeconds(30);
  private static final int MOST = 10_000;
  private final Map<UUID, Failing> failing = new ConcurrentHashMap<>();
  private final Clock clock;

  Trust(Clock clock) {
    this.clock = clock;
  }

  private record Failing(int times, Instant at) {}

  boolean rests(UUID skill) {
    Failing now = failing.get(skill);
    return now != null && now.times() >= UNLUCKY && clock.instant().isBefore(now.at().plus(REST));
  }

  void answered(UUID skill) {
    failing.remove(skill);
  }

  void failed(UUID skill) {
    if (failing.size() >= MOST) {
      failing.clear();
    }
    failing.merge(
        skill,
        new Failing(1, clock.instant()),
        (before, first) -> new Failing(before.times() + 1, first.at()));
  }
}
