package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Sight;
import dev.baton.understanding.grammar.Vocabulary;
import java.util.Locale;

/** What the lists say of a message's words: the languages' own and that of people's names. */
abstract class ListedWords extends WrittenWords {
  private static final int FEW = 5;
  final DetailWords words;
  private final Vocabulary vocabulary;

  ListedWords(Sight sight, Vocabulary vocabulary, DetailWords words) {
    super(sight);
    this.vocabulary = vocabulary;
    this.words = words;
  }

  boolean isFirstName(int at) {
    return words.isIn("names", text(at));
  }

  boolean isNever(int at) {
    return words.isIn("name_never", text(at));
  }

  /** "Name:". */
  boolean isLabel(int at) {
    String sign = at + 1 < sight.size() ? between(at + 1).strip() : "";
    return words.isIn("name_label", text(at)) && (sign.equals(":") || sign.equals("="));
  }

  /** Whether the words right before say that a name is one no longer used. */
  boolean isFormer(int at) {
    for (int i = at - 1; i >= 0 && at - i <= FEW; i--) {
      if (words.isIn("name_former", text(i))) {
        return true;
      }
    }
    return false;
  }

  /** "I", "soy": what follows is said of the shopper. */
  boolean isSelf(int at) {
    return words.isIn("name_self", text(at));
  }

  /** Whether it is an everyday word of some language. */
  boolean isCommon(int at) {
    return vocabulary.knows(text(at));
  }

  boolean isUnknown(int at) {
    return !isCommon(at);
  }

  boolean isParticle(int at) {
    return words.isIn("particles", text(at));
  }

  /** Whether people say of themselves that they are it: "I'm livid". */
  boolean isMood(int at) {
    return words.isIn("name_mood", text(at));
  }

  /** "the", "my": what follows is a thing. */
  boolean isThing(int at) {
    return words.isIn("code_thing", text(at));
  }

  /** Whether what follows is a thing or somebody else: "with", "my", "wife". */
  boolean isBound(int at) {
    String word = text(at);
    return words.isIn("name_not_after", word)
        || words.isIn("code_thing", word)
        || words.isIn("email_other", word)
        || words.isIn("email_sender", word);
  }

  /** "Hi", "please": no part of a name, whatever its capital. */
  boolean isGreeting(int at) {
    return words.isIn("name_greeting", text(at)) || isNumber(at);
  }

  /** "Surname": no name itself. */
  boolean isLastName(int at) {
    return words.isIn("name_surname", text(at));
  }

  /** Words for other people: "my boss, Karen". */
  boolean isThird(int at) {
    return words.isIn("email_sender", text(at));
  }

  /** "sorry", "actually": what follows puts right what was said. */
  boolean isAgain(int at) {
    return at >= 0 && words.isIn("email_again", text(at));
  }

  /** A word with a capital that many families are called by: "Green". */
  boolean isFamilyName(int at) {
    return isCapital(at) && (words.isIn("surnames", text(at)) || isFamily(at));
  }

  /** "Okafor", "Nguyen": families are called so. */
  boolean isFamily(int at) {
    return words.isIn("family", text(at));
  }

  /** A first name, a family's or no everyday word. */
  boolean isLikely(int at) {
    return isFirstName(at) || isFamily(at) || isUnknown(at);
  }

  /** "exhausted": it ends as moods and qualities do, and no name is known to. */
  boolean isMoody(int at) {
    return words.set("name_never_ends").stream().anyMatch(text(at)::endsWith) && !isFamily(at);
  }

  /** "Jr", "III": it ends a name. */
  boolean isSuffix(int at) {
    return words.isIn("suffixes", sight.slice(at, at + 1).toLowerCase(Locale.ROOT));
  }

  /** Whether it is a first name, a family's or a word nobody knows. */
  boolean isNameLike(int at) {
    return isFirstName(at) || isFamily(at) || isStrange(at);
  }

  /** A place, a make, keys struck at random, an address: words that are nobody's name alone. */
  boolean isNobody(int from, int to) {
    boolean thing = words.isIn("brands", text(from)) || words.isIn("mash", text(from));
    boolean company = to - from >= 2 && words.isIn("companies", text(to - 1));
    boolean street = to - from >= 2 && words.isIn("streets", text(to - 1));
    return company
        || (!isFirstName(from)
            && (thing || arePlaces(from, to) || (street && from > 0 && isNumber(from - 1))));
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

  /** "please", "now": a name may follow. */
  boolean isOpener(int at) {
    return words.isIn("name_after", text(at));
  }

  boolean isAnd(int at) {
    return words.isIn("name_and", text(at));
  }

  /** Whether no language file holds it, nor anything it may be a misspelling of. */
  boolean isStrange(int at) {
    return sight.isUnknown(at) && text(at).length() >= 2;
  }

  boolean isTitle(int at) {
    return words.isIn("titles", text(at));
  }

  boolean isClosing(int at) {
    return words.isIn("name_closing", text(at)) || isNumber(at);
  }

  boolean isPronoun(int at) {
    return at < sight.size() && words.isIn("name_pronoun", text(at));
  }

  /** Whether the next word makes what stands before it an adjective or a thing. */
  boolean isNoun(int at) {
    return words.isIn("name_noun", text(at));
  }
}
