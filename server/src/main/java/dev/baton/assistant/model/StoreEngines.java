package dev.baton.assistant.model;

import dev.baton.shared.StoreId;
import dev.baton.understanding.ModelEngines.Engines;

/** What reads a store's messages and words its replies. */
public interface StoreEngines {

  /**
   * Those with the store's own language model, or the operator's choice where it has none. At most
   * one statement; may be a few seconds old.
   */
  Engines of(StoreId store);

  /** Whether the operator set a language model for stores without one. */
  boolean operatorHasOne();
}
