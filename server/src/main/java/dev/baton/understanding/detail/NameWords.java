package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Sight;
import dev.baton.understanding.grammar.Vocabulary;

/** Tells which words of a message may be part of a person's name. */
final class NameWords extends ThingWords {
  static final int MOST = 5;
  static final int LONGEST = 80;

  NameWords(Sight sight, Vocabulary vocabulary, DetailWords words) {
    super(sight, vocabulary, words);
  }

  /** "J." before a name: "J. R. Doe". */
  boolean isLeadingInitial(int at) {
    boolean stop =
        isLetter(at)
            && at + 1 < sight.size()
            && between(at + 1).strip().equals(".")
            && between(at + 1).indexOf('\n') < 0;
    return stop
        && (isCapital(at)
            ? isCapital(at + 1) || isParticle(at + 1)
            : !isCapital(at + 1) && isNameLike(at + 1));
  }

  /** "jane doe": an everyday word after a first name is a last name, when a name was asked. */
  boolean maySurname(int at) {
    return goesOn(at) && maySurnameAt(at);
  }

  /** Whether a word may be part of a name, everyday or not. */
  boolean maySurnameAt(int at) {
    return isLetters(at) && !isNever(at) && !isClosing(at);
  }

  /** Whether a name is over before a word: not "Emma mattress". */
  boolean isFollowable(int at) {
    return at >= sight.size() || isClosing(at) || isNever(at) || isBound(at);
  }

  /** Whether a word in small letters that no file knows is more like a name than like a mood. */
  boolean mayBeName(int at) {
    return isStrange(at)
        && isPlainName(at)
        && !isEveryday(at)
        && !isNever(at)
        && !isMood(at)
        && !isMoody(at);
  }

  /** Whether it is a name or no word of any language file, however misspelt. */
  boolean isPlainName(int at) {
    boolean name = isFirstName(at) && !isCommon(at);
    boolean worded =
        text(at).length() >= 3 && text(at).chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    boolean mail = text(at).contains("gmail") || text(at).endsWith("com");
    return isLetters(at) && !mail && (name || (worded && sight.isUnknown(at)));
  }

  /**
   * "so" in "so-young", "de" in "de la cruz", "happy" in "happy singh": one word of a name.
   *
   * @param all whether the name is all that is said
   */
  boolean isJoined(int at, boolean all) {
    boolean last = at + 1 >= sight.size();
    boolean hyphen = (at > 0 && between(at).equals("-")) || (!last && between(at + 1).equals("-"));
    boolean named = !last && isMood(at) && isFamily(at + 1);
    return isLetters(at) && (hyphen || named || (all && !last && isParticle(at)));
  }

  /** "and", "my", "where": a sentence goes on so, and no name does. */
  boolean isFunction(int at) {
    return isPronoun(at) || isAnd(at) || isBound(at) || (isNever(at) && isOpening(at));
  }

  boolean isOpening(int at) {
    if (isLeadingInitial(at) || beginsElided(at, true)) {
      return false;
    }
    if (at == 0 && isLetter(at) && !isCapital(at)) {
      return true;
    }
    boolean capital = at + 1 < sight.size() && isCapital(at + 1) && goesOn(at + 1);
    boolean particle =
        isParticle(at) && (isCapital(at) || !isFirstName(Math.min(at + 1, sight.size() - 1)));
    boolean initial = isLetter(at) && isCapital(at) && !text(at).equals("i");
    return words.isIn("name_opening", text(at)) && !(capital && (particle || initial));
  }

  /** Whether an answer to the question for a name begins so: "mit" in "mit Jane Doe", too. */
  boolean isLeading(int at) {
    boolean capital = at + 1 < sight.size() && isCased(at + 1);
    boolean with = isOf("name_with", at) && at + 1 < sight.size();
    boolean article = at > 0 && isOf("name_the", at) && !isCased(at) && capital;
    return isOpening(at)
        || isFiller(at)
        || (with && (capital || isFirstName(at + 1) || isOf("name_the", at + 1)))
        || (article && (isOpening(at - 1) || isOf("name_with", at - 1)));
  }

  /** "umm", "am": said before an answer. "Umm" with a capital before another is a name. */
  boolean isFiller(int at) {
    boolean capitals = at + 1 < sight.size() && isCased(at) && isCased(at + 1) && goesOn(at + 1);
    return isOf("name_filler", at) || (isOf("name_sound", at) && !capitals);
  }

  /** "my" in "tasha my parcel is late": after a name a sentence begins so. */
  boolean isClauseStart(int at) {
    return isFunction(at) || isOf("name_clause", at);
  }

  /** Whether every word of a run is one that nobody says but as a name. */
  boolean areStrange(int from, int to) {
    for (int at = from; at < to; at++) {
      if (isEveryday(at) || !isLetters(at) || !(isFirstName(at) || isUnknown(at))) {
        return false;
      }
    }
    return to > from;
  }

  /** "van" in "van Dijk", "D" in "D Ortiz": what a last name begins with. */
  boolean isLead(int at) {
    boolean capital = at + 1 < sight.size() && isCapital(at + 1) && goesOn(at + 1);
    boolean initial = isLetter(at) && isCapital(at) && !text(at).equals("i");
    return capital && isLetters(at + 1) && (initial || (isParticle(at) && !isFirstName(at + 1)));
  }

  /** Whether a name may begin here: an everyday word in small letters is none. */
  boolean mayBegin(int at) {
    boolean foreign = words.isForeign(text(at)) && !isNever(at) && !isGreeting(at);
    return isFirstName(at) || isTitle(at) || isUnknown(at) || isCapital(at) || foreign;
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
        || (sign.equals(" '") && isParticle(at))
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
    boolean named = joined && first && words.isIn("elisions", text(at)) && isNameLike(at + 1);
    return joined
        && isLetters(at)
        && ((first && !isCapital(at)) ? named : isCapital(at + 1) || (small && isUnknown(at + 1)));
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
    if (beginsElided(at, first) && (!first || isCapital(at) || sure)) {
      return true;
    }
    if (!first && isSuffix(at) && (isNameLike(at - 1) || isCapital(at - 1))) {
      return true;
    }
    if (!first && isHyphened(at) && isLetters(at) && isCapital(at - 1)) {
      return true;
    }
    if (first && sure && (isLeadingInitial(at) || isLead(at))) {
      return true;
    }
    if (isLastName(at)
        || (!first && isClosing(at) && !isCapital(at))
        || !isLetters(at)
        || (isNever(at) && !isInitial(at, first) && !isOddSurname(at, first))) {
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
    return (sure && (isCapital(at) || !isEveryday(at)))
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
