package dev.baton.outside.web;

import dev.baton.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request must hold, and how much it may. Everything else is a {@link Problem}, 400. */
final class Bounds {
  private Bounds() {}

  static <T> T required(String pointer, @Nullable T value) {
    if (value == null) {
      throw Problem.malformed(pointer, "required", "This member is needed.");
    }
    return value;
  }

  static void longest(String pointer, @Nullable String text, int most) {
    if (text != null && text.length() > most) {
      throw Problem.malformed(
          pointer, "too_long", "At most " + most + " characters are allowed here.");
    }
  }

  static <T> List<T> atMost(String pointer, List<T> list, int most) {
    if (list.size() > most) {
      throw Problem.malformed(pointer, "too_many", "At most " + most + " are allowed here.");
    }
    return list;
  }
}
