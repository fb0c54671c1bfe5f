package dev.baton.assistant.model.internal;

import dev.baton.assistant.model.ModelCheck;
import dev.baton.assistant.model.StoreEngines;
import dev.baton.assistant.model.jdbc.ModelRows;
import dev.baton.assistant.model.jdbc.ModelRows.Row;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Safekeeping;
import dev.baton.understanding.ModelEngines;
import dev.baton.understanding.ModelEngines.Engines;
import dev.baton.understanding.ModelHealth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The engines of stores, each remembered for a few seconds; as long as a connection stays as it is,
 * its breaker goes on counting.
 */
@Component
class CachedEngines implements StoreEngines {
  private static final Logger LOG = LoggerFactory.getLogger(CachedEngines.class);
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int MOST = 10_000;

  private final ModelRows rows;
  private final Safekeeping safekeeping;
  private final ModelEngines engines;
  private final Clock clock;
  private final Map<StoreId, Seen> seen = new ConcurrentHashMap<>();

  private record Seen(
      @Nullable UUID id, Safekeeping.@Nullable Kept kept, Engines engines, Instant until) {
    boolean isOf(Row row) {
      return row.id().equals(id) && row.kept().equals(kept);
    }
  }

  CachedEngines(ModelRows rows, Safekeeping safekeeping, ModelEngines engines, Clock clock) {
    this.rows = rows;
    this.safekeeping = safekeeping;
    this.engines = engines;
    this.clock = clock;
  }

  @Override
  public Engines of(StoreId store) {
    Instant now = clock.instant();
    Seen known = seen.get(store);
    if (known == null || !now.isBefore(known.until())) {
      known = look(store, known, now.plus(FRESH));
      if (seen.size() >= MOST) {
        seen.clear();
      }
      seen.put(store, known);
    }
    return known.engines();
  }

  @Override
  public boolean operatorHasOne() {
    return engines.usual().understanding() != engines.builtIn().understanding();
  }

  void forget(StoreId store) {
    seen.remove(store);
  }

  private Seen look(StoreId store, @Nullable Seen before, Instant until) {
    Row row = rows.find(store).orElse(null);
    if (row == null) {
      return new Seen(null, null, engines.usual(), until);
    }
    Engines own = before != null && before.isOf(row) ? before.engines() : made(store, row);
    return new Seen(row.id(), row.kept(), own, until);
  }

  /** A key that cannot be opened: no model, and not another one than the merchant chose. */
  private Engines made(StoreId store, Row row) {
    try {
      return engines.with(
          ModelRules.read(safekeeping.open(store, row.id(), StoredModels.TYPE, row.kept())),
          health -> note(store, row.id(), health));
    } catch (IllegalStateException | Problem unusable) {
      LOG.warn("The language model of store {} cannot be used: {}", store, unusable.getMessage());
      return engines.builtIn();
    }
  }

  /** Keeps how it is. A turn goes on whatever becomes of this. */
  private void note(StoreId store, UUID id, ModelHealth health) {
    try {
      if (health == ModelHealth.WORKS) {
        rows.succeeded(store, id, clock.instant());
      } else {
        rows.failed(store, id, clock.instant(), ModelCheck.words(health));
      }
    } catch (RuntimeException lost) {
      LOG.warn("How the language model of store {} is could not be kept.", store, lost);
    }
  }
}
