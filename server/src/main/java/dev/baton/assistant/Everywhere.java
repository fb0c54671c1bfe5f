package dev.baton.assistant;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffReason;
import dev.baton.handoff.HandoffStatus;
import dev.baton.handoff.Start;
import dev.baton.handoff.Wording;
import dev.baton.skill.Learnt;
import dev.baton.skill.Ruling;
import dev.baton.skill.SkillName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows the merchant's instructions that are for no skill in particular. */
final class Everywhere {
  private Everywhere() {}

  /**
   * What is to be done now that the shopper says what it is about. Whoever did not want to be
   * handed over is not handed over again.
   */
  static Optional<Ruling> ruling(Draft draft) {
    boolean refused =
        draft.handoff().map(Handoff::status).filter(HandoffStatus.CANCELLED::equals).isPresent();
    return refused || !Triggers.isQuestion(draft.situation().reading())
        ? Optional.empty()
        : draft.guide().everywhere(draft.memory());
  }

  /** Hands off, if that is to be done. What a language model judged opens no ticket by itself. */
  static boolean handedOff(Draft draft, Ruling ruling) {
    if (ruling.act() != Ruling.Act.HAND_OFF) {
      return false;
    }
    Start start = Handing.start(draft, HandoffReason.SKILL).unasked().noting(ruling.explanation());
    String lead = draft.sentence("instructed");
    draft.follow(ruling);
    if (ruling.byModel()) {
      Learnt learnt =
          new Learnt(start.order(), start.summary(), start.products(), start.attempts());
      return Handing.beginUnsure(draft, start, lead, new Memory.Matter(start.skill(), learnt));
    }
    String crisis = Triggers.crisis(draft).orElse("");
    Handing.begin(draft, start, Wording.join(List.of(crisis, lead)));
    return true;
  }

  /** Offers a person after the message was answered; not beside a question that wants a yes. */
  static boolean offered(Draft draft, Ruling ruling) {
    Memory.Running running = draft.memory().running();
    if (ruling.act() != Ruling.Act.OFFER || (running != null && running.yesOrNo())) {
      return false;
    }
    Memory.Matter matter = running == null ? draft.memory().matter() : running.matter();
    Learnt before = matter == null ? Learnt.only("") : matter.learnt();
    SkillName skill = matter == null ? null : matter.skill();
    draft.follow(ruling);
    draft.say(draft.sentence("instructed_offer"));
    return Offers.make(
        draft, HandoffReason.SKILL, new Memory.Matter(skill, before.noting(ruling.explanation())));
  }

  /** Whether Baton is not to offer a person of its own accord. */
  static boolean keepsQuiet(Draft draft) {
    Optional<Ruling> ruling = draft.guide().neverOfferFirst(atWork(draft));
    ruling.ifPresent(draft::follow);
    return ruling.isPresent();
  }

  private static @Nullable SkillName atWork(Draft draft) {
    Memory.Running running = draft.memory().running();
    SkillName took = draft.skill();
    return took == null && running != null ? running.skill() : took;
  }
}
