package dev.baton.understanding.builtin;

import dev.baton.understanding.Speech;
import dev.baton.understanding.Utterance;
import java.util.Set;

/** Anger that stands in no word: all letters capital, "?!?!". */
final class Shouting {
  private static final int FEWEST_LETTERS = 10;
  private static final int FEWEST_WORDS = 3;

  /** So many words are no name, no size and no thanks. */
  private static final int A_SENTENCE = 6;

  private static final int FEWEST_MARKS = 3;
  private static final Set<String> CONTENT = Set.of("thank", "affirm", "goodbye");

  private Shouting() {}

  /** Whether a message is shouted. */
  static boolean in(Utterance utterance, Scan scan) {
    boolean content = scan.likely().stream().anyMatch(f -> CONTENT.contains(f.label()));
    return !content && (hasMarks(utterance.text()) || isLoud(utterance, scan));
  }

  private static boolean isLoud(Utterance utterance, Scan scan) {
    boolean says =
        scan.sight().size() >= A_SENTENCE || SpeechAct.of(utterance.text(), scan) == Speech.ASK;
    return says
        && isCapital(utterance.text())
        && utterance.context().stream()
            .noneMatch(earlier -> earlier.byShopper() && isCapital(earlier.text()));
  }

  /** Some words, all of capital letters. Who never writes any other shouts no more than usual. */
  private static boolean isCapital(String text) {
    boolean small = text.codePoints().anyMatch(Character::isLowerCase);
    long capitals = text.codePoints().filter(Character::isUpperCase).count();
    return !small
        && capitals >= FEWEST_LETTERS
        && text.strip().split("\\s+", FEWEST_WORDS + 1).length >= FEWEST_WORDS;
  }

  /** Both marks, three or more in a row. */
  private static boolean hasMarks(String text) {
    int run = 0;
    boolean asks = false;
    boolean calls = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean mark = c == '?' || c == '!';
      run = mark ? run + 1 : 0;
      asks = mark && (asks || c == '?');
      calls = mark && (calls || c == '!');
      if (run >= FEWEST_MARKS && asks && calls) {
        return true;
      }
    }
    return false;
  }
}
