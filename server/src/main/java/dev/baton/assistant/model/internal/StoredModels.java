package dev.baton.assistant.model.internal;

import dev.baton.assistant.model.ModelCheck;
import dev.baton.assistant.model.StoreModel;
import dev.baton.assistant.model.StoreModel.Standing;
import dev.baton.assistant.model.StoreModels;
import dev.baton.assistant.model.jdbc.ModelRows;
import dev.baton.assistant.model.jdbc.ModelRows.Row;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Entered;
import dev.baton.shared.vault.Safekeeping;
import dev.baton.shared.vault.Safekeeping.Kept;
import dev.baton.understanding.ModelEngines;
import dev.baton.understanding.ModelHealth;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Connected models in the database, their keys sealed. */
@Service
class StoredModels implements StoreModels {
  static final String TYPE = "model";

  private final ModelRows rows;
  private final Safekeeping safekeeping;
  private final CachedEngines cached;
  private final ModelEngines engines;
  private final Clock clock;

  StoredModels(
      ModelRows rows,
      Safekeeping safekeeping,
      CachedEngines cached,
      ModelEngines engines,
      Clock clock) {
    this.rows = rows;
    this.safekeeping = safekeeping;
    this.cached = cached;
    this.engines = engines;
    this.clock = clock;
  }

  @Override
  public Optional<StoreModel> find(StoreId store) {
    return rows.find(store).map(row -> shown(row.kept(), row.standing()));
  }

  @Override
  public StoreModel change(StoreId store, Map<String, Object> config) {
    Optional<Row> before = rows.find(store);
    UUID id = before.map(Row::id).orElseGet(UUID::randomUUID);
    Entered entered = safekeeping.check(StoreModel.SETTINGS, config);
    @Nullable Kept kept =
        before.map(Row::kept).filter(old -> sameProvider(old, config)).orElse(null);
    Kept sealed = safekeeping.keep(store, id, entered, kept);
    ModelRules.read(safekeeping.open(store, id, TYPE, sealed));
    rows.put(store, id, sealed);
    cached.forget(store);
    return shown(sealed, Standing.UNTESTED);
  }

  /** A key goes to no other provider than the one it was entered for. */
  private static boolean sameProvider(Kept before, Map<String, Object> config) {
    return String.valueOf(before.open().get("provider"))
        .equals(String.valueOf(config.get("provider")));
  }

  @Override
  public void remove(StoreId store) {
    if (!rows.remove(store)) {
      throw none();
    }
    cached.forget(store);
  }

  @Override
  public Check test(StoreId store) {
    Row row = rows.find(store).orElseThrow(StoredModels::none);
    ModelHealth health =
        engines.ask(ModelRules.read(safekeeping.open(store, row.id(), TYPE, row.kept())));
    if (health == ModelHealth.WORKS) {
      rows.succeeded(store, row.id(), clock.instant());
    } else {
      rows.failed(store, row.id(), clock.instant(), ModelCheck.words(health));
    }
    cached.forget(store); // so that the next call's end is news again
    return ModelCheck.of(health);
  }

  private static StoreModel shown(Kept kept, Standing standing) {
    return new StoreModel(kept.open(), kept.sealed() != null, standing);
  }

  private static Problem none() {
    return Problem.notFound("No language model is connected here.");
  }
}
