package dev.baton.understanding.builtin;

import dev.baton.understanding.grammar.Fold;
import dev.baton.understanding.grammar.LanguageFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts that words play in a request for a person, in any language: who is asked for, to speak,
 * to connect, to want, a machine. Taken from the sets of the language files.
 */
final class Roles {
  /** No part that is known. */
  static final int NONE = 0;

  /** The sets and their part; where a word is in several, the first counts. */
  private static final Map<String, Integer> SETS = sets();

  /** Those who are asked for, to speak, a machine: their places among the parts, from one. */
  private static final Set<Integer> OF_PEOPLE = Set.of(1, 2, 3, 7);

  /** To connect, to reach. */
  private static final Set<Integer> OF_REACHING = Set.of(4, 5);

  private final Map<String, Integer> roles = new HashMap<>(8192);

  static Roles of(List<LanguageFile> files) {
    Roles roles = new Roles();
    for (LanguageFile file : files) {
      SETS.forEach((set, role) -> roles.add(file.items("set " + set), role));
    }
    return roles;
  }

  private void add(List<String> items, int role) {
    for (String item : items) {
      if (item.indexOf(' ') < 0) {
        roles.putIfAbsent(Fold.fold(item), role);
      }
    }
  }

  /** The part a word plays, or {@link #NONE}. */
  int of(String word) {
    return roles.getOrDefault(word, NONE);
  }

  /** Whether a word means somebody, a machine, or to talk. */
  boolean isOfPeople(String word) {
    return OF_PEOPLE.contains(of(word));
  }

  /** Whether a word means to call or to connect. */
  boolean isOfReaching(String word) {
    return OF_REACHING.contains(of(word));
  }

  private static Map<String, Integer> sets() {
    String[] parts = {
      "person bare_person",
      "somebody vague",
      "speak talk speaking",
      "connect put",
      "reach ring call_me",
      "want wish wish_last can",
      "bot",
      "kind",
      "det",
      "no not",
      "polite",
      "told spoke past",
      "others other_person",
      "you",
      "me",
      "asks_who"
    };
    Map<String, Integer> sets = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i++) {
      for (String set : parts[i].split(" ", -1)) {
        sets.put(set, i + 1);
      }
    }
    return sets;
  }
}
