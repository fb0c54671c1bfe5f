package dev.baton.handoff.settings;

import dev.baton.handoff.settings.WrapUp.Text;
import dev.baton.handoff.settings.WrapUp.When;
import dev.baton.shared.OrderPattern;
import dev.baton.shared.Problem;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What must hold in settings beyond their shape. */
public final class SettingsRules {
  private static final int A_DAY = 24 * 60;

  private final List<Problem.Field> broken = new ArrayList<>();

  private SettingsRules() {}

  /** Every rule the settings break, by JSON pointer; empty when they may be saved. */
  public static List<Problem.Field> broken(HandoffSettings settings) {
    SettingsRules rules = new SettingsRules();
    rules.orderPattern(settings.information().orderPattern());
    rules.template("/wrapUp/default", settings.wrapUp().defaultText(), WrapUps.VARIABLES);
    rules.texts(settings.wrapUp().texts());
    rules.template("/subject", settings.subject(), SubjectLine.VARIABLES);
    if (settings.subject().codePoints().anyMatch(Character::isISOControl)) {
      rules.add("/subject", "not_one_line", "A subject is one line.");
    }
    Integer minutes = settings.rescueAfterMinutes();
    if (minutes != null && (minutes < 1 || minutes > A_DAY)) {
      rules.add("/rescueAfterMinutes", "out_of_range", "1 to 1440 minutes, or null for never.");
    }
    if (settings.hours() != null) {
      settings.hours().week().forEach(rules::spans);
    }
    return List.copyOf(rules.broken);
  }

  private void orderPattern(@Nullable String pattern) {
    if (pattern != null && OrderPattern.of(pattern).isEmpty()) {
      add(
          "/information/orderNumber/pattern",
          "wrong_value",
          "A regular expression of the whole number, as in \"[0-9]{5}\" or \"ORD-[0-9]{4,6}\":"
              + " at most 200 characters, no back references or look-around, and it must not fit"
              + " an empty text.");
    }
  }

  private void template(String pointer, String text, List<String> variables) {
    if (text.isBlank()) {
      add(pointer, "empty", "This must not be empty.");
    }
    for (String unknown : Template.of(text).unknown(variables)) {
      add(
          pointer,
          "unknown_variable",
          "\""
              + unknown
              + "\" is no variable here. There are: {{"
              + String.join("}}, {{", variables)
              + "}}.");
    }
  }

  private void texts(List<Text> texts) {
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      String here = "/wrapUp/texts/" + i;
      template(here + "/text", text.text(), WrapUps.VARIABLES);
      boolean holiday = text.when() == When.HOLIDAY;
      if (holiday && text.dates().isEmpty()) {
        add(here + "/dates", "missing", "A holiday needs its dates, as in [\"2026-12-25\"].");
      }
      if (!holiday && !text.dates().isEmpty()) {
        add(here + "/dates", "not_allowed", "Only a holiday has dates.");
      }
      for (Text earlier : texts.subList(0, i)) {
        if (atTheSameTime(text, earlier)) {
          add(here, "ambiguous", "There is another text for the same time and language.");
        }
      }
    }
  }

  private static boolean atTheSameTime(Text one, Text other) {
    boolean sameLanguage =
        one.language() == null
            ? other.language() == null
            : one.language().equalsIgnoreCase(other.language());
    boolean sameTime =
        one.when() != When.HOLIDAY
            || one.dates().stream()
                .anyMatch(days -> other.dates().stream().anyMatch(days::overlaps));
    return Objects.equals(one.when(), other.when()) && sameLanguage && sameTime;
  }

  private void spans(DayOfWeek day, List<Hours.Span> spans) {
    String pointer = "/hours/week/" + Weekdays.key(day);
    for (int i = 0; i < spans.size(); i++) {
      Hours.Span span = spans.get(i);
      if (span.from() >= span.to()) {
        add(
            pointer + "/" + i,
            "wrong_order",
            "Hours end after they begin; split them at midnight.");
      }
      if (spans.subList(0, i).stream().anyMatch(span::overlaps)) {
        add(pointer + "/" + i, "overlapping", "These hours overlap with others of the day.");
      }
    }
  }

  private void add(String pointer, String code, String detail) {
    broken.add(new Problem.Field(pointer, code, detail));
  }
}
