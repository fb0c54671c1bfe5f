package dev.baton.assistant.persona;

import dev.baton.shared.StoreId;

/** The personas of all stores. */
public interface Personas {

  /** That of a store, for new conversations. At most one statement; may be a few seconds old. */
  Persona of(StoreId store);

  /** Puts another in its place, for conversations that begin from now on. */
  void change(StoreId store, Persona persona);
}
