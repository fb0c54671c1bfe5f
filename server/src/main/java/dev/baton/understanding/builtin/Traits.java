package dev.baton.understanding.builtin;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/**
 * What a message is known by: its words, its pairs of words and the pieces of its words, each as a
 * number below {@link #KINDS}.
 */
final class Traits {
  static final int KINDS = 1 << 17;

  /** To be raised whenever a message comes to be known by other traits. */
  static final int EDITION = 7;

  private static final int MOST_WORDS = 60;
  private static final int EDGE = 7;
  private static final int SHORTEST_CUT = 4;

  /** How far apart two words may be to be seen together by their parts. */
  private static final int REACH = 7;

  private int[] kinds = new int[64];
  private int[] words = new int[64];
  private int size;

  private Traits() {}

  static Traits of(List<String> message) {
    Traits traits = new Traits();
    int before = EDGE;
    int beforeThat = EDGE;
    int count = Math.min(MOST_WORDS, message.size());
    for (int i = 0; i < count; i++) {
      int word = message.get(i).hashCode();
      traits.add(word, i);
      traits.add(word * 31 + before, i);
      if (i > 1) {
        traits.add((word * 31 + beforeThat) * 17 + 5, i);
      }
      traits.pieces(message.get(i), i);
      beforeThat = before;
      before = word;
    }
    if (count > 0) {
      traits.add(EDGE * 31 + before, count - 1);
    }
    return traits;
  }

  /**
   * The same, and the parts the words play: alone, in pairs and in threes, and which comes before
   * which in a clause.
   *
   * @param breaks whether a clause begins at a word
   * @param parts the part of a word, {@link Roles#NONE} where it plays none
   */
  static Traits of(List<String> message, IntPredicate breaks, ToIntFunction<String> parts) {
    Traits traits = of(message);
    int count = Math.min(MOST_WORDS, message.size());
    int[] seen = new int[count];
    boolean[] known = new boolean[count];
    int clause = 0;
    for (int i = 0; i < count; i++) {
      int role = parts.applyAsInt(message.get(i));
      known[i] = role != Roles.NONE;
      seen[i] = known[i] ? role * 7919 : message.get(i).hashCode();
      traits.parts(seen, known, i);
      clause = i > 0 && breaks.test(i) ? i : clause;
      for (int j = Math.max(clause, i - REACH); known[i] && j < i - 1; j++) {
        if (known[j]) {
          traits.add((seen[i] * 31 + seen[j]) * 13 + 81, i);
        }
      }
    }
    return traits;
  }

  private void parts(int[] seen, boolean[] known, int at) {
    if (known[at]) {
      add(seen[at] * 13 + 79, at);
    }
    if (at > 0 && (known[at] || known[at - 1])) {
      add((seen[at] * 31 + seen[at - 1]) * 13 + 77, at);
    }
    if (at > 1 && (known[at] || known[at - 1] || known[at - 2])) {
      add(((seen[at] * 31 + seen[at - 1]) * 31 + seen[at - 2]) * 13 + 78, at);
    }
    if (at > 1 && known[at] && known[at - 2]) {
      add((seen[at] * 31 + seen[at - 2]) * 13 + 80, at);
    }
  }

  /** Four and five letters in a row, the edges of the word among them. */
  private void pieces(String word, int owner) {
    if (word.length() < SHORTEST_CUT) {
      return;
    }
    String framed = "<" + word + ">";
    for (int length = 4; length <= 5; length++) {
      for (int at = 0; at + length <= framed.length(); at++) {
        int hash = length;
        for (int i = at; i < at + length; i++) {
          hash = hash * 31 + framed.charAt(i);
        }
        add(hash * 13 + 1, owner);
      }
    }
  }

  private void add(int hash, int word) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      words = Arrays.copyOf(words, size * 2);
    }
    kinds[size] = (hash * 0x9E3779B1) >>> 15;
    words[size++] = word;
  }

  int size() {
    return size;
  }

  /** The number of one. */
  int kind(int at) {
    return kinds[at];
  }

  /** The place of the word one belongs to. */
  int word(int at) {
    return words[at];
  }
}
