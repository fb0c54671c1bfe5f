package dev.baton.understanding.grammar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Beginnings of words, for languages that change the ends: "оператор-" is "оператором" too. */
final class Stems {
  private static final int[] NONE = {};
  private static final int SHORTEST_CORRECTED = 6;

  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<Integer, String> stems = new HashMap<>();
  private final Slips slips = new Slips();
  private int shortest = Integer.MAX_VALUE;
  private int longest;

  int add(String stem, int id) {
    ids.put(stem, id);
    stems.put(id, stem);
    if (stem.length() >= SHORTEST_CORRECTED) {
      slips.add(stem, id);
    }
    shortest = Math.min(shortest, stem.length());
    longest = Math.max(longest, stem.length());
    return id;
  }

  /** Must follow the last {@link #add}. */
  void settle() {
    slips.settle();
  }

  /** The stems a word begins with. */
  int[] of(String word) {
    int[] found = NONE;
    for (int length = shortest; length <= Math.min(longest, word.length()); length++) {
      Integer id = ids.get(word.substring(0, length));
      if (id != null) {
        found = Arrays.copyOf(found, found.length + 1);
        found[found.length - 1] = id;
      }
    }
    return found;
  }

  /** A stem the word begins with but for one slip. */
  int[] near(String word) {
    int[] found = {-1};
    int last = Math.min(longest + 1, word.length());
    for (int length = SHORTEST_CORRECTED - 1; length <= last && found[0] < 0; length++) {
      String begin = word.substring(0, length);
      slips.near(
          begin,
          1,
          id ->
              found[0] =
                  Typo.distance(begin, stems.getOrDefault(id, ""), false) == 1 ? id : found[0]);
    }
    return found[0] < 0 ? NONE : found;
  }
}
