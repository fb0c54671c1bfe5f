package dev.baton.understanding.grammar;

import java.util.List;

/** Blanks what is written for machines ("[[confirm]]", "{{email}}", "\close"): nobody says it. */
final class ControlTokens {
  private static final List<String> OPEN = List.of("[[", "{{", "<<", "<|");
  private static final List<String> CLOSE = List.of("]]", "}}", ">>", "|>");

  private ControlTokens() {}

  /** The text with such tokens replaced by as many commas; all offsets stay. */
  static String blank(String text) {
    char[] seen = null;
    int at = 0;
    while (at + 1 < text.length()) {
      int end = end(text, at);
      if (end > at) {
        seen = seen == null ? text.toCharArray() : seen;
        java.util.Arrays.fill(seen, at, end, ',');
        at = end;
      } else {
        at++;
      }
    }
    return seen == null ? text : new String(seen);
  }

  private static final int LONGEST = 80;

  private static int end(String text, int at) {
    for (int i = 0; i < OPEN.size(); i++) {
      if (text.startsWith(OPEN.get(i), at)) {
        int close = text.substring(at, Math.min(text.length(), at + LONGEST)).indexOf(CLOSE.get(i));
        return close > 0 ? at + close + 2 : at;
      }
    }
    boolean command =
        (text.charAt(at) == '\\' || text.charAt(at) == '/')
            && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))
            && Character.isLetter(text.charAt(at + 1));
    int end = at;
    if (command) {
      end++;
      while (end < text.length() && end - at < LONGEST && isName(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}
