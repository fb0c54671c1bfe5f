package dev.baton.understanding.builtin;

import dev.baton.understanding.grammar.PhraseBook.Found;
import dev.baton.understanding.grammar.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A message and all phrases found in it.
 *
 * @param all in every language
 * @param likely in the languages the message may be in
 */
record Scan(Sight sight, List<Found> all, List<Found> likely) {

  /** The same with something found by other means. */
  Scan with(Found found) {
    return new Scan(sight, joined(all, found), joined(likely, found));
  }

  /** The same without some phrases. */
  Scan without(Predicate<Found> unwanted) {
    Predicate<Found> wanted = unwanted.negate();
    return new Scan(
        sight, all.stream().filter(wanted).toList(), likely.stream().filter(wanted).toList());
  }

  private static List<Found> joined(List<Found> before, Found found) {
    List<Found> joined = new ArrayList<>(before);
    joined.add(found);
    return joined;
  }

  /** The phrases of a section. */
  List<Found> of(String label) {
    return likely.stream().filter(found -> found.label().equals(label)).toList();
  }

  /** The longest phrase of a section. */
  Optional<Found> longest(String label) {
    return longest(likely, found -> found.label().equals(label));
  }

  /** The longest phrase of a section and language that pass a test. */
  static Optional<Found> longest(List<Found> among, Predicate<Found> test) {
    Found best = null;
    for (Found found : among) {
      if (test.test(found) && (best == null || found.length() > best.length())) {
        best = found;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The message's own words of a phrase. */
  String words(Found found) {
    return sight.slice(found.from(), found.to());
  }

  /** Whether a phrase is all the message says, apart from a few letters at its edges. */
  boolean isWhole(Found found) {
    return found.from() == 0 && found.to() == sight.size();
  }
}
