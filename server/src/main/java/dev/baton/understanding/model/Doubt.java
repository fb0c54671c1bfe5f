package dev.baton.understanding.model;

import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Trigger;
import dev.baton.understanding.Utterance;

/** Whether a message is worth a call to a language model, given what the built-in engine read. */
final class Doubt {
  /** Below this, another reading of what the shopper wants may well be the better one. */
  private static final double UNSURE = 0.55;

  private Doubt() {}

  /**
   * A request for a person and a sensitive topic are acted on at once, without asking anybody. A
   * message in which every word has its place ("yes", "jane@example.com", "where is my order") is
   * not worth a call; one that says something nobody could place is.
   */
  static boolean isWorthACall(Utterance utterance, Reading local) {
    boolean words = utterance.text().codePoints().anyMatch(Character::isLetter);
    if (!words || local.trigger() == Trigger.EXPLICIT || local.topic() != null) {
      return false;
    }
    boolean matter = local.has(Command.StartSkill.class) || local.has(Command.AskQuestion.class);
    if (matter) {
      return local.confidence() < UNSURE;
    }
    return local.commands().isEmpty() || local.substance();
  }
}
