package dev.baton.ticket;

import java.util.Locale;

/** How soon an agent should look. */
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT;

  /** The name in JSON: {@code normal}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The priority with this JSON name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Priority of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
