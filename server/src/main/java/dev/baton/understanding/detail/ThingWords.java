package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Fold;
import dev.baton.understanding.grammar.Sight;
import dev.baton.understanding.grammar.Vocabulary;
import java.util.Locale;

/** Tells which words are nobody's name: places, makes, things, moods, keys struck at random. */
abstract class ThingWords extends ListedWords {
  private static final int LONG = 12;

  ThingWords(Sight sight, Vocabulary vocabulary, DetailWords words) {
    super(sight, vocabulary, words);
  }

  /** Whether these words may be an answer: no thing, no mood, no keys struck at random. */
  boolean mayAnswer(int from, int to) {
    if (isTitled(from, to)) {
      return true;
    }
    boolean small = to == from + 1 && !isFirstName(from) && !isFamily(from) && !isCapital(from);
    boolean thing = from > 0 && isThing(from - 1) && !isCapital(from);
    boolean named = isFirstName(from) || isFamily(from);
    boolean model = to < sight.size() && isModel(to) && !named;
    if (model || isAllSmallWords(from, to)) {
      return false;
    }
    return !isNobody(from, to) && !thing && !(small && isQuality(from)) && (named || !isMash(from));
  }

  /** "dr moss": whoever has a title is somebody. */
  private boolean isTitled(int from, int to) {
    return to - from >= 2 && isTitle(from);
  }

  /** A place, a make, keys struck at random, an address: words that are nobody's name alone. */
  boolean isNobody(int from, int to) {
    boolean thing =
        words.isIn("brands", text(from))
            || words.isIn("mash", text(from))
            || isCoined(from)
            || (isOf("goods", to - 1) && !isFamily(to - 1));
    boolean company = to - from >= 2 && words.isIn("companies", text(to - 1));
    boolean street = to - from >= 2 && words.isIn("streets", text(to - 1));
    String typed = Fold.fold(sight.slice(from, to));
    return company
        || words.set("name_script_never").stream().anyMatch(typed::contains)
        || (!isFirstName(from)
            && (thing || arePlaces(from, to) || (street && isNumbered(from, to))));
  }

  private boolean isNumbered(int from, int to) {
    return (from > 0 && isNumber(from - 1)) || (to < sight.size() && isNumber(to));
  }

  /** "KitchenAid": everyday words run together, each with a capital. */
  private boolean isCoined(int at) {
    String typed = sight.slice(at, at + 1);
    int inner = 1;
    while (inner < typed.length() && !Character.isUpperCase(typed.charAt(inner))) {
      inner++;
    }
    String first = typed.substring(0, inner).toLowerCase(Locale.ROOT);
    return inner > 2
        && inner < typed.length() - 1
        && isWord(first)
        && !words.isIn("names", first)
        && !words.isIn("particles", first);
  }

  private boolean arePlaces(int from, int to) {
    int at = from;
    int length = 1;
    while (at < to && length > 0) {
      length = words.length("places", sight, at);
      at += length;
    }
    return at >= to && length > 0;
  }

  /**
   * "exhausted", where "exhaust" is known or the word is long: "ayed" and "zubing" are people. For
   * answers to the question for a name.
   */
  boolean isQuality(int at) {
    String word = text(at);
    return !isFamily(at)
        && words.set("name_never_ends").stream()
            .filter(word::endsWith)
            .anyMatch(
                end ->
                    word.length() >= LONG
                        || isKnown(word.substring(0, word.length() - end.length())));
  }

  private boolean isKnown(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    return stem.length() > 2
        && (isWord(stem) || isWord(stem + "e") || (doubled && isWord(stem.substring(0, last))));
  }

  /** Keys struck at random: "asdf", "hjkhjk". */
  boolean isMash(int at) {
    String word = text(at);
    boolean voiced = word.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    boolean latin = word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return latin
        && word.length() > 3
        && (!voiced || words.set("keys").stream().anyMatch(word::contains));
  }

  /** "black friday": everyday words in small letters, though families are called so. */
  private boolean isAllSmallWords(int from, int to) {
    for (int at = from; at < to; at++) {
      boolean word = isCommon(at) || (words.isLearnt(text(at)) && !isFamily(at));
      if (!word || isFirstName(at) || isCapital(at)) {
        return false;
      }
    }
    return true;
  }

  /** "S24" in "Galaxy S24". */
  private boolean isModel(int at) {
    return isNumber(at) && text(at).chars().anyMatch(Character::isLetter) && between(at).isBlank();
  }
}
