package dev.baton.assistant.persona;

import dev.baton.shared.StoreId;

/** The personas of all stores. */
public interface Personas {

  /** That of a store, for new conversations. At most one statement; may be a few seconds old. */
  Persona of(StoreId store);

  /** That of a store, as it is in the database now. */
  Versioned latest(StoreId store);

  /**
   * A persona and its version.
   *
   * @param version 0 for what is usual, then one more with each change
   */
  record Versioned(int version, Persona persona) {}

  /**
   * Puts another in the place of a version, for conversations that begin from now on.
   *
   * @return false when that version is not the latest any more
   */
  boolean replace(StoreId store, int version, Persona persona);
}
