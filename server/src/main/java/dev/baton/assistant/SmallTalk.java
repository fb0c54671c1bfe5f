package dev.baton.assistant;

import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Speech;
import java.util.Optional;

/** Greetings, thanks, goodbyes, and other things people say to each other. */
final class SmallTalk {
  private static final String WHAT_ABOUT = "what_about";

  private SmallTalk() {}

  /** Answers small talk. False when the message is more than that. */
  static boolean answered(Draft draft) {
    Optional<String> key = key(draft);
    key.ifPresent(
        sentence -> {
          draft.remember(draft.memory().helpless(0));
          draft.say(
              sentence.equals(WHAT_ABOUT)
                  ? AboutUs.withAbilities(draft, WHAT_ABOUT)
                  : draft.sentence(sentence));
        });
    return key.isPresent();
  }

  private static Optional<String> key(Draft draft) {
    Reading reading = draft.situation().reading();
    if (reading.has(Command.AskWhetherHuman.class)) {
      return Optional.of("not_human");
    }
    if (reading.has(Command.RefuseHandoff.class)) {
      return Optional.of("no_person");
    }
    if (reading.has(Command.AskQuestion.class) || reading.has(Command.StartSkill.class)) {
      return Optional.empty();
    }
    if (reading.has(Command.AskForHelp.class)) {
      return Optional.of(WHAT_ABOUT);
    }
    if (reading.substance()) {
      return Optional.empty();
    }
    if (!draft.situation().photos().isEmpty()) {
      return Optional.of("photo_noted");
    }
    if (!draft.situation().heard().said().isEmpty() && reading.speech() != Speech.ASK) {
      return Optional.of("details_noted");
    }
    return courtesy(reading);
  }

  /** The sentence that answers a mere courtesy. */
  static Optional<String> courtesy(Reading reading) {
    if (reading.has(Command.SayGoodbye.class)) {
      return Optional.of("goodbye");
    }
    if (reading.has(Command.Thank.class)) {
      return Optional.of("welcome");
    }
    if (reading.has(Command.Greet.class)) {
      return Optional.of("hello");
    }
    boolean word =
        reading.has(Command.Affirm.class)
            || reading.has(Command.Deny.class)
            || reading.has(Command.Cancel.class);
    return word ? Optional.of("alright") : Optional.empty();
  }
}
