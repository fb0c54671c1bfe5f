package dev.baton.commerce.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** The day the demo shop is looked at: turns {@code 5d}, {@code 10m}, {@code -2d} into instants. */
record Today(Instant now, ZoneId zone) {

  /** So long ago: minutes and hours to the instant, days at a time of the day. */
  Instant ago(String span, LocalTime timeOfDay) {
    int amount = Integer.parseInt(span.substring(0, span.length() - 1));
    return switch (span.charAt(span.length() - 1)) {
      case 'm' -> now.minus(Duration.ofMinutes(amount));
      case 'h' -> now.minus(Duration.ofHours(amount));
      case 'd' -> now.atZone(zone).minusDays(amount).with(timeOfDay).toInstant();
      default -> throw new IllegalArgumentException("not a span: " + span);
    };
  }

  /** When the packers come next: until then an order may be cancelled. */
  Instant nextPacking() {
    return now.atZone(zone).plusDays(1).with(LocalTime.of(6, 0)).toInstant();
  }
}
