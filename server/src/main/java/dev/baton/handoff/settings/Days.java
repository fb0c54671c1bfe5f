package dev.baton.handoff.settings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * One day or several in a row, both ends included: {@code 2026-12-25}, {@code
 * 2026-12-24/2026-12-26}.
 */
public record Days(LocalDate first, LocalDate last) {

  /** Reads a day or an interval of days; empty when it is neither. */
  public static Optional<Days> parse(String text) {
    int slash = text.indexOf('/');
    try {
      LocalDate first = LocalDate.parse(slash < 0 ? text : text.substring(0, slash));
      LocalDate last = slash < 0 ? first : LocalDate.parse(text.substring(slash + 1));
      return last.isBefore(first) ? Optional.empty() : Optional.of(new Days(first, last));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  /** Whether a day is among these. */
  public boolean includes(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Whether some day is among both. */
  public boolean overlaps(Days other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }

  /** As it is written in settings. */
  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first + "/" + last;
  }
}
