package dev.baton.insight;

import java.time.LocalDate;

/**
 * One place to count at.
 *
 * @param day on the store's clock
 */
public record Count(Measure measure, LocalDate day, String key) {}
