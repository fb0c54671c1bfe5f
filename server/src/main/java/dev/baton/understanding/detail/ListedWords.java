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

  /** Whether it is an item of a set. */
  boolean isOf(String set, int at) {
    return words.isIn(set, text(at));
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

  /** Whether a word, wherever it stands, is one that shoppers say. */
  boolean isWord(String word) {
    return vocabulary.knows(word) || words.isLearnt(word);
  }

  boolean isUnknown(int at) {
    return !isCommon(at);
  }

  /** Whether shoppers say it about their matters, in some language, and nobody is called so. */
  boolean isEveryday(int at) {
    return (isCommon(at) || words.isLearnt(text(at))) && !isFirstName(at) && !isFamily(at);
  }

  /** "Andra", which is a word in Swedish only. */
  boolean isForeign(int at) {
    return isCapital(at) && words.isForeign(text(at)) && !isNever(at) && !isGreeting(at);
  }

  /** "van", "de"; "in" only as in "in 't Veld". */
  boolean isParticle(int at) {
    boolean inner = text(at).equals("in") && !(at + 1 < sight.size() && isArticle(at + 1));
    return !inner && words.isIn("particles", text(at));
  }

  private boolean isArticle(int at) {
    return !isCapital(at) && words.isIn("name_article", text(at));
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

  /** "gray": an everyday word that many families are called by. */
  boolean isSurname(int at) {
    return words.isIn("surnames", text(at)) || isFamily(at);
  }

  /** "Okafor", "Nguyen": families are called so. */
  boolean isFamily(int at) {
    return words.isIn("family", text(at));
  }

  /** A first name, a family's or no everyday word. */
  boolean isLikely(int at) {
    return isFirstName(at) || isFamily(at) || !isEveryday(at);
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
    return isFirstName(at) || isFamily(at) || (isStrange(at) && !words.isLearnt(text(at)));
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
