package dev.baton.assistant;

import dev.baton.commerce.Order;
import dev.baton.shared.Detail;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.skill.Escalation;
import dev.baton.skill.Instructed;
import dev.baton.skill.Learnt;
import dev.baton.skill.Ruling;
import dev.baton.skill.Skill;
import dev.baton.skill.SkillName;
import dev.baton.skill.Step;
import dev.baton.skill.Turn;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a skill take a turn. */
final class SkillTurns {
  private SkillTurns() {}

  /** What a skill did with a message. */
  record Taken(SkillName skill, Step step) {
    boolean passed() {
      return step instanceof Step.Pass;
    }
  }

  /** The skill that waits for an answer takes this message. */
  static Optional<Taken> running(Draft draft) {
    Memory.Running running = draft.memory().running();
    if (running == null || isMereCourtesy(draft.situation())) {
      return Optional.empty();
    }
    return draft.situation().skills().stream()
        .filter(skill -> skill.name() == running.skill())
        .findFirst()
        .map(
            skill ->
                new Taken(
                    skill.name(),
                    skill.take(
                        turn(
                            draft,
                            skill.name(),
                            NeverMind.heard(draft.situation().reading(), running),
                            running.state()))))
        .filter(taken -> !taken.passed());
  }

  /** Thanks and greetings are no answer to a skill's question. */
  private static boolean isMereCourtesy(Situation now) {
    Reading reading = now.reading();
    boolean courteous =
        reading.has(Command.Thank.class)
            || reading.has(Command.Greet.class)
            || reading.has(Command.SayGoodbye.class);
    boolean more =
        reading.has(Command.Affirm.class)
            || reading.has(Command.Deny.class)
            || reading.has(Command.AskQuestion.class)
            || reading.has(Command.StartSkill.class)
            || reading.substance()
            || !now.heard().said().isEmpty();
    return courteous && !more;
  }

  /** The first skill that this message starts, and that has something to say to it. */
  static Optional<Taken> starting(Draft draft) {
    for (Skill skill : draft.situation().skills()) {
      if (skill.startsWith(draft.situation().reading())) {
        Taken taken = began(draft, skill);
        if (!taken.passed()) {
          return Optional.of(taken);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * "And 12350?": another order number, said alone after a skill was done, means the same again. So
   * does "I don't have it" after the word where an order is.
   */
  static Optional<Taken> sameAgain(Draft draft) {
    Situation now = draft.situation();
    Memory.Matter matter = draft.memory().matter();
    boolean another =
        now.heard().said().contains(Detail.ORDER_NUMBER) && !now.reading().substance();
    boolean missing = now.reading().has(Command.ReportMissing.class);
    if (missing && draft.memory().lastOfOrders() == SkillName.TRACK_ORDER) {
      return again(draft, SkillName.TRACK_ORDER);
    }
    return matter != null && another ? again(draft, matter.skill()) : Optional.empty();
  }

  /** The skill of the last matter takes this message, as if it were asked afresh. */
  static Optional<Taken> again(Draft draft) {
    Memory.Matter matter = draft.memory().matter();
    return matter == null ? Optional.empty() : again(draft, matter.skill());
  }

  private static Optional<Taken> again(Draft draft, @Nullable SkillName name) {
    return draft.situation().skills().stream()
        .filter(skill -> skill.name() == name)
        .findFirst()
        .map(skill -> began(draft, skill))
        .filter(taken -> !taken.passed());
  }

  /**
   * Lets a skill begin, unless the merchant's instructions say otherwise. The store's own skills
   * ask for themselves: before that nobody knows whether they start.
   */
  private static Taken began(Draft draft, Skill skill) {
    boolean asksItself = skill.name() == SkillName.OWN_SKILL;
    return (asksItself ? Optional.<Ruling>empty() : new Guided(draft, skill.name()).atStart())
        .map(ruling -> new Taken(skill.name(), instead(draft, skill.name(), ruling)))
        .orElseGet(
            () ->
                new Taken(
                    skill.name(),
                    skill.take(turn(draft, skill.name(), draft.situation().reading(), Map.of()))));
  }

  private static Step instead(Draft draft, SkillName skill, Ruling ruling) {
    Learnt learnt =
        new Learnt(
            draft.memory().known().typed(Detail.ORDER_NUMBER).map(OrderNumber::new),
            ruling.explanation(),
            List.of(),
            List.of());
    return ruling.act() == Ruling.Act.HAND_OFF
        ? new Step.Escalate(new Escalation(skill, draft.sentence("instructed"), learnt))
        : new Step.Refuse(draft.sentence("instructed_offer"), new Escalation(skill, "", learnt));
  }

  /** The merchant's instructions as a skill asks for them; what they say is followed. */
  private record Guided(Draft draft, SkillName skill) implements Instructed {
    @Override
    public Optional<Ruling> atStart() {
      return followed(draft.guide().atStart(skill, draft.memory()));
    }

    @Override
    public Optional<Ruling> about(Order order) {
      return followed(draft.guide().about(order, skill, draft.memory()));
    }

    private Optional<Ruling> followed(Optional<Ruling> ruling) {
      ruling.ifPresent(draft::follow);
      return ruling;
    }
  }

  private static Turn turn(
      Draft draft, SkillName skill, Reading reading, Map<String, String> state) {
    Situation now = draft.situation();
    Memory memory = draft.memory();
    return new Turn(
        now.store(),
        now.conversation().id().toString(),
        now.text(),
        reading,
        state,
        memory.known().typed(Detail.EMAIL).flatMap(EmailAddress::parse),
        memory.known().typed(Detail.ORDER_NUMBER).map(OrderNumber::new),
        now.orders(),
        new Guided(draft, skill),
        now.language(),
        now.now(),
        now.preview());
  }
}
