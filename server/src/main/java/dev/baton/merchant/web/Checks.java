package dev.baton.merchant.web;

import dev.baton.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong with a request, to refuse it once. */
public final class Checks {
  private final List<Problem.Field> malformed = new ArrayList<>();
  private final List<Problem.Field> broken = new ArrayList<>();

  /** Notes that the shape is wrong (400). */
  public void malformed(String pointer, String code, String detail) {
    malformed.add(new Problem.Field(pointer, code, detail));
  }

  /** Notes that a rule is broken (422). */
  public void broken(String pointer, String code, String detail) {
    broken.add(new Problem.Field(pointer, code, detail));
  }

  /** A line of text, stripped; null (and noted) when it is absent, empty, too long or no line. */
  public @Nullable String line(@Nullable String value, String pointer, int longest) {
    if (value == null) {
      malformed(pointer, "missing", "This is needed.");
      return null;
    }
    return optionalLine(value, pointer, longest);
  }

  /** The same for a text that may be absent. An empty one counts as wrong. */
  public @Nullable String optionalLine(@Nullable String value, String pointer, int longest) {
    if (value == null) {
      return null;
    }
    String line = value.strip();
    if (line.length() > longest) {
      malformed(pointer, "too_long", "This may have " + longest + " characters at most.");
    } else if (line.isEmpty()) {
      broken(pointer, "empty", "This must not be empty.");
    } else if (line.codePoints().anyMatch(Character::isISOControl)) {
      broken(pointer, "not_one_line", "This must be one line without control characters.");
    } else {
      return line;
    }
    return null;
  }

  /**
   * Goes on only when nothing is wrong.
   *
   * @throws Problem 400 or 422 with every field at fault
   */
  public void done() {
    if (!malformed.isEmpty()) {
      throw new Problem(400, "The request has the wrong shape.", malformed);
    }
    if (!broken.isEmpty()) {
      throw new Problem(422, "The request breaks a rule.", broken);
    }
  }
}
