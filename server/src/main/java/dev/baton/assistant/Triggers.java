package dev.baton.assistant;

import dev.baton.handoff.Crisis;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import dev.baton.understanding.SameQuestion;
import dev.baton.understanding.Trigger;
import java.util.Optional;

/** What in a message, beyond its own words, calls for a person. */
final class Triggers {
  private Triggers() {}

  /** What must be said first when somebody may be in danger. */
  static Optional<String> crisis(Draft draft) {
    Situation now = draft.situation();
    return Crisis.line(now.reading().topic(), draft.wording(), now.conversation().locale());
  }

  /** Whether the shopper is angry, or does not accept what they were told. */
  static boolean frustrated(Draft draft) {
    Reading reading = draft.situation().reading();
    return reading.trigger() == Trigger.FRUSTRATION || reading.has(Command.Protest.class);
  }

  /** Whether the shopper asks the same again in nearly the same words. */
  static boolean repeated(Draft draft) {
    Situation now = draft.situation();
    return isQuestion(now.reading())
        && draft.memory().talk().questions().stream()
            .anyMatch(earlier -> SameQuestion.asked(earlier, now.text()));
  }

  /** Whether the message asks for something to be done or answered. */
  static boolean isQuestion(Reading reading) {
    return reading.has(Command.AskQuestion.class)
        || reading.has(Command.StartSkill.class)
        || reading.substance();
  }
}
