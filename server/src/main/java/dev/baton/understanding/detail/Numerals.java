package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Sight;
import org.jspecify.annotations.Nullable;

/** Reads numbers said as words: "seven", "double five", "nineteen", "eighty four". */
final class Numerals {
  private final Sight sight;
  private final DetailWords words;

  Numerals(Sight sight, DetailWords words) {
    this.sight = sight;
    this.words = words;
  }

  /** What a word, and those that belong to it, say in digits; and the word after them. */
  record Numeral(String digits, int to) {}

  /** The numeral that begins at a word, or null. */
  @Nullable Numeral at(int at) {
    String word = at < sight.size() ? sight.word(at).text() : "";
    int times = words.isIn("spoken_twice", word) ? 2 : words.isIn("spoken_thrice", word) ? 3 : 1;
    int named = times > 1 ? at + 1 : at;
    char digit = named < sight.size() ? digit(named) : ' ';
    if (digit != ' ') {
      return new Numeral(String.valueOf(digit).repeat(times), named + 1);
    }
    String two = times > 1 ? "" : words.twoDigits(word);
    if (two.length() < 2) {
      return null;
    }
    return two.endsWith("0") && two.charAt(0) > '1' ? withOnes(two, at + 1) : whole(two, at + 1);
  }

  private static Numeral whole(String digits, int to) {
    return new Numeral(digits, to);
  }

  /** "eighty" and the "four" or "y cuatro" after it. */
  private Numeral withOnes(String tens, int next) {
    boolean and = next + 1 < sight.size() && words.isIn("spoken_and", sight.word(next).text());
    int at = and ? next + 1 : next;
    char ones = at < sight.size() ? words.digit(sight.word(at).text()) : ' ';
    return ones > '0' && ones <= '9'
        ? new Numeral(tens.substring(0, 1) + ones, at + 1)
        : new Numeral(tens, next);
  }

  /** The digit a word names; the letter "o" is one beside English digits. */
  private char digit(int at) {
    String word = sight.word(at).text();
    boolean zero = word.equals("o") && (isBesideO(at + 1) || isBesideO(at - 1));
    return zero ? '0' : words.digit(word);
  }

  private boolean isBesideO(int at) {
    return at >= 0 && at < sight.size() && words.isIn("spoken_beside_o", sight.word(at).text());
  }
}
