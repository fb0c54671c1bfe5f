package dev.baton.shared;

import java.util.Locale;

/** Where a detail came from. */
public enum DetailSource {
  /** Said in this conversation. */
  TYPED,
  /** Said in an earlier conversation of the same visitor. */
  EARLIER,
  /** A signed-in account. */
  ACCOUNT,
  /** An order look-up. */
  ORDER,
  /** Handed over by another agent through the API. */
  API;

  /** Whether this conversation brought it: by the shopper's word, or by the agent who led it. */
  public boolean isHere() {
    return this == TYPED || this == API;
  }

  /** The name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
