package dev.baton.understanding.grammar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of elements with a label: what it means to have said it.
 *
 * @param label the section of the language file it stands in
 * @param language the language of that file
 */
record Phrase(String label, String language, List<Element> elements) {
  private static final int FARTHEST = 60;

  Phrase {
    elements = List.copyOf(elements);
  }

  /** The words it may begin with, or null when it may begin with any. */
  @Nullable Set<Integer> firstWords() {
    Set<Integer> first = Set.of();
    for (Element element : elements) {
      if (element instanceof Element.Gap) {
        return null;
      }
      if (element instanceof Element.Words words) {
        first = both(first, words.set().firstWords());
        if (words.least() > 0) {
          return first;
        }
      }
    }
    return null;
  }

  private static Set<Integer> both(Set<Integer> some, Set<Integer> others) {
    if (some.isEmpty()) {
      return others;
    }
    Set<Integer> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  /** The end of its longest match that begins at a word, or -1. */
  int matchAt(Sight sight, int start) {
    long reached = 1;
    for (Element element : elements) {
      reached = step(element, sight, start, reached);
      if (reached == 0) {
        return -1;
      }
    }
    return start + 63 - Long.numberOfLeadingZeros(reached);
  }

  private static long step(Element element, Sight sight, int start, long reached) {
    return switch (element) {
      case Element.Words words -> words(words, sight, start, reached);
      case Element.Gap gap -> gap(gap, sight, start, reached);
      case Element.Place place -> keep(reached, offset -> stands(place, sight, start + offset));
      case Element.Not not -> keep(reached, offset -> !follows(not.set(), sight, start, offset));
      case Element.Before next ->
          keep(
              reached,
              offset ->
                  stands(Element.Place.CLAUSE_END, sight, start + offset)
                      || follows(next.set(), sight, start, offset));
    };
  }

  private static boolean follows(WordSet set, Sight sight, int start, int offset) {
    int at = start + offset;
    return at < sight.size() && mayGoOn(sight, at, offset) && set.lengthsAt(sight, at) != 0;
  }

  private static long words(Element.Words words, Sight sight, int start, long reached) {
    long result = words.least() == 0 ? reached : 0;
    long last = reached;
    for (int i = 1; i <= words.most() && last != 0; i++) {
      long next = 0;
      for (long rest = last; rest != 0; rest &= rest - 1) {
        int offset = Long.numberOfTrailingZeros(rest);
        int at = start + offset;
        if (offset < FARTHEST - WordSet.LONGEST
            && at < sight.size()
            && mayGoOn(sight, at, offset)) {
          next |= words.set().lengthsAt(sight, at) << offset;
        }
      }
      last = next;
      if (i >= words.least()) {
        result |= next;
      }
    }
    return result;
  }

  private static long gap(Element.Gap gap, Sight sight, int start, long reached) {
    long result = gap.least() == 0 ? reached : 0;
    long last = reached;
    for (int i = 1; i <= gap.most() && last != 0; i++) {
      long next = 0;
      for (long rest = last; rest != 0; rest &= rest - 1) {
        int offset = Long.numberOfTrailingZeros(rest);
        int at = start + offset;
        if (offset < FARTHEST && at < sight.size() && mayGoOn(sight, at, offset)) {
          next |= 1L << (offset + 1);
        }
      }
      last = next;
      if (i >= gap.least()) {
        result |= next;
      }
    }
    return result;
  }

  private static boolean mayGoOn(Sight sight, int at, int offset) {
    return offset == 0 || !sight.stopsBefore(at);
  }

  private interface Condition {
    boolean holds(int offset);
  }

  private static long keep(long reached, Condition condition) {
    long result = 0;
    for (long rest = reached; rest != 0; rest &= rest - 1) {
      int offset = Long.numberOfTrailingZeros(rest);
      if (condition.holds(offset)) {
        result |= 1L << offset;
      }
    }
    return result;
  }

  private static boolean stands(Element.Place place, Sight sight, int at) {
    return switch (place) {
      case MESSAGE_START -> at == 0;
      case MESSAGE_END -> at == sight.size();
      case CLAUSE_START -> at == 0 || (at < sight.size() && sight.breaksBefore(at));
      case CLAUSE_END -> at == sight.size() || sight.breaksBefore(at);
    };
  }
}
