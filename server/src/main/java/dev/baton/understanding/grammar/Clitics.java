package dev.baton.understanding.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * The little words written together with another: "and", "to", "the" before it in Arabic and
 * Hebrew, "-nya" after it in Indonesian.
 */
final class Clitics {
  private static final List<String> ARABIC =
      List.of("وبال", "وال", "بال", "فال", "كال", "لل", "ال", "ول", "وب", "و", "ف", "ب", "ل", "ع");
  private static final List<String> HEBREW =
      List.of("שה", "וה", "לה", "כש", "של", "ול", "וב", "ה", "ו", "ל", "ב", "ש", "מ", "כ");
  private static final String INDONESIAN = "nya";
  private static final int SHORTEST_REST = 2;

  private Clitics() {}

  /** Whether a word may have one. */
  static boolean mayStand(String word) {
    return isArabic(word.charAt(0)) || isHebrew(word.charAt(0)) || word.endsWith(INDONESIAN);
  }

  /** What is left of a word without each it may have. */
  static List<String> without(String word) {
    List<String> bare = new ArrayList<>();
    if (word.endsWith(INDONESIAN) && word.length() > INDONESIAN.length()) {
      bare.add(word.substring(0, word.length() - INDONESIAN.length()));
      return bare;
    }
    for (String prefix : isArabic(word.charAt(0)) ? ARABIC : HEBREW) {
      if (word.startsWith(prefix) && word.length() >= prefix.length() + SHORTEST_REST) {
        bare.add(word.substring(prefix.length()));
      }
    }
    return bare;
  }

  private static boolean isArabic(char c) {
    return c >= 0x0600 && c <= 0x06FF;
  }

  private static boolean isHebrew(char c) {
    return c >= 0x0590 && c <= 0x05FF;
  }
}
