package dev.baton.assistant.model.web;

import dev.baton.assistant.model.StoreEngines;
import dev.baton.assistant.model.StoreModel;
import dev.baton.assistant.model.StoreModels;
import dev.baton.merchant.Audit;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Entered;
import dev.baton.shared.vault.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The language model of a store. Its key goes in and never comes out. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/model")
class ModelController {
  private final StoreModels models;
  private final StoreEngines engines;
  private final Audit audit;

  ModelController(StoreModels models, StoreEngines engines, Audit audit) {
    this.models = models;
    this.engines = engines;
    this.audit = audit;
  }

  /** A connection as a merchant sends it; what only Baton can say is ignored. */
  record ModelWanted(
      @Nullable Map<String, @Nullable Object> config,
      @Nullable Object connected,
      @Nullable Object kept,
      @Nullable Object status,
      @Nullable Object message,
      @Nullable Object lastSuccessAt,
      @Nullable Object lastErrorAt,
      @Nullable Object operatorHasOne,
      @Nullable Object settings) {}

  /**
   * A connection on the wire.
   *
   * @param kept the secrets that are stored
   * @param status {@code none}, {@code untested}, {@code connected} or {@code failing}
   * @param operatorHasOne whether the operator set one for stores without
   * @param settings what is asked for
   */
  record ModelShown(
      boolean connected,
      Map<String, Object> config,
      List<String> kept,
      String status,
      String message,
      @Nullable Instant lastSuccessAt,
      @Nullable Instant lastErrorAt,
      boolean operatorHasOne,
      List<Setting> settings) {}

  @GetMapping
  ModelShown now(@PathVariable String store) {
    return models.find(new StoreId(store)).map(this::shown).orElseGet(this::none);
  }

  @PutMapping
  ModelShown change(@PathVariable String store, @RequestBody ModelWanted wanted) {
    StoreId id = new StoreId(store);
    StoreModel changed = models.change(id, Entered.members(wanted.config()));
    audit.record(
        id,
        "connected a language model",
        Map.of(
            "provider", String.valueOf(changed.config().get("provider")),
            "model", String.valueOf(changed.config().get("model"))));
    return shown(changed);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String store) {
    StoreId id = new StoreId(store);
    models.remove(id);
    audit.record(id, "disconnected the language model", Map.of());
  }

  @PostMapping("/test")
  Check test(@PathVariable String store) {
    return models.test(new StoreId(store));
  }

  private ModelShown shown(StoreModel model) {
    StoreModel.Standing standing = model.standing();
    String status = standing.status();
    String error = standing.lastError();
    return new ModelShown(
        true,
        model.config(),
        model.keyKept() ? List.of("apiKey") : List.of(),
        status,
        status.equals("failing") && error != null ? error : "",
        standing.lastSuccessAt(),
        standing.lastErrorAt(),
        engines.operatorHasOne(),
        StoreModel.SETTINGS);
  }

  private ModelShown none() {
    return new ModelShown(
        false,
        Map.of(),
        List.of(),
        "none",
        "",
        null,
        null,
        engines.operatorHasOne(),
        StoreModel.SETTINGS);
  }
}
