package dev.baton.understanding;

import dev.baton.understanding.builtin.Engine;

/**
 * Understanding with nothing but this machine: phrases and words per language, no network, no
 * account. Loads its language files when made; then fast and safe for use by many threads.
 */
public final class BuiltInUnderstanding implements Understanding {
  private final Engine engine = Engine.load();

  @Override
  public Reading read(Utterance utterance) {
    return engine.read(utterance);
  }
}
