package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Fold;
import dev.baton.understanding.grammar.LanguageFile;
import dev.baton.understanding.grammar.Sight;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words by which details are found, from the language files; those of all languages count. */
public final class DetailWords {
  private static final int DIGITS = 10;

  private final Map<String, Set<String>> sets = new HashMap<>();
  private final Map<String, Character> digits = new HashMap<>();
  private final Map<String, String> two = new HashMap<>();

  private DetailWords() {}

  /**
   * Collects the words.
   *
   * @param languages the language files
   * @param people the file of names, particles and titles
   */
  public static DetailWords of(List<LanguageFile> languages, LanguageFile people) {
    DetailWords words = new DetailWords();
    for (LanguageFile file : languages) {
      for (String heading : file.sections().keySet()) {
        if (heading.startsWith("set ")) {
          words.add(heading.substring("set ".length()), file.items(heading));
        }
      }
      words.addDigits(file.items("set spoken_digits"));
      words.addTwo(file.items("set spoken_teens"), 10, 1);
      words.addTwo(file.items("set spoken_tens"), 20, 10);
    }
    for (String heading : people.sections().keySet()) {
      words.add(heading, people.items(heading));
    }
    return words;
  }

  private void add(String set, List<String> items) {
    Set<String> all = sets.computeIfAbsent(set, none -> new HashSet<>());
    items.forEach(item -> all.add(Fold.fold(item)));
  }

  private void addDigits(List<String> names) {
    for (int digit = 0; digit < names.size() && digit < DIGITS; digit++) {
      for (String name : names.get(digit).split("\\|", -1)) {
        digits.putIfAbsent(Fold.fold(name), (char) ('0' + digit));
      }
    }
  }

  private void addTwo(List<String> names, int first, int step) {
    for (int i = 0; i < names.size() && i < DIGITS; i++) {
      for (String name : names.get(i).split("\\|", -1)) {
        two.putIfAbsent(Fold.fold(name), String.valueOf(first + i * step));
      }
    }
  }

  /** The number from 10 to 99 a word says, also "vierundachtzig", or nothing. */
  String twoDigits(String word) {
    String plain = two.getOrDefault(word, "");
    for (String and : plain.isEmpty() ? set("spoken_inner_and") : Set.<String>of()) {
      int at = word.indexOf(and);
      String tens = at > 0 ? two.getOrDefault(word.substring(at + and.length()), "") : "";
      char ones = tens.isEmpty() ? ' ' : digit(word.substring(0, at));
      if (ones != ' ' && tens.endsWith("0")) {
        return tens.substring(0, 1) + ones;
      }
    }
    return plain;
  }

  /** The people's first names, particles ({@code particles}) or titles, or a set of words. */
  Set<String> set(String name) {
    return sets.getOrDefault(name, Set.of());
  }

  /** Whether a folded word is an item of a set. */
  public boolean isIn(String set, String word) {
    return set(set).contains(word);
  }

  /** The digit a word names, or a space. */
  char digit(String word) {
    return digits.getOrDefault(word, ' ');
  }

  /** How many words of a message, two at most, are an item of a set. */
  int length(String set, Sight sight, int at) {
    if (at + 1 < sight.size()
        && isIn(set, sight.word(at).text() + " " + sight.word(at + 1).text())) {
      return 2;
    }
    return at >= 0 && at < sight.size() && isIn(set, sight.word(at).text()) ? 1 : 0;
  }
}
