package dev.baton.ticket;

import java.util.Locale;

/** Who wrote a line of a transcript or a follow-up. */
public enum Author {
  SHOPPER,
  ASSISTANT,
  AGENT,
  SYSTEM;

  /** The name in JSON: {@code shopper}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The author with this JSON name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Author of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
