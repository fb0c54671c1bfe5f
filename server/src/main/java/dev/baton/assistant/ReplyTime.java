package dev.baton.assistant;

import dev.baton.handoff.settings.WrapUps;
import dev.baton.understanding.Command;
import dev.baton.understanding.Command.Aspect;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** "When will I get an answer?": what the merchant promises, and nothing else. */
final class ReplyTime {
  private ReplyTime() {}

  /** The answer, where a message asks for it and the store has one. */
  static Optional<String> asked(Draft draft) {
    return asked(draft, Set.of(Aspect.REPLY_TIME));
  }

  /** The same where a mere "when?" asks for it too, since a person was spoken of. */
  static Optional<String> askedOfTeam(Draft draft) {
    return asked(draft, Set.of(Aspect.REPLY_TIME, Aspect.WHEN));
  }

  private static Optional<String> asked(Draft draft, Set<Aspect> aspects) {
    Situation now = draft.situation();
    boolean asked =
        now.reading().all(Command.AskQuestion.class).stream()
            .anyMatch(question -> !Collections.disjoint(question.aspects(), aspects));
    String time = WrapUps.replyTime(now.store(), now.language());
    return asked && !time.isBlank()
        ? Optional.of(draft.sentence("reply_time", "time", time))
        : Optional.empty();
  }
}
