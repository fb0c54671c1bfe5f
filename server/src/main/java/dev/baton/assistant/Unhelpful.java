package dev.baton.assistant;

import dev.baton.understanding.Command;
import dev.baton.understanding.Intent;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Speech;

/** A message for which nothing could be done. */
final class Unhelpful {
  private Unhelpful() {}

  /** Why nothing could be done. */
  static Rule rule(Draft draft) {
    Reading reading = draft.situation().reading();
    if (reading.has(Command.StartSkill.class)) {
      return Rule.NO_SKILL;
    }
    return isQuestion(reading) ? Rule.NO_ANSWER : Rule.NOT_UNDERSTOOD;
  }

  /** What is said then. */
  static String words(Draft draft) {
    Reading reading = draft.situation().reading();
    if (reading.has(Command.StartSkill.class)) {
      return draft.sentence("not_here");
    }
    if (complains(reading)) {
      return draft.sentence("sorry");
    }
    return isQuestion(reading)
        ? draft.sentence("unknown")
        : AboutUs.withAbilities(draft, "not_understood");
  }

  private static boolean complains(Reading reading) {
    return reading.all(Command.AskQuestion.class).stream()
        .anyMatch(one -> one.intent() == Intent.COMPLAINT);
  }

  /** Also one about something no skill or answer knows. */
  private static boolean isQuestion(Reading reading) {
    return reading.has(Command.AskQuestion.class)
        || (reading.speech() == Speech.ASK && reading.substance());
  }
}
