package dev.baton.assistant.web;

import dev.baton.shared.Problem;
import org.jspecify.annotations.Nullable;

/** How long the strings of a request may be. */
final class Bounds {
  private Bounds() {}

  /**
   * @throws Problem 400 when the text is longer
   */
  static void longest(String pointer, @Nullable String text, int most) {
    if (text != null && text.length() > most) {
      throw Problem.malformed(
          pointer, "too_long", "At most " + most + " characters are allowed here.");
    }
  }

  /**
   * @throws Problem 400 when there is none
   */
  static <T> T required(String pointer, @Nullable T value) {
    if (value == null) {
      throw Problem.malformed(pointer, "required", "This member is needed.");
    }
    return value;
  }
}
