package dev.baton.understanding.builtin;

import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Message;
import dev.baton.understanding.grammar.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A message, its sentences and their clauses: what is asked at the end of a long story is not
 * drowned by the story.
 */
final class Pieces {
  private static final int SHORTEST_CLAUSE = 3;

  /** Who does without commas is read ten words at a time, from every fifth. */
  private static final int LONG = 15;

  private static final int WINDOW = 10;

  private Pieces() {}

  /**
   * Some words in a row.
   *
   * @param from the first
   * @param to the word after the last
   */
  record Piece(int from, int to) {
    int size() {
      return to - from;
    }
  }

  static List<Piece> of(Message message) {
    return of(message.size(), message.words()::get);
  }

  /** The whole first; a word is in five pieces at most. */
  static List<Piece> of(int size, IntFunction<Word> words) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece(0, size));
    int begun = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || words.apply(i).before() == Break.STOP) {
        if (i - begun < size) {
          pieces.add(new Piece(begun, i));
        }
        clauses(begun, i, words, pieces);
        begun = i;
      }
    }
    return pieces;
  }

  private static void clauses(int from, int to, IntFunction<Word> words, List<Piece> pieces) {
    int begun = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || words.apply(i).before() != Break.NONE) {
        if (i - begun >= SHORTEST_CLAUSE && i - begun < to - from) {
          pieces.add(new Piece(begun, i));
        }
        if (i - begun >= LONG) {
          windows(begun, i, pieces);
        }
        begun = i;
      }
    }
  }

  private static void windows(int from, int to, List<Piece> pieces) {
    for (int i = from; i + WINDOW / 2 < to; i += WINDOW / 2) {
      pieces.add(new Piece(i, Math.min(to, i + WINDOW)));
    }
  }
}
