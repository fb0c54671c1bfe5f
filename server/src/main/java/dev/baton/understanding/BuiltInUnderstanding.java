package dev.baton.understanding;

import dev.baton.understanding.builtin.Engine;

/**
 * Understanding with nothing but this machine: phrases and words per language, no network, no
 * account. The first one made loads the language files, for all of them; then fast and safe for use
 * by many threads.
 */
public final class BuiltInUnderstanding implements Understanding {
  private final Engine engine = Loaded.ENGINE;

  /** Some 60 MB, which never change. */
  private static final class Loaded {
    static final Engine ENGINE = Engine.load();
  }

  @Override
  public Reading read(Utterance utterance) {
    return engine.read(utterance);
  }
}
