package dev.baton.understanding.grammar;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * Which words a misspelt one may come from: two words a slip apart are the same once a letter or
 * two are left out of each. Kept as one sorted row of numbers, for there are hundreds of thousands.
 */
final class Slips {
  private final BitSet added = new BitSet();
  private long[] row = new long[1 << 12];
  private int size;
  private boolean sorted = true;

  /** Adds a word; the same number again changes nothing. */
  void add(String word, int id) {
    if (added.get(id)) {
      return;
    }
    added.set(id);
    sorted = false;
    shortened(word, Typo.allowed(word.length()), hash -> put(((long) hash << 32) | id));
  }

  private void put(long entry) {
    if (size == row.length) {
      row = Arrays.copyOf(row, size * 2);
    }
    row[size++] = entry;
  }

  /** Must follow the last {@link #add}, before the first {@link #near}. */
  void sort() {
    if (!sorted) {
      Arrays.sort(row, 0, size);
      sorted = true;
    }
  }

  /** The words that may be meant, some of them several times, some of them wrongly. */
  void near(String word, int slips, IntConsumer words) {
    shortened(word, slips, hash -> with(hash, words));
  }

  private void with(int hash, IntConsumer words) {
    int at = Arrays.binarySearch(row, 0, size, (long) hash << 32);
    for (int i = at < 0 ? -at - 1 : at; i < size && (int) (row[i] >> 32) == hash; i++) {
      words.accept((int) row[i]);
    }
  }

  /** The hashes of a word and of what is left of it without one or two of its letters. */
  private static void shortened(String word, int slips, IntConsumer hashes) {
    hashes.accept(hash(word, -1, -1));
    for (int one = 0; slips > 0 && one < word.length(); one++) {
      hashes.accept(hash(word, one, -1));
      for (int two = one + 1; slips > 1 && two < word.length(); two++) {
        hashes.accept(hash(word, one, two));
      }
    }
  }

  private static int hash(String word, int without, int norWithout) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      if (i != without && i != norWithout) {
        hash = 31 * hash + word.charAt(i);
      }
    }
    return hash;
  }
}
