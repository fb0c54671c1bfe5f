package dev.baton.understanding.grammar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Beginnings of words, for languages that change the ends: "оператор-" is "оператором" too. */
final class Stems {
  private static final int[] NONE = {};
  private static final int SHORTEST_CORRECTED = 6;

  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, Set<String>> near = new HashMap<>();
  private int shortest = Integer.MAX_VALUE;
  private int longest;

  int add(String stem, int id) {
    ids.put(stem, id);
    if (stem.length() >= SHORTEST_CORRECTED) {
      for (String part : Typo.deletes(stem, 1)) {
        near.computeIfAbsent(part, none -> new HashSet<>()).add(stem);
      }
    }
    shortest = Math.min(shortest, stem.length());
    longest = Math.max(longest, stem.length());
    return id;
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

  /** The stems a word begins with but for one slip. */
  int[] near(String word) {
    for (int length = SHORTEST_CORRECTED - 1;
        length <= Math.min(longest + 1, word.length());
        length++) {
      String begin = word.substring(0, length);
      for (String part : Typo.deletes(begin, 1)) {
        for (String stem : near.getOrDefault(part, Set.of())) {
          if (Typo.distance(begin, stem) == 1) {
            return new int[] {ids.getOrDefault(stem, 0)};
          }
        }
      }
    }
    return NONE;
  }
}
