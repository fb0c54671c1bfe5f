package dev.baton.instruction;

import dev.baton.skill.Ruling;
import dev.baton.skill.SkillName;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An instruction of a store's merchant. */
public record Instruction(UUID id, Wanted wanted) {

  /**
   * What the merchant wants.
   *
   * @param skill for which skill, or null for every conversation
   * @param conditions all of them must hold
   * @param words when it applies, in the merchant's own words, which a language model judges after
   *     the conditions hold; empty for conditions alone
   */
  public record Wanted(
      String name,
      @Nullable SkillName skill,
      List<Condition> conditions,
      String words,
      Ruling.Act act,
      boolean enabled) {
    public Wanted {
      conditions = List.copyOf(conditions);
    }
  }

  /** Whether it speaks of orders: then it says nothing before an order is open. */
  public boolean readsOrder() {
    return wanted.conditions().stream().anyMatch(Condition::readsOrder);
  }

  /** Whether it applies, and why. */
  public Verdict on(Facts facts, Judge judge) {
    List<Finding> findings =
        wanted.conditions().stream().map(condition -> condition.in(facts)).toList();
    boolean judged = !wanted.words().isEmpty() && findings.stream().allMatch(Finding::holds);
    return new Verdict(this, findings, judged ? judge.judge(this) : null);
  }
}
