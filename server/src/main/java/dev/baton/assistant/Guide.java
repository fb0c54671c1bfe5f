package dev.baton.assistant;

import dev.baton.commerce.Order;
import dev.baton.handoff.HandoffReason;
import dev.baton.handoff.settings.Hours;
import dev.baton.instruction.Facts;
import dev.baton.instruction.Rulebook;
import dev.baton.skill.Ruling;
import dev.baton.skill.SkillName;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the merchant's instructions say about a turn. They never speak before a request for a
 * person, a sensitive topic or a skill's own need of one.
 */
final class Guide {
  private final Rulebook rulebook;
  private Facts facts;

  Guide(Situation situation) {
    this.rulebook = situation.rulebook();
    this.facts =
        new Facts(situation.text(), situation.shoppersLanguage(), teamThere(situation), null);
  }

  private static @Nullable Boolean teamThere(Situation situation) {
    Hours hours = situation.settings().hours();
    return hours == null
        ? null
        : hours.openAt(LocalDateTime.ofInstant(situation.now(), situation.store().timeZone()));
  }

  /** What is to be done whatever the message is about. */
  Optional<Ruling> everywhere(Memory memory) {
    return rulebook.everywhere(facts, heeds(memory));
  }

  /** What is to be done before a skill does anything. */
  Optional<Ruling> atStart(SkillName skill, Memory memory) {
    return rulebook.atStart(skill, facts, heeds(memory));
  }

  /** What is to be done about an order that is open to the shopper now. */
  Optional<Ruling> about(Order order, SkillName skill, Memory memory) {
    facts = facts.about(order);
    return rulebook.aboutOrder(skill, facts, heeds(memory));
  }

  /** Whether Baton is not to offer a person of its own accord. */
  Optional<Ruling> neverOfferFirst(@Nullable SkillName skill) {
    return rulebook.neverOfferFirst(skill, facts);
  }

  /** One offer a conversation. What a language model judged is first of all an offer, too. */
  private static Predicate<Ruling> heeds(Memory memory) {
    boolean offered = memory.offered().contains(HandoffReason.SKILL);
    return ruling -> !offered || (ruling.act() == Ruling.Act.HAND_OFF && !ruling.byModel());
  }
}
