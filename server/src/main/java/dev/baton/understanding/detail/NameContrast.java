package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Sight;
import dev.baton.understanding.grammar.Typo;
import org.jspecify.annotations.Nullable;

/** Finds the right one of two names that are much alike: "Marta, not Maria". */
public final class NameContrast {
  private static final int SHORTEST = 4;

  private final Sight sight;
  private final NameWords words;
  private final NameSpans spans;

  NameContrast(Sight sight, NameWords words, NameSpans spans) {
    this.sight = sight;
    this.words = words;
    this.spans = spans;
  }

  /** "Marta, not Maria", "not Maria, Marta", "Maria? no, Marta". */
  public @Nullable Spotted find() {
    for (int not = 0; not + 1 < sight.size(); not++) {
      if (words.isOf("name_not", not)) {
        int before = not > 0 && words.isAnd(not - 1) ? not - 2 : not - 1;
        boolean apart = sight.word(not + 1).before() != Break.NONE;
        int right = apart ? not + 1 : before;
        int wrong = apart ? before : not + 1;
        if (!areAlike(right, wrong) && !apart) {
          right = not + 2;
        }
        if (areAlike(right, wrong) && !(right == not + 2 && isClose(right))) {
          return spans.spotted(beginning(right), Math.max(right + 1, spans.end(right, true)));
        }
      }
    }
    return null;
  }

  private boolean isClose(int at) {
    return sight.word(at).before() == Break.NONE;
  }

  /** The first name before a last one. */
  private int beginning(int at) {
    int from = at;
    while (from > 0
        && words.goesOn(from)
        && words.isCased(from - 1)
        && words.isLetters(from - 1)
        && !words.isEveryday(from - 1)) {
      from--;
    }
    return from;
  }

  private boolean areAlike(int one, int other) {
    return isWord(one) && isWord(other) && areAlike(text(one), text(other));
  }

  private boolean isWord(int at) {
    return at >= 0
        && at < sight.size()
        && words.isCapital(at)
        && words.isLetters(at)
        && !words.isEveryday(at)
        && !spans.isTaken(at);
  }

  private static boolean areAlike(String one, String other) {
    boolean long1 = Math.min(one.length(), other.length()) >= SHORTEST;
    return !one.equals(other)
        && (Typo.isNear(one, other)
            || (long1 && (one.endsWith(other.substring(1)) || other.endsWith(one.substring(1)))));
  }

  private String text(int at) {
    return sight.word(at).text();
  }
}
