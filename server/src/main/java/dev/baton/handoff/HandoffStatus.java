package dev.baton.handoff;

import java.util.Locale;

/** Where a handoff stands. */
public enum HandoffStatus {
  /** Details are being gathered. */
  COLLECTING,
  /** The ticket is stored and will be delivered. */
  SUBMITTED,
  /** The helpdesk returned a ticket. */
  DELIVERED,
  /** Deliveries gave up for now; may still become delivered. */
  UNDELIVERED,
  /** The shopper ended it, or would not give what is needed; no ticket. */
  CANCELLED,
  /** The shopper went silent before an address was known; no ticket. */
  ABANDONED;

  /** The name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
