package dev.baton.handoff.settings;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;

/** The days of the week as settings name them: {@code mon} to {@code sun}. */
public final class Weekdays {
  private Weekdays() {}

  /** The name in settings. */
  public static String key(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  /** The day with this name, when there is one. */
  public static Optional<DayOfWeek> of(String key) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (key(day).equals(key)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }
}
