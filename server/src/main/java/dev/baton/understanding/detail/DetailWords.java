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
  private static final int SHORTEST_STEM = 3;

  /** What English words grow by. */
  private static final List<String> GROWN = List.of("s", "es", "d", "ed", "ing", "er", "ers", "ly");

  private final Map<String, Set<String>> sets = new HashMap<>();
  private final Map<String, Character> digits = new HashMap<>();
  private final Map<String, String> two = new HashMap<>();

  private final Learnt learnt;

  private DetailWords(Learnt learnt) {
    this.learnt = learnt;
  }

  /** What the sentences that likeness is learnt from tell of a folded word. */
  public interface Learnt {
    /** Whether it stands in them, in any language. */
    boolean holds(String word);

    /** Whether it stands in those of the languages that are read in full. */
    boolean holdsInFull(String word);
  }

  /**
   * Collects the words.
   *
   * @param languages the language files
   * @param lists the files of names, particles and titles, and of everyday words
   * @param learnt the words of the sentences that likeness is learnt from
   */
  public static DetailWords of(
      List<LanguageFile> languages, List<LanguageFile> lists, Learnt learnt) {
    DetailWords words = new DetailWords(learnt);
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
    for (LanguageFile list : lists) {
      list.sections().keySet().forEach(heading -> words.add(heading, list.items(heading)));
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

  /** Whether shoppers say a folded word about their matters, as it is or grown: "crashing". */
  boolean isLearnt(String word) {
    return learnt.holds(word) || isIn("everyday", word) || isGrown(word);
  }

  private boolean isGrown(String word) {
    for (String end : GROWN) {
      int length = word.length() - end.length();
      if (length >= SHORTEST_STEM && word.endsWith(end)) {
        String stem = word.substring(0, length);
        boolean doubled = stem.charAt(length - 1) == stem.charAt(length - 2);
        if (isIn("everyday", stem)
            || isIn("everyday", stem + "e")
            || (doubled && isIn("everyday", stem.substring(0, length - 1)))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether only shoppers say it whose language is not read in full: "andra" in Swedish. */
  boolean isForeign(String word) {
    return learnt.holds(word) && !learnt.holdsInFull(word) && !isIn("everyday", word);
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
