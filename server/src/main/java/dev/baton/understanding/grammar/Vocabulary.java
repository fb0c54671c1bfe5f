package dev.baton.understanding.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All words of all language files, numbered, with what a misspelt word may have been meant as. */
public final class Vocabulary {
  private static final int[] NONE = {};
  private static final int SHORTEST_CORRECTED = 4;
  private static final int LONGEST_CORRECTED = 24;
  private static final int SHORTEST_RUN = 5;

  /** How a language file writes "some number of four digits or more". */
  private static final String ANY_NUMBER = "0000";

  /** Short words of English that slip into the word before or after them. */
  private static final Set<String> RUN_INTO_OTHERS =
      Set.of(
          "to", "an", "with", "the", "me", "help", "speak", "talk", "need", "want", "my", "you",
          "can", "u", "please", "agent", "human", "order", "for");

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final Slips slips = new Slips();
  private final Stems stems = new Stems();
  private final Set<String> names = new HashSet<>();
  private final Map<String, Integer> misspelt = new HashMap<>();
  private final BitSet keys = new BitSet();

  /** The number of a word, a new one if need be. */
  int add(String word) {
    Integer known = ids.get(word);
    if (known != null) {
      return known;
    }
    ids.put(word, words.size());
    words.add(word);
    return words.size() - 1;
  }

  /** The number of all words that begin with these letters. */
  int addStem(String stem) {
    return stems.add(stem, add(stem + "-"));
  }

  /** Lets misspellings of a word be recognised as it. */
  void correctTo(int id) {
    String word = words.get(id);
    if (word.length() < SHORTEST_CORRECTED || !Typo.isAlphabetic(word)) {
      return;
    }
    slips.add(word, id);
  }

  /**
   * Tells how a word is often misspelt. Of such a word every single slip is forgiven, even where it
   * is short.
   */
  void spell(String word, List<String> misspellings) {
    int id = add(word);
    keys.set(id);
    correctTo(id);
    misspellings.forEach(one -> misspelt.put(one, id));
  }

  /** Must follow the last {@link #correctTo}. */
  void settle() {
    slips.settle();
    stems.settle();
  }

  private static boolean holdsDigit(String word) {
    return word.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static int[] with(int[] known, int[] added) {
    return added.length == 0
        ? known
        : IntStream.concat(IntStream.of(known), IntStream.of(added)).distinct().toArray();
  }

  /** Tells names of people, so that none is taken for a misspelt word. */
  public void protect(Set<String> people) {
    names.addAll(people);
  }

  /** Whether a word stands in a language file as it is. */
  public boolean knows(String word) {
    return ids.containsKey(word);
  }

  /**
   * The word itself when it is known, otherwise the known words it may be a misspelling of; and the
   * stems it begins with.
   */
  public int[] meant(String word) {
    int[] all = whole(word);
    if (Clitics.mayStand(word)) {
      for (String bare : Clitics.without(word)) {
        Integer id = ids.get(bare);
        all = id == null ? all : with(all, new int[] {id});
        all = with(all, stems.of(bare));
      }
    }
    all = with(all, stems.of(word));
    return all.length > 0 || names.contains(word) ? all : stems.near(word);
  }

  private int[] whole(String word) {
    Integer exact = ids.get(word);
    Integer known = misspelt.get(word);
    if (exact != null || known != null) {
      return IntStream.concat(of(exact), of(known)).toArray();
    }
    Integer number = ids.get(ANY_NUMBER);
    if (number != null && word.length() >= ANY_NUMBER.length() && holdsDigit(word)) {
      return new int[] {number};
    }
    boolean asTyped =
        word.length() < SHORTEST_CORRECTED
            || word.length() > LONGEST_CORRECTED
            || names.contains(word);
    return asTyped ? NONE : corrected(word);
  }

  private static IntStream of(@Nullable Integer id) {
    return id == null ? IntStream.empty() : IntStream.of(id);
  }

  private int[] corrected(String word) {
    Candidates candidates = new Candidates(word);
    slips.near(word, Typo.allowed(word.length() + 1), candidates::consider);
    return candidates.ids();
  }

  /** The nearest of the words considered. */
  private final class Candidates {
    private final String typed;
    private final BitSet seen = new BitSet();
    private final List<Integer> best = new ArrayList<>();
    private int nearest = Integer.MAX_VALUE;

    Candidates(String typed) {
      this.typed = typed;
    }

    void consider(int id) {
      if (seen.get(id)) {
        return;
      }
      seen.set(id);
      int distance = Typo.distance(typed, words.get(id), keys.get(id));
      if (distance < nearest) {
        nearest = distance;
        best.clear();
      }
      if (distance == nearest && distance < Integer.MAX_VALUE) {
        best.add(id);
      }
    }

    int[] ids() {
      return best.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
  }

  /** The known words that were written as one ("speakto", "talktoagent"), or null. */
  public int @Nullable [] runTogether(String word) {
    if (word.length() < SHORTEST_RUN || word.length() > LONGEST_CORRECTED || names.contains(word)) {
      return null;
    }
    for (int cut = 1; cut <= word.length() - 2; cut++) {
      String first = word.substring(0, cut);
      String second = word.substring(cut);
      Integer one = ids.get(first);
      Integer other = ids.get(second);
      boolean usual = RUN_INTO_OTHERS.contains(first) || RUN_INTO_OTHERS.contains(second);
      if (one != null && other != null && usual) {
        return new int[] {one, other};
      }
    }
    return Run.of(word, ids);
  }

  /** The word with this number. */
  public String word(int id) {
    return words.get(id);
  }
}
