package dev.baton.merchant.internal;

import dev.baton.merchant.Store;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Stores that were looked up within the last few seconds. */
final class RecentStores {
  private static final Duration FRESH = Duration.ofSeconds(3);
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Map<StoreId, Seen> seen = new ConcurrentHashMap<>();

  RecentStores(Clock clock) {
    this.clock = clock;
  }

  private record Seen(Store store, Instant until) {}

  Optional<Store> find(StoreId id, Function<StoreId, Optional<Store>> elsewhere) {
    Seen known = seen.get(id);
    Instant now = clock.instant();
    if (known != null && now.isBefore(known.until())) {
      return Optional.of(known.store());
    }
    Optional<Store> found = elsewhere.apply(id);
    if (seen.size() >= MOST) {
      seen.clear();
    }
    found.ifPresentOrElse(
        store -> seen.put(id, new Seen(store, now.plus(FRESH))), () -> seen.remove(id));
    return found;
  }

  void forget(StoreId id) {
    seen.remove(id);
  }
}
