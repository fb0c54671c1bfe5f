package dev.baton.shared.web;

import dev.baton.shared.Problem;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The versions an {@code If-Match} header names: any for {@code *}, else those listed. */
public final class IfMatch {
  private IfMatch() {}

  /**
   * Reads the header of a change that must know what it changes.
   *
   * @throws Problem 428 when it is absent
   */
  public static IntPredicate needed(@Nullable String header) {
    if (header == null) {
      throw new Problem(
          428, "Say which version you change: If-Match with the ETag you have read.", List.of());
    }
    return of(header);
  }

  /** Reads the header. */
  public static IntPredicate of(String header) {
    return version -> {
      for (String tag : header.split(",", -1)) {
        String bare = tag.strip();
        if (bare.startsWith("W/")) {
          bare = bare.substring(2);
        }
        if (bare.equals("*") || bare.equals(tag(version))) {
          return true;
        }
      }
      return false;
    };
  }

  /** How a version stands in {@code ETag} and {@code If-Match}. */
  public static String tag(int version) {
    return "\"" + version + "\"";
  }
}
