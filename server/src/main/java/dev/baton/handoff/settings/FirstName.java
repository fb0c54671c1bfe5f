package dev.baton.handoff.settings;

import java.util.Optional;

/** The first word of a name, as a wrap-up addresses a shopper. */
public final class FirstName {
  private FirstName() {}

  /** The first word, when the name has one. */
  public static Optional<String> of(String name) {
    for (String word : name.strip().split("[\\s\\p{Z}]+", -1)) {
      if (!word.isEmpty()) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }
}
