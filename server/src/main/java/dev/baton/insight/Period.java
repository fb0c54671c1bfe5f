package dev.baton.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days in a row on a store's clock.
 *
 * @param from the first
 * @param to the last
 */
public record Period(LocalDate from, LocalDate to) {

  /** How many days. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** As many days, right before. */
  public Period previous() {
    return new Period(from.minusDays(days()), from.minusDays(1));
  }
}
