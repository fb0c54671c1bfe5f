package dev.baton.understanding.builtin;

import dev.baton.understanding.grammar.Fold;
import dev.baton.understanding.grammar.LanguageFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Which words mean much the same where a message may be sensitive or angry, whatever the language:
 * a lawyer, an account, to hurt. The sets of the files of tone, which have the same names in all.
 */
final class Meanings {
  private static final int SHORTEST_STEM = 3;

  private final Map<String, Map<String, Integer>> words = new HashMap<>();
  private final Map<String, Map<String, Integer>> stems = new HashMap<>();
  private final List<String> sets = new ArrayList<>();

  static Meanings of(List<LanguageFile> tones) {
    Meanings meanings = new Meanings();
    tones.forEach(meanings::add);
    return meanings;
  }

  private void add(LanguageFile file) {
    Map<String, Integer> whole = new HashMap<>();
    Map<String, Integer> begun = new HashMap<>();
    for (String heading : file.sections().keySet()) {
      if (heading.startsWith("set ")) {
        int meaning = number(heading);
        for (String item : file.items(heading)) {
          String word = Fold.fold(item);
          if (word.endsWith("-")) {
            begun.putIfAbsent(word.substring(0, word.length() - 1), meaning);
          } else {
            whole.putIfAbsent(word, meaning);
          }
        }
      }
    }
    words.put(file.name(), whole);
    stems.put(file.name(), begun);
  }

  /** From one; nothing is what means none of them. */
  private int number(String set) {
    if (!sets.contains(set)) {
      sets.add(set);
    }
    return sets.indexOf(set) + 1;
  }

  /** What a word of a language means; 0 when it is none of them. */
  ToIntFunction<String> in(String language) {
    Map<String, Integer> whole = words.getOrDefault(language, Map.of());
    Map<String, Integer> begun = stems.getOrDefault(language, Map.of());
    return word -> {
      Integer known = whole.get(word);
      for (int end = word.length(); known == null && end >= SHORTEST_STEM; end--) {
        known = begun.get(word.substring(0, end));
      }
      return known == null ? 0 : known;
    };
  }
}
