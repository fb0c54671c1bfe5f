package dev.baton.instruction;

import dev.baton.skill.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether an instruction applies, and why.
 *
 * @param findings one for each condition, in their order
 * @param judged what came of its words, or null when it has none or a condition does not hold
 */
public record Verdict(Instruction instruction, List<Finding> findings, @Nullable Finding judged) {
  public Verdict {
    findings = List.copyOf(findings);
  }

  /** Whether it applies. */
  public boolean applies() {
    boolean needsJudging = !instruction.wanted().words().isEmpty();
    boolean agreed = judged != null && judged.holds();
    return findings.stream().allMatch(Finding::holds) && (agreed || !needsJudging);
  }

  /** What it decides when it applies. */
  public Ruling ruling() {
    List<Finding> all = new ArrayList<>(findings);
    if (judged != null) {
      all.add(judged);
    }
    String because = all.stream().map(Finding::because).collect(Collectors.joining("; "));
    return new Ruling(
        instruction.id(),
        instruction.wanted().name(),
        instruction.wanted().act(),
        because.isEmpty() ? "it applies always" : because,
        judged != null);
  }
}
