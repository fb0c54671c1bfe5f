package dev.baton.assistant;

import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;

/**
 * "Never mind" while a skill waits for an answer. To a question that takes a yes or no it is a no,
 * which the skill hears; whatever else the skill asks for, the skill is left.
 */
final class NeverMind {
  private NeverMind() {}

  /** Leaves the skill that waits, if that was said. */
  static boolean left(Draft draft) {
    Memory.Running waiting = draft.memory().running();
    boolean said = draft.situation().reading().has(Command.Cancel.class);
    if (!said || waiting == null || waiting.yesOrNo()) {
      return false;
    }
    draft.remember(draft.memory().running(null));
    draft.by(Rule.SKILL_STOPPED);
    draft.say(draft.sentence("stopped"));
    return true;
  }

  /** The message as the skill that waits hears it. */
  static Reading heard(Reading reading, Memory.Running waiting) {
    return waiting.yesOrNo()
        ? reading
            .first(Command.Cancel.class)
            .map(never -> reading.with(new Command.Deny(false, never.because())))
            .orElse(reading)
        : reading;
  }
}
