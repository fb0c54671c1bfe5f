package dev.baton.handoff.settings;

import dev.baton.handoff.settings.WrapUp.Text;
import dev.baton.handoff.settings.WrapUp.When;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which of a merchant's texts is for a moment and a language.
 *
 * <p>The weekend is Saturday and Sunday, except for the hours in which the merchant's own hours say
 * that the team is there. Without hours nothing is known of an "after hours".
 */
final class WrapUpChoice {
  private WrapUpChoice() {}

  /** Whether the team is there, as far as the merchant said when it is: not on a holiday. */
  static Optional<Boolean> isThere(HandoffSettings settings, ZoneId zone, Instant now) {
    LocalDateTime local = LocalDateTime.ofInstant(now, zone);
    boolean holiday =
        settings.wrapUp().texts().stream()
            .anyMatch(text -> text.when() == When.HOLIDAY && holds(text, settings.hours(), local));
    return Optional.ofNullable(settings.hours()).map(hours -> !holiday && hours.openAt(local));
  }

  /** The text to say, when the merchant wrote one for now other than the default. */
  static Optional<String> text(
      HandoffSettings settings, ZoneId zone, Instant now, String languageTag) {
    LocalDateTime local = LocalDateTime.ofInstant(now, zone);
    List<Text> texts = settings.wrapUp().texts();
    for (When when : When.strongestFirst()) {
      Optional<String> found =
          inLanguage(
              texts,
              text -> text.when() == when && holds(text, settings.hours(), local),
              languageTag);
      if (found.isPresent()) {
        return found;
      }
    }
    return inLanguage(texts, text -> text.when() == null, languageTag);
  }

  private static boolean holds(Text text, @Nullable Hours hours, LocalDateTime local) {
    boolean open = hours != null && hours.openAt(local);
    DayOfWeek day = local.getDayOfWeek();
    return switch (text.when()) {
      case HOLIDAY -> text.dates().stream().anyMatch(days -> days.includes(local.toLocalDate()));
      case WEEKEND -> !open && (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY);
      case AFTER_HOURS -> hours != null && !open;
      case null -> true;
    };
  }

  private static Optional<String> inLanguage(
      List<Text> texts, Predicate<Text> fits, String languageTag) {
    String tag = Locale.forLanguageTag(languageTag.replace('_', '-')).toLanguageTag();
    String base = Locale.forLanguageTag(tag).getLanguage();
    return first(texts, fits.and(text -> tag.equalsIgnoreCase(text.language())))
        .or(() -> first(texts, fits.and(text -> base.equalsIgnoreCase(text.language()))))
        .or(() -> first(texts, fits.and(text -> base.equals(languageOf(text)))))
        .or(() -> first(texts, fits.and(text -> text.language() == null)));
  }

  private static @Nullable String languageOf(Text text) {
    return text.language() == null ? null : Locale.forLanguageTag(text.language()).getLanguage();
  }

  private static Optional<String> first(List<Text> texts, Predicate<Text> fits) {
    return texts.stream().filter(fits).findFirst().map(Text::text);
  }
}
