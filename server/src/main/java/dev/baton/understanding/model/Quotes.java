package dev.baton.understanding.model;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Texts in which a quotation must stand: whole words, in their order. Case, accents' encoding,
 * kinds of spaces and quotation marks do not matter.
 */
final class Quotes {
  private final List<String> texts;

  private Quotes(Collection<String> texts) {
    this.texts = texts.stream().map(Quotes::plain).toList();
  }

  static Quotes in(Collection<String> texts) {
    return new Quotes(texts);
  }

  /** Whether these words stand in one of the texts, and are words. */
  boolean hold(String quotation) {
    String words = plain(quotation);
    return words.codePoints().anyMatch(Character::isLetterOrDigit)
        && texts.stream().anyMatch(text -> holds(text, words));
  }

  private static boolean holds(String text, String words) {
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (!continues(text, at, words) && !continues(text, at + words.length(), words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word or an address goes on across this place. */
  private static boolean continues(String text, int at, String words) {
    if (at <= 0 || at >= text.length()) {
      return false;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    boolean ideographs = Character.isIdeographic(before) || Character.isIdeographic(after);
    boolean value = words.codePoints().anyMatch(c -> c == '@' || Character.isDigit(c));
    boolean tied = value && (ties(before, text, at) || ties(after, text, at));
    return tied || (isInner(before) && isInner(after) && !ideographs);
  }

  /** A sign that holds an address or a number together, as in {@code not-jane@example.com}. */
  private static boolean ties(int sign, String text, int at) {
    boolean tie = "@-_+/".indexOf(sign) >= 0;
    boolean dotInside =
        sign == '.' && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    return tie || dotInside;
  }

  private static boolean isInner(int sign) {
    return Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
  }

  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    boolean space = true;
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); ) {
      int sign = lower.codePointAt(i);
      i += Character.charCount(sign);
      boolean blank = Character.isWhitespace(sign) || Character.isSpaceChar(sign);
      if (blank && !space) {
        plain.append(' ');
      } else if (!blank && Character.getType(sign) != Character.FORMAT) {
        plain.appendCodePoint("’‘`´".indexOf(sign) >= 0 ? '\'' : sign);
      }
      space = blank;
    }
    return plain.toString().strip();
  }
}
