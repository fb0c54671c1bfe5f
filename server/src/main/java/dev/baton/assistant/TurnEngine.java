package dev.baton.assistant;

import dev.baton.handoff.Handoff;

/** Works out the answer to a message. Has no effect but a skill's own durable acts. */
final class TurnEngine {
  private TurnEngine() {}

  /** The answer, ready to be written. */
  static Draft answer(Situation situation, Memory before) {
    Draft draft = new Draft(situation, remembered(situation, before));
    switch (draft.handoff().orElse(null)) {
      case Handoff.Open open -> new WhileCollecting(draft, open).answer();
      case Handoff.Sent sent -> new AfterTicket(draft, sent).answer();
      case Handoff.Ended _ -> new OpenFloor(draft).answer();
      case null -> new OpenFloor(draft).answer();
    }
    if (Triggers.isQuestion(situation.reading())) {
      draft.remember(draft.memory().asked(situation.text()));
    }
    draft.remember(draft.memory().said(true, situation.text()));
    draft.replies().forEach(reply -> draft.remember(draft.memory().said(false, reply.text())));
    return draft;
  }

  private static Memory remembered(Situation situation, Memory before) {
    Memory memory = before.knowing(situation.heard().known()).with(situation.photos());
    return situation.reading().substance() && !situation.text().isBlank()
        ? memory.topic(situation.seq(), situation.text())
        : memory;
  }
}
