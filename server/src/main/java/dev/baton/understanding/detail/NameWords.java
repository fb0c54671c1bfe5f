package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Sight;
import dev.baton.understanding.grammar.Vocabulary;
import java.util.Locale;

/** Tells which words of a message may be part of a person's name. */
final class NameWords {
  static final int MOST = 5;
  static final int LONGEST = 80;
  private static final int FEW = 5;
  private final Sight sight;
  private final Vocabulary vocabulary;
  private final DetailWords words;
  private final boolean shouted;

  NameWords(Sight sight, Vocabulary vocabulary, DetailWords words) {
    this.sight = sight;
    this.vocabulary = vocabulary;
    this.words = words;
    this.shouted = isShouted(sight.slice(0, sight.size()));
  }

  private String text(int at) {
    return sight.word(at).text();
  }

  boolean isFirstName(int at) {
    return words.isIn("names", text(at));
  }

  /** Whether it begins with a capital, or with a letter of a script that has none. */
  boolean isCapital(int at) {
    int first = sight.slice(at, at + 1).codePointAt(0);
    return Character.isUpperCase(first) || Character.getType(first) == Character.OTHER_LETTER;
  }

  /** Whether a number or code stands here. */
  boolean isNumber(int at) {
    return text(at).chars().anyMatch(Character::isDigit);
  }

  private boolean isNever(int at) {
    return words.isIn("name_never", text(at));
  }

  /** Whether a word is one letter. */
  boolean isLetter(int at) {
    return text(at).length() == 1 && Character.isLowerCase(text(at).charAt(0));
  }

