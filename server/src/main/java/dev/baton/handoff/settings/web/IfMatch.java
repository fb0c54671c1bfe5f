package dev.baton.handoff.settings.web;

import java.util.function.IntPredicate;

/** The versions an {@code If-Match} header names: any for {@code *}, else those listed. */
final class IfMatch {
  private IfMatch() {}

  static IntPredicate of(String header) {
    return version -> {
      for (String tag : header.split(",", -1)) {
        String bare = tag.strip();
        if (bare.startsWith("W/")) {
          bare = bare.substring(2);
        }
        if (bare.equals("*") || bare.equals("\"" + version + "\"")) {
          return true;
        }
      }
      return false;
    };
  }
}
