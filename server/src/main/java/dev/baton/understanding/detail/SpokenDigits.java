package dev.baton.understanding.detail;

import dev.baton.shared.Detail;
import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Sight;
import java.util.ArrayList;
import java.util.List;

/** Finds numbers said digit by digit: "five five double two". */
final class SpokenDigits {
  private static final int FEWEST_SPOKEN = 3;
  private static final int MOST = 24;
  private static final int LONGEST_NUMERAL = 4;

  private final Sight sight;
  private final Numerals numerals;

  SpokenDigits(Sight sight, DetailWords words) {
    this.sight = sight;
    this.numerals = new Numerals(sight, words);
  }

  /** A run of words and the digits they say. */
  record Run(String digits, int from, int to) {}

  /** All runs of three or more digits said as words, numerals between them included. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int at = 0;
    while (at < sight.size()) {
      Run run = runAt(at);
      if (run == null) {
        at++;
      } else {
        runs.add(run);
        at = run.to();
      }
    }
    return runs;
  }

  private @org.jspecify.annotations.Nullable Run runAt(int from) {
    StringBuilder digits = new StringBuilder();
    int spoken = 0;
    int at = from;
    while (at < sight.size() && digits.length() < MOST) {
      if (at > from && sight.word(at).before() == Break.STOP) {
        break;
      }
      String word = sight.word(at).text();
      Numerals.Numeral numeral = numerals.at(at);
      if (numeral != null) {
        digits.append(numeral.digits());
        spoken += numeral.digits().length();
        at = numeral.to();
      } else if (spoken > 0 && isNumeral(word)) {
        digits.append(word);
        at++;
      } else {
        break;
      }
    }
    return spoken < FEWEST_SPOKEN ? null : new Run(digits.toString(), from, at);
  }

  private static boolean isNumeral(String word) {
    return word.length() <= LONGEST_NUMERAL && word.chars().allMatch(Character::isDigit);
  }

  Spotted spotted(Detail detail, String value, int from, int to) {
    return new Spotted(detail, value, sight.word(from).start(), sight.word(to - 1).end());
  }
}
