package dev.baton.instruction.web;

import dev.baton.instruction.Condition;
import dev.baton.instruction.Instruction;
import dev.baton.instruction.WrittenCondition;
import dev.baton.shared.Problem;
import dev.baton.skill.Ruling.Act;
import dev.baton.skill.SkillName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Instructions as requests and answers have them. */
final class InstructionForm {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_WORDS = 300;
  private static final int CONDITIONS = 10;

  private InstructionForm() {}

  /**
   * An instruction as a merchant sends it. What only Baton can say may stand in it, and is ignored.
   *
   * @param skill for which skill, or null for every conversation
   * @param words when it applies, in the merchant's own words; needs a language model
   * @param act {@code hand_off}, {@code offer} or {@code never_offer_first}
   */
  record WantedInstruction(
      @Nullable String name,
      @Nullable String skill,
      @Nullable List<@Nullable WrittenCondition> conditions,
      @Nullable String words,
      @Nullable String act,
      @Nullable Boolean enabled,
      @Nullable Object id) {}

  /** An instruction on the wire. */
  record InstructionSight(
      UUID id,
      String name,
      @Nullable String skill,
      List<WrittenCondition> conditions,
      String words,
      String act,
      boolean enabled) {}

  static InstructionSight shown(Instruction instruction) {
    Instruction.Wanted wanted = instruction.wanted();
    SkillName skill = wanted.skill();
    return new InstructionSight(
        instruction.id(),
        wanted.name(),
        skill == null ? null : skill.key(),
        wanted.conditions().stream().map(WrittenCondition::of).toList(),
        wanted.words(),
        key(wanted.act()),
        wanted.enabled());
  }

  static String key(Act act) {
    return act.name().toLowerCase(Locale.ROOT);
  }

  /** What is wanted, once it is in order. */
  static Instruction.Wanted read(WantedInstruction given, String currency) {
    Act act = one("/act", given.act(), Act.values(), InstructionForm::key);
    SkillName skill =
        given.skill() == null
            ? null
            : one("/skill", given.skill(), SkillName.values(), SkillName::key);
    String words = line("/words", given.words(), LONGEST_WORDS);
    List<Condition> conditions = conditions(given.conditions(), currency);
    if (!words.isEmpty() && act == Act.NEVER_OFFER_FIRST) {
      throw Problem.unprocessable(
          "/words", "not_allowed", "A language model cannot keep Baton from offering a person.");
    }
    if (skill == null && conditions.isEmpty() && words.isEmpty() && act != Act.NEVER_OFFER_FIRST) {
      throw Problem.unprocessable(
          "/conditions", "missing", "Say when it applies, or for which skill.");
    }
    String name = line("/name", given.name(), LONGEST_NAME);
    if (name.isEmpty()) {
      throw Problem.malformed("/name", "missing", "This is needed.");
    }
    return new Instruction.Wanted(
        name, skill, conditions, words, act, given.enabled() == null || given.enabled());
  }

  private static List<Condition> conditions(
      @Nullable List<@Nullable WrittenCondition> given, String currency) {
    List<Condition> conditions = new ArrayList<>();
    for (WrittenCondition one : given == null ? List.<@Nullable WrittenCondition>of() : given) {
      String pointer = "/conditions/" + conditions.size();
      if (conditions.size() == CONDITIONS) {
        throw Problem.malformed("/conditions", "too_many", "At most " + CONDITIONS + ".");
      }
      if (one == null) {
        throw Problem.malformed(pointer, "missing", "This is needed.");
      }
      conditions.add(one.read(pointer, currency));
    }
    return conditions;
  }

  static String line(String pointer, @Nullable String given, int longest) {
    String line = given == null ? "" : given.strip();
    if (line.length() > longest) {
      throw Problem.malformed(pointer, "too_long", "At most " + longest + " characters.");
    }
    return line;
  }

  static <T> T one(String pointer, @Nullable String given, T[] all, Function<T, String> key) {
    return Arrays.stream(all)
        .filter(one -> key.apply(one).equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.malformed(
                    pointer,
                    "wrong_value",
                    "These are known: "
                        + Arrays.stream(all).map(key).collect(Collectors.joining(", "))
                        + "."));
  }
}
