package dev.baton.understanding;

import dev.baton.shared.BatonSettings;
import java.util.function.Consumer;

/** Makes what reads messages and words replies: with a language model, or without one. */
public interface ModelEngines {

  /** What reads messages, what may word replies, and what judges instructions in words. */
  record Engines(Understanding understanding, Rewording rewording, Judging judging) {
    /** Whether replies are worded at all. */
    public boolean rewords() {
      return rewording != Rewording.NONE;
    }

    /** Whether instructions in words are judged at all. */
    public boolean judges() {
      return judging != Judging.NONE;
    }
  }

  /** Those that the operator chose. */
  Engines usual();

  /** Those of this machine alone. */
  Engines builtIn();

  /**
   * Those with a language model that a merchant chose. It is called through the guard of outbound
   * calls, and has a breaker of its own for as long as the engines live.
   *
   * @param news is told when the model begins to fail, and when it works again; may write
   */
  Engines with(BatonSettings.Model model, Consumer<ModelHealth> news);

  /** Puts one question of our own to a model, now. Never throws for what the model does. */
  ModelHealth ask(BatonSettings.Model model);
}
