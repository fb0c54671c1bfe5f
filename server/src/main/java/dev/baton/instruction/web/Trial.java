package dev.baton.instruction.web;

import dev.baton.commerce.Money;
import dev.baton.instruction.Amounts;
import dev.baton.instruction.Facts;
import dev.baton.instruction.Finding;
import dev.baton.instruction.Instruction;
import dev.baton.instruction.Judge;
import dev.baton.instruction.Rulebook;
import dev.baton.instruction.Verdict;
import dev.baton.shared.Language;
import dev.baton.shared.Problem;
import dev.baton.skill.Ruling;
import dev.baton.skill.SkillName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells for made-up facts which instructions would apply. */
final class Trial {
  static final int LONGEST_MESSAGE = 1_000;
  private static final int LONGEST = 80;
  private static final int MOST = 20;

  private Trial() {}

  /**
   * Made-up facts.
   *
   * @param skill the one that is at work, or null
   * @param language ISO 639-1; English where it is left out
   * @param teamThere whether it is within the team's hours, or null for no hours
   * @param order an order that is open to the shopper, or null
   */
  record TrialFacts(
      @Nullable String skill,
      @Nullable String message,
      @Nullable String language,
      @Nullable Boolean teamThere,
      @Nullable TrialOrder order) {}

  /** A made-up order. */
  record TrialOrder(
      @Nullable String amount,
      @Nullable String currency,
      @Nullable List<@Nullable String> tags,
      @Nullable List<@Nullable String> customerTags,
      @Nullable String country,
      @Nullable List<@Nullable String> products) {}

  /**
   * What came of it.
   *
   * @param decides the instruction that would be followed, or null
   * @param explanation in words, or null when none would
   * @param neverOffersFirst the one that would keep Baton from offering a person, or null
   */
  record TrialResult(
      List<TrialVerdict> items,
      @Nullable UUID decides,
      @Nullable String explanation,
      @Nullable UUID neverOffersFirst) {}

  /**
   * One instruction.
   *
   * @param judged what came of its words, or null when they were not looked at
   */
  record TrialVerdict(
      UUID id,
      String name,
      boolean applies,
      List<TrialFinding> conditions,
      @Nullable TrialFinding judged) {}

  /** Whether a condition holds, and why, in English. */
  record TrialFinding(boolean holds, String because) {
    static TrialFinding of(Finding finding) {
      return new TrialFinding(finding.holds(), finding.because());
    }
  }

  static TrialResult of(TrialFacts given, List<Instruction> all, Judge judge, String currency) {
    Facts facts = facts(given, currency);
    SkillName skill = skill(given);
    Rulebook rulebook = new Rulebook(all, judge);
    Optional<Ruling> decides = rulebook.everywhere(facts, _ -> true);
    if (decides.isEmpty() && skill != null) {
      decides = rulebook.atStart(skill, facts, _ -> true);
      if (decides.isEmpty() && facts.order() != null) {
        decides = rulebook.aboutOrder(skill, facts, _ -> true);
      }
    }
    return new TrialResult(
        all.stream().map(one -> verdict(one, facts, judge)).toList(),
        decides.map(Ruling::instruction).orElse(null),
        decides.map(Ruling::explanation).orElse(null),
        rulebook.neverOfferFirst(skill, facts).map(Ruling::instruction).orElse(null));
  }

  private static @Nullable SkillName skill(TrialFacts given) {
    return given.skill() == null
        ? null
        : InstructionForm.one("/skill", given.skill(), SkillName.values(), SkillName::key);
  }

  private static TrialVerdict verdict(Instruction instruction, Facts facts, Judge judge) {
    Verdict verdict = instruction.on(facts, judge);
    return new TrialVerdict(
        instruction.id(),
        instruction.wanted().name(),
        verdict.applies(),
        verdict.findings().stream().map(TrialFinding::of).toList(),
        verdict.judged() == null ? null : TrialFinding.of(verdict.judged()));
  }

  private static Facts facts(TrialFacts given, String currency) {
    String language = InstructionForm.line("/language", given.language(), 2);
    TrialOrder order = given.order();
    return new Facts(
        InstructionForm.line("/message", given.message(), LONGEST_MESSAGE),
        language.isEmpty() ? Language.ENGLISH : new Language(language.toLowerCase(Locale.ROOT)),
        given.teamThere(),
        order == null ? null : order(order, currency));
  }

  private static Facts.OrderFacts order(TrialOrder order, String usual) {
    String currency = order.currency() == null ? usual : order.currency();
    Money total =
        Amounts.read(order.amount() == null ? "0" : order.amount(), currency)
            .orElseThrow(
                () ->
                    Problem.unprocessable(
                        "/order/amount", "wrong_value", "An amount is needed, as in 612.00."));
    String country = InstructionForm.line("/order/country", order.country(), 2);
    return new Facts.OrderFacts(
        total,
        texts("/order/tags", order.tags()),
        order.customerTags() == null ? null : texts("/order/customerTags", order.customerTags()),
        country.isEmpty() ? null : country.toUpperCase(Locale.ROOT),
        texts("/order/products", order.products()).stream()
            .map(one -> new Facts.Thing(one, one))
            .toList());
  }

  private static List<String> texts(String pointer, @Nullable List<@Nullable String> given) {
    List<String> texts = new ArrayList<>();
    for (String one : given == null ? List.<@Nullable String>of() : given) {
      String text = InstructionForm.line(pointer, one, LONGEST);
      if (!text.isEmpty()) {
        texts.add(text);
      }
      if (texts.size() > MOST) {
        throw Problem.malformed(pointer, "too_many", "At most " + MOST + ".");
      }
    }
    return texts;
  }
}
