package dev.baton.insight;

import java.util.Locale;

/** What is counted. Each has keys of its own; {@code ""} where there is but one. */
public enum Measure {
  /** Conversations in which a shopper said something or pressed the button, by their first day. */
  CONVERSATIONS,
  /** Those of them in which a handoff began. */
  HANDED_OFF,
  /** Shoppers' messages, by their conversation's first day. */
  MESSAGES,
  /** Handoffs, by the day they began; so all that follow. */
  HANDOFFS,
  /** By how they stand: ticket, cancelled, abandoned, collecting. */
  END,
  REASON,
  SKILL,
  TOPIC,
  LANGUAGE,
  /** By the hour of the day on the store's clock, 00 to 23. */
  HOUR,
  /** Details, by {@code email/asked}. */
  DETAIL,
  /** Handoffs without a ticket that would have one, had the detail been optional. */
  LOST,
  /** Tickets by the time they took, in a {@link Histogram}'s buckets. */
  TIME,
  /** Deliveries by the day they began, by {@code <connection>/<helpdesk>/delivered}. */
  DELIVERY;

  /** The name in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
