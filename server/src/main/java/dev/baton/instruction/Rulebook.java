package dev.baton.instruction;

import dev.baton.skill.Ruling;
import dev.baton.skill.Ruling.Act;
import dev.baton.skill.SkillName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The instructions of a store that are on, in the merchant's order: the first that applies counts.
 *
 * @param judge judges the words of instructions in this turn
 */
public record Rulebook(List<Instruction> instructions, Judge judge) {
  /** A store without instructions. */
  public static final Rulebook EMPTY = new Rulebook(List.of(), Judge.NONE);

  public Rulebook {
    instructions =
        instructions.stream().filter(instruction -> instruction.wanted().enabled()).toList();
  }

  /**
   * What is to be done whatever skill it is for: hand off, or offer.
   *
   * @param heeds whether a ruling may still be followed
   */
  public Optional<Ruling> everywhere(Facts facts, Predicate<Ruling> heeds) {
    return first(one -> acts(one) && one.wanted().skill() == null, facts, heeds);
  }

  /** The same before a skill does anything. */
  public Optional<Ruling> atStart(SkillName skill, Facts facts, Predicate<Ruling> heeds) {
    return first(one -> acts(one) && one.wanted().skill() == skill, facts, heeds);
  }

  /** The same once an order is open, with which a skill is about to do something. */
  public Optional<Ruling> aboutOrder(SkillName skill, Facts facts, Predicate<Ruling> heeds) {
    return first(
        one ->
            acts(one)
                && (one.wanted().skill() == skill
                    || (one.wanted().skill() == null && one.readsOrder())),
        facts,
        heeds);
  }

  /**
   * Whether Baton is not to offer a person of its own accord.
   *
   * @param skill the one that is at work, or null
   */
  public Optional<Ruling> neverOfferFirst(@Nullable SkillName skill, Facts facts) {
    return first(
        one -> !acts(one) && (one.wanted().skill() == null || one.wanted().skill() == skill),
        facts,
        _ -> true);
  }

  private static boolean acts(Instruction instruction) {
    return instruction.wanted().act() != Act.NEVER_OFFER_FIRST;
  }

  private Optional<Ruling> first(
      Predicate<Instruction> fitting, Facts facts, Predicate<Ruling> heeds) {
    return instructions.stream()
        .filter(fitting)
        .map(one -> one.on(facts, judge))
        .filter(Verdict::applies)
        .map(Verdict::ruling)
        .filter(heeds)
        .findFirst();
  }
}
