package dev.baton.understanding.builtin;

import dev.baton.understanding.detail.DetailWords;
import dev.baton.understanding.grammar.PhraseBook.Found;
import dev.baton.understanding.grammar.Sight;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a message that only names a thing or its size, perhaps after "I need a" or "do you have":
 * "vitamin K2", "any Makita DHP 484?", "6 x 4 ft".
 *
 * <p>No list holds all that shops sell. So every word must be a known thing, what may stand beside
 * one, a number, or a word that no language file, no list of people and no slip accounts for and
 * that can be spoken.
 */
final class BareThing {
  private static final String LABEL = "named";
  private static final int MOST_WORDS = 8;
  private static final int SHORTEST = 4;
  private static final int MOST_CONSONANTS = 4;
  private static final String VOWELS = "aeiouy";

  /** A number, numbers "by" one another, a number and its unit in one: all start with a digit. */
  private static final Pattern MEASURE = Pattern.compile("[0-9]+(x[0-9]+)*[a-z]{0,3}");

  private final Scan scan;
  private final Sight sight;
  private final DetailWords words;
  private int things;
  private int numbers;
  private boolean measured;

  private BareThing(Scan scan, DetailWords words) {
    this.scan = scan;
    this.sight = scan.sight();
    this.words = words;
  }

  /** All words but those that ask for it, when they name a thing and nothing else. */
  static Optional<Found> in(Scan scan, Details details, DetailWords words) {
    return details.spotted().isEmpty() ? new BareThing(scan, words).found() : Optional.empty();
  }

  private Optional<Found> found() {
    int from = end("bare_lead", 0);
    int to = sight.size();
    if (from >= to || to - from > MOST_WORDS) {
      return Optional.empty();
    }
    int at = from;
    while (at < to) {
      int next = after(at);
      if (next == at) {
        return Optional.empty();
      }
      at = next;
    }
    boolean size = numbers > 0 && measured;
    return things > 0 || size ? Optional.of(new Found(LABEL, "", from, to)) : Optional.empty();
  }

  /** Where what is told by the word here ends; here itself when it is no part of a thing's name. */
  private int after(int at) {
    int thing = end("bare_thing", at);
    if (thing > at) {
      things++;
      return thing;
    }
    String word = sight.word(at).text();
    if (words.isIn("size_unit", word)) {
      measured = true;
      return at + 1;
    }
    if (MEASURE.matcher(word).matches()) {
      measured |= isJoined(at) || word.chars().anyMatch(Character::isLetter);
      numbers++;
      return at + 1;
    }
    if (words.isIn("brands", word) || isStrange(at)) {
      things++;
      return at + 1;
    }
    return end("bare_beside", at);
  }

  /** Where the longest phrase that begins here ends. */
  private int end(String label, int at) {
    return scan.of(label).stream()
        .filter(found -> found.from() == at)
        .mapToInt(Found::to)
        .max()
        .orElse(at);
  }

  /** "6*4": a number by another. */
  private boolean isJoined(int at) {
    String between =
        at + 1 < sight.size() && startsWithDigit(sight.word(at + 1).text())
            ? sight.slice(at, at + 2)
            : "";
    return between.indexOf('*') >= 0 || between.indexOf('×') >= 0 || between.indexOf('/') >= 0;
  }

  private static boolean startsWithDigit(String word) {
    return word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }

  private boolean isStrange(int at) {
    String word = sight.word(at).text();
    boolean person = words.isIn("names", word) || words.isIn("family", word);
    boolean enough = word.length() >= SHORTEST || sight.size() > 1;
    return sight.isUnknown(at) && !person && enough && !words.isIn("mash", word) && isSpoken(word);
  }

  /** Has a vowel and no more than a few consonants in a row; keys struck at random seldom do. */
  private static boolean isSpoken(String word) {
    int row = 0;
    boolean vowel = false;
    for (int i = 0; i < word.length(); i++) {
      boolean one = VOWELS.indexOf(word.charAt(i)) >= 0;
      vowel |= one;
      row = one ? 0 : row + 1;
      if (row > MOST_CONSONANTS) {
        return false;
      }
    }
    return vowel || word.length() < SHORTEST;
  }
}