  /** "J." before a name: "J. R. Doe". */
  boolean isLeadingInitial(int at) {
    return isLetter(at)
        && isCapital(at)
        && at + 1 < sight.size()
        && between(at + 1).strip().equals(".")
        && between(at + 1).indexOf('\n') < 0
        && (isCapital(at + 1) || isParticle(at + 1));
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

  /** Whether a word touches the one before it, as those of Thai and Japanese do. */
  boolean isGlued(int at) {
    return sight.word(at).start() == sight.word(at - 1).end();
  }

  /** Whether what stands before a word is written for machines rather than people. */
  boolean isCode(int at) {
    return between(at).chars().anyMatch(c -> ");<>{}=[]".indexOf(c) >= 0);
  }

  /** Whether a name stands apart here: after a dash or on a line of its own. */
  boolean isApart(int at) {
    String sign = between(at);
    return sign.indexOf('\n') >= 0
        || sign.indexOf('—') >= 0
        || sign.indexOf('–') >= 0
        || sign.indexOf('~') >= 0
        || sign.contains("--")
        || sign.contains(" -");
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

  /** "jane doe": an everyday word after a first name is a last name, when a name was asked. */
  boolean maySurname(int at) {
    return goesOn(at) && maySurnameAt(at);
  }

  /** Whether a word may be part of a name, everyday or not. */
  boolean maySurnameAt(int at) {
    return isLetters(at) && !isNever(at) && !isClosing(at);
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

  /** Whether a name is over before a word: not "Emma mattress". */
  boolean isFollowable(int at) {
    return at >= sight.size() || isClosing(at) || isNever(at) || isBound(at);
  }

  /** An everyday word that many families are called by: "Green". */
  boolean isFamilyName(int at) {
    return isCapital(at) && words.isIn("surnames", text(at));
  }

  /** "please", "now": a name may follow. */
  boolean isOpener(int at) {
    return words.isIn("name_after", text(at));
  }

  boolean isAnd(int at) {
    return words.isIn("name_and", text(at));
  }

  /** Whether a word in small letters that no file knows is more like a name than like a mood. */
  boolean mayBeName(int at) {
    String word = text(at);
    return isStrange(at)
        && isPlainName(at)
        && !isNever(at)
        && !isMood(at)
        && words.set("name_never_ends").stream().noneMatch(word::endsWith);
  }

  /** Whether it is a name or no word of any language file, however misspelt. */
  boolean isPlainName(int at) {
    boolean name = isFirstName(at) && !isCommon(at);
    boolean worded =
        text(at).length() >= 3 && text(at).chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    boolean mail = text(at).contains("gmail") || text(at).endsWith("com");
    return isLetters(at) && !mail && (name || (worded && sight.isUnknown(at)));
  }

  /** Whether no language file holds it, nor anything it may be a misspelling of. */
  boolean isStrange(int at) {
    return sight.isUnknown(at) && text(at).length() >= 2;
  }

  boolean isTitle(int at) {
    return words.isIn("titles", text(at));
  }

  boolean isOpening(int at) {
    boolean capital = at + 1 < sight.size() && isCapital(at + 1) && goesOn(at + 1);
    boolean particle =
        isParticle(at) && (isCapital(at) || !isFirstName(Math.min(at + 1, sight.size() - 1)));
    boolean initial = isLetter(at) && isCapital(at) && !text(at).equals("i");
    return words.isIn("name_opening", text(at)) && !(capital && (particle || initial));
  }

  /** "van" in "van Dijk", "D" in "D Ortiz": what a last name begins with. */
  boolean isLead(int at) {
    boolean capital = at + 1 < sight.size() && isCapital(at + 1) && goesOn(at + 1);
    boolean initial = isLetter(at) && isCapital(at) && !text(at).equals("i");
    return capital && isLetters(at + 1) && (initial || (isParticle(at) && !isFirstName(at + 1)));
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

  /** Whether a name may begin here: an everyday word in small letters is none. */
  boolean mayBegin(int at) {
    return isFirstName(at) || isTitle(at) || isUnknown(at) || isCapital(at);
  }

  boolean isShouted() {
    return shouted;
  }

  private static boolean isShouted(String all) {
    return all.length() > 12
        && all.equals(all.toUpperCase(Locale.ROOT))
        && !all.equals(all.toLowerCase(Locale.ROOT));
  }

  boolean isLetters(int at) {
    return sight.slice(at, at + 1).chars().allMatch(NameWords::isNamePart);
  }

  private static boolean isNamePart(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || Character.isSurrogate((char) c)
        || c == '\''
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether the name may go on over what stands before a word: a space, a hyphen, an initial. */
  boolean goesOn(int at) {
    String sign = between(at);
    if (sign.isBlank()) {
      return sign.indexOf('\n') < 0;
    }
    boolean initial =
        text(at - 1).length() == 1 || isTitle(at - 1) || isParticle(at - 1) || isShortened(at - 1);
    return sign.equals("-")
        || (sign.equals("'") && isElision(at - 1))
        || (sign.startsWith(".") && initial);
  }

  /** "Wm", "Md". */
  private boolean isShortened(int at) {
    return text(at).length() == 2
        && isCapital(at)
        && text(at).chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
  }

  /** "D" in "D'Souza", "dell" in "dell'Acqua". */
  private boolean isElision(int at) {
    return text(at).length() == 1 || words.isIn("elisions", text(at));
  }

  /** Whether a word is the beginning of a name like "D'Souza", after a first name. */
  private boolean beginsElided(int at, boolean first) {
    boolean joined = at + 1 < sight.size() && between(at + 1).equals("'") && isElision(at);
    boolean small = !first && isFirstName(at - 1) && !isCapital(at - 1);
    return joined && isLetters(at) && (isCapital(at + 1) || (small && isUnknown(at + 1)));
  }

  private String between(int at) {
    String both = sight.slice(at - 1, at + 1);
    int first = sight.slice(at - 1, at).length();
    int second = sight.slice(at, at + 1).length();
    return first + second > both.length() ? "" : both.substring(first, both.length() - second);
  }

  /**
   * Whether a word may be part of a name.
   *
   * @param sure whether a name is expected here: then small letters do not count against it
   */
  boolean mayBePart(int at, boolean first, boolean sure) {
    if (isParticle(at) && isLetters(at) && (!first || isCapital(at))) {
      return true;
    }
    if (beginsElided(at, first) && (!first || isCapital(at))) {
      return true;
    }
    if (first && sure && (isLeadingInitial(at) || isLead(at))) {
      return true;
    }
    if (!isLetters(at) || (isNever(at) && !isInitial(at, first) && !isOddSurname(at, first))) {
      return false;
    }
    if (isTitle(at) || isFirstName(at)) {
      return first || isCapital(at) || !isCommon(at) || !isCapital(at - 1);
    }
    if (isParticle(at)) {
      return false;
    }
    if (isCommon(at)) {
      return isCapital(at) && !isShouted() && (!first || sure);
    }
    return sure
        || isCapital(at)
        || (!first && isFirstName(at - 1) && isCapital(at - 1) == isCapital(at));
  }

  /** "Josh Good", "Edie Can": an everyday word with a capital after a first name with one. */
  private boolean isOddSurname(int at, boolean first) {
    return !first
        && text(at).length() > 1
        && isFirstName(at - 1)
        && isCapital(at - 1)
        && isCapital(at)
        && !isClosing(at)
        && !isShouted();
  }

  /** "A" and "E" in "Joe A. Smith" are initials. */
  private boolean isInitial(int at, boolean first) {
    return !first && isLetter(at) && isCapital(at) && !text(at).equals("i") && isCapital(at - 1);
  }
}
