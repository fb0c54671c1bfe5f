package dev.baton.understanding.grammar;

import java.util.Set;

/** Signs that are all of a message and say a word: a thumb up says "ok", one down "no". */
final class Signs {
  private static final Set<Integer> YES =
      Set.of(0x1F44D, 0x1F44C, 0x2705, 0x2714, 0x1F197, 0x1F646, 0x1F91D);
  private static final Set<Integer> NO =
      Set.of(0x1F44E, 0x274C, 0x274E, 0x2716, 0x1F645, 0x1F6AB, 0x26D4);
  private static final int LONGEST = 40;

  private Signs() {}

  /** The word, where a text is nothing but such signs that say the same; else the text. */
  static String say(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return text;
    }
    int[] signs =
        text.codePoints()
            .filter(c -> !Character.isWhitespace(c) && !isManner(c) && c != '!')
            .toArray();
    if (signs.length == 0) {
      return text;
    }
    return all(signs, YES) ? "ok" : all(signs, NO) ? "no" : text;
  }

  private static boolean all(int[] signs, Set<Integer> wanted) {
    for (int sign : signs) {
      if (!wanted.contains(sign)) {
        return false;
      }
    }
    return true;
  }

  /** Skin colours, sexes, and what joins them. */
  private static boolean isManner(int c) {
    return (c >= 0x1F3FB && c <= 0x1F3FF) || c == 0x2640 || c == 0x2642 || c == 0xFE0F;
  }
}
