package dev.baton.assistant;

import dev.baton.handoff.settings.WrapUps;
import dev.baton.understanding.Command;
import dev.baton.understanding.Command.Aspect;
import java.util.Optional;

/** "When will I get an answer?": what the merchant promises, and nothing else. */
final class ReplyTime {
  private ReplyTime() {}

  /** The answer, where a message asks for it and the store has one. */
  static Optional<String> asked(Draft draft) {
    Situation now = draft.situation();
    boolean asked =
        now.reading().all(Command.AskQuestion.class).stream()
            .anyMatch(question -> question.aspects().contains(Aspect.REPLY_TIME));
    String time = WrapUps.replyTime(now.store(), now.language());
    return asked && !time.isBlank()
        ? Optional.of(draft.sentence("reply_time", "time", time))
        : Optional.empty();
  }
}
