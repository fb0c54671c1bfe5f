package dev.baton.shared;

import java.util.Locale;

/** What became of a detail. */
public enum DetailState {
  /** There is a value. */
  GIVEN,
  /** Required, and the shopper would not give it. */
  DECLINED,
  /** Optional, and the shopper passed it over. */
  SKIPPED,
  /** An order number the shop does not know. */
  NOT_FOUND,
  /** What the shopper wrote is no such thing; the value is the raw text. */
  NOT_VALID;

  /** The name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
