package dev.baton.handoff.settings;

import java.util.Locale;
import java.util.Optional;

/** What happens when a shopper refuses a required detail other than the e-mail address. */
public enum WhenDeclined {
  /** The ticket is made and says "declined". */
  OPEN_TICKET,
  /** No ticket is made. */
  DO_NOT_OPEN;

  /** The name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with this JSON name, when there is one. */
  public static Optional<WhenDeclined> of(String key) {
    for (WhenDeclined choice : values()) {
      if (choice.key().equals(key)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }
}
