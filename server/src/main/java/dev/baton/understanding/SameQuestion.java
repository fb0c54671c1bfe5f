package dev.baton.understanding;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells whether two messages are the same question in nearly the same words. */
public final class SameQuestion {
  private static final double NEARLY = 0.75;
  private static final int SHORTEST = 2;

  private SameQuestion() {}

  /** Whether most words of the two are the same, whatever their order, case and accents. */
  public static boolean asked(String one, String other) {
    Set<String> first = words(one);
    Set<String> second = words(other);
    if (first.size() < SHORTEST || second.size() < SHORTEST) {
      return false;
    }
    Set<String> common = new HashSet<>(first);
    common.retainAll(second);
    Set<String> all = new HashSet<>(first);
    all.addAll(second);
    return common.size() >= NEARLY * all.size();
  }

  private static Set<String> words(String text) {
    String plain =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "");
    Set<String> words = new HashSet<>();
    for (String word : plain.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
