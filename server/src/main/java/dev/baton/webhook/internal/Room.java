package dev.baton.webhook.internal;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** How many calls are made at a time by this process: to one endpoint, and in all. */
final class Room {
  private final int each;
  private final Semaphore all;
  private final Map<UUID, Integer> inside = new ConcurrentHashMap<>();

  Room(int each, int all) {
    this.each = each;
    this.all = new Semaphore(all);
  }

  /** Takes a place, when there is one. */
  boolean enter(UUID endpoint) {
    if (!all.tryAcquire()) {
      return false;
    }
    boolean[] entered = {false};
    inside.compute(
        endpoint,
        (_, now) -> {
          int count = now == null ? 0 : now;
          entered[0] = count < each;
          return entered[0] ? Integer.valueOf(count + 1) : now;
        });
    if (!entered[0]) {
      all.release();
    }
    return entered[0];
  }

  /** Gives a place back. */
  void leave(UUID endpoint) {
    inside.computeIfPresent(endpoint, (_, now) -> now == 1 ? null : Integer.valueOf(now - 1));
    all.release();
  }
}
