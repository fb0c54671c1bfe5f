package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Sight;
import java.util.Locale;

/** How the words of a message are written, and what stands between them. */
abstract class WrittenWords {
  final Sight sight;
  private final boolean shouted;

  WrittenWords(Sight sight) {
    this.sight = sight;
    this.shouted = isShouted(sight.slice(0, sight.size()));
  }

  String text(int at) {
    return sight.word(at).text();
  }

  String between(int at) {
    String both = sight.slice(at - 1, at + 1);
    int first = sight.slice(at - 1, at).length();
    int second = sight.slice(at, at + 1).length();
    return first + second > both.length() ? "" : both.substring(first, both.length() - second);
  }

  /** Whether it begins with a capital, or with a letter of a script that has none. */
  boolean isCapital(int at) {
    return Character.isUpperCase(sight.slice(at, at + 1).codePointAt(0)) || isCaseless(at);
  }

  /** Whether it begins with a capital letter, in a script that has them. */
  boolean isCased(int at) {
    return Character.isUpperCase(sight.slice(at, at + 1).codePointAt(0));
  }

  /** Whether a capital stands inside it: "hAilpín". */
  boolean holdsCapital(int at) {
    return sight.slice(at, at + 1).chars().anyMatch(Character::isUpperCase);
  }

  /** "hoon" in "Ji-hoon". */
  boolean isHyphened(int at) {
    return between(at).equals("-");
  }

  /** Whether its script has no capitals. */
  boolean isCaseless(int at) {
    int type = Character.getType(sight.slice(at, at + 1).codePointAt(0));
    return type == Character.OTHER_LETTER
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether a number or code stands here. */
  boolean isNumber(int at) {
    return text(at).chars().anyMatch(Character::isDigit);
  }

  /** Whether a word is one letter. */
  boolean isLetter(int at) {
    return text(at).length() == 1 && Character.isLowerCase(text(at).charAt(0));
  }

  /** "J", "AJ". */
  boolean isInitials(int at) {
    String typed = sight.slice(at, at + 1);
    return typed.length() <= 2 && typed.chars().allMatch(Character::isUpperCase);
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

  boolean isLetters(int at) {
    return sight.slice(at, at + 1).chars().allMatch(WrittenWords::isNamePart);
  }

  private static boolean isNamePart(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || Character.isSurrogate((char) c)
        || c == '\''
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  boolean isShouted() {
    return shouted;
  }

  private static boolean isShouted(String all) {
    return all.length() > 12
        && all.equals(all.toUpperCase(Locale.ROOT))
        && !all.equals(all.toLowerCase(Locale.ROOT));
  }
}
