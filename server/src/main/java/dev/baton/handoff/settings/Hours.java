package dev.baton.handoff.settings;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When the support team is there, by day of the week, in the store's time zone. A day that is not
 * named is closed.
 */
public record Hours(Map<DayOfWeek, List<Span>> week) {

  public Hours {
    EnumMap<DayOfWeek, List<Span>> copy = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, spans) -> copy.put(day, List.copyOf(spans)));
    week = Map.copyOf(copy);
  }

  /** Whether the team is there at a moment of the store's own clock. */
  public boolean openAt(LocalDateTime moment) {
    int minute = moment.getHour() * 60 + moment.getMinute();
    return week.getOrDefault(moment.getDayOfWeek(), List.of()).stream()
        .anyMatch(span -> span.from() <= minute && minute < span.to());
  }

  /** From a minute of the day up to, and without, another: {@code 09:00} to {@code 17:30}. */
  public record Span(int from, int to) {
    private static final int DAY = 24 * 60;

    /** The minute of the day that a text such as {@code 17:30} names; {@code 24:00} ends a day. */
    public static Optional<Integer> minute(String text) {
      if (!text.matches("[0-2][0-9]:[0-5][0-9]")) {
        return Optional.empty();
      }
      int minute =
          Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
      return minute > DAY ? Optional.empty() : Optional.of(minute);
    }

    /** A minute of the day as it is written in settings. */
    public static String text(int minute) {
      return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    /** Whether some minute is in both. */
    public boolean overlaps(Span other) {
      return from < other.to && other.from < to;
    }
  }
}
