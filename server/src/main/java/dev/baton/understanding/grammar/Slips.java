package dev.baton.understanding.grammar;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * Which words a misspelt one may come from: two words a slip apart are the same once a letter or
 * two are left out of each. Kept as one row of numbers, for there are hundreds of thousands.
 */
final class Slips {
  private static final int DRAWERS = 1 << 16;

  private final BitSet added = new BitSet();

  /** What is left of a word, hashed, and in the low half the number of the word. */
  private long[] row = new long[1 << 12];

  private int size;

  /** Where the entries of each drawer begin in the row, once it is settled. */
  private int[] begin = new int[DRAWERS + 1];

  /** Adds a word; the same number again changes nothing. */
  void add(String word, int id) {
    if (added.get(id)) {
      return;
    }
    added.set(id);
    shortened(word, Typo.allowed(word.length()), hash -> put(((long) hash << 32) | id));
  }

  private void put(long entry) {
    if (size == row.length) {
      row = Arrays.copyOf(row, size * 2);
    }
    row[size++] = entry;
  }

  /** Puts what belongs together side by side; must follow the last {@link #add}. */
  void settle() {
    int[] next = new int[DRAWERS + 1];
    for (int i = 0; i < size; i++) {
      next[drawer(hash(row[i])) + 1]++;
    }
    for (int i = 1; i <= DRAWERS; i++) {
      next[i] += next[i - 1];
    }
    begin = next.clone();
    long[] settled = new long[size];
    for (int i = 0; i < size; i++) {
      settled[next[drawer(hash(row[i]))]++] = row[i];
    }
    row = settled;
  }

  private static int hash(long entry) {
    return (int) (entry >> 32);
  }

  private static int drawer(int hash) {
    return (hash ^ hash >>> 16) & (DRAWERS - 1);
  }

  /** The words that may be meant, some of them several times, some of them wrongly. */
  void near(String word, int slips, IntConsumer words) {
    shortened(word, slips, hash -> with(hash, words));
  }

  private void with(int hash, IntConsumer words) {
    int drawer = drawer(hash);
    for (int i = begin[drawer]; i < begin[drawer + 1]; i++) {
      if (hash(row[i]) == hash) {
        words.accept((int) row[i]);
      }
    }
  }

  /** The hashes of a word and of what is left of it without one or two of its letters. */
  private static void shortened(String word, int slips, IntConsumer hashes) {
    Letters letters = new Letters(word);
    int end = word.length();
    hashes.accept(letters.and(0, 0, end));
    for (int one = 0; slips > 0 && one < end; one++) {
      int begun = letters.and(0, 0, one);
      hashes.accept(letters.and(begun, one + 1, end));
      for (int two = one + 1; slips > 1 && two < end; two++) {
        hashes.accept(letters.and(letters.and(begun, one + 1, two), two + 1, end));
      }
    }
  }

  /** The letters of a word, hashed so that any of them can be left out at no cost. */
  private static final class Letters {
    private static final int BASE = 31;

    /** The hash of each number of first letters. */
    private final int[] first;

    /** By how much letters count more for each that follows. */
    private final int[] power;

    Letters(String word) {
      first = new int[word.length() + 1];
      power = new int[word.length() + 1];
      power[0] = 1;
      for (int i = 0; i < word.length(); i++) {
        first[i + 1] = BASE * first[i] + word.charAt(i);
        power[i + 1] = BASE * power[i];
      }
    }

    /** The hash of what was hashed before and some letters in a row after it. */
    int and(int before, int from, int to) {
      return (before - first[from]) * power[to - from] + first[to];
    }
  }
}
