package dev.baton.assistant.model;

import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Check;
import java.util.Map;
import java.util.Optional;

/** The language models that stores connected for themselves. */
public interface StoreModels {

  /** That of a store. */
  Optional<StoreModel> find(StoreId store);

  /**
   * Connects one, or changes it. The key that is left out stays as it was, unless it would go to
   * another provider or host.
   *
   * @throws dev.baton.shared.Problem 422 with all that is wrong
   */
  StoreModel change(StoreId store, Map<String, Object> config);

  /** Disconnects it, and forgets its key. */
  void remove(StoreId store);

  /**
   * Asks the connected one a question of our own, and keeps how that went.
   *
   * @throws dev.baton.shared.Problem 404 when there is none
   */
  Check test(StoreId store);
}
