package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Sight;
import dev.baton.understanding.grammar.Vocabulary;
import java.util.Locale;
import java.util.Set;

/** Tells which words of a message may be part of a person's name. */
final class NameWords {
  static final int MOST = 5;
  static final int LONGEST = 80;
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "das", "del", "della", "di", "van", "von", "der", "den", "la",
          "le", "el", "al", "bin", "ibn", "ben", "ter", "ten", "zu", "du", "st", "san", "mac", "y",
          "abu", "af", "av", "dela", "bint", "vom", "zum", "zur");
  private static final Set<String> TITLES =
      Set.of(
          "dr",
          "mr",
          "mrs",
          "ms",
          "miss",
          "prof",
          "herr",
          "frau",
          "sr",
          "sra",
          "mme",
          "sig",
          "dott",
          "doctor",
          "professor",
          "madame",
          "monsieur",
          "senor",
          "senora",
          "mister",
          "jr");

  /** Words that are no part of a name, even with a capital. */
  private static final Set<String> NEVER =
      Set.of(
          "i",
          "im",
          "ive",
          "id",
          "and",
          "my",
          "the",
          "is",
          "it",
          "its",
          "hello",
          "hi",
          "hey",
          "thanks",
          "thank",
          "please",
          "yes",
          "no",
          "ok",
          "okay",
          "can",
          "what",
          "how",
          "order",
          "email",
          "phone",
          "need",
          "want",
          "have",
          "you",
          "your",
          "or",
          "but",
          "number",
          "he",
          "she",
          "we",
          "not",
          "this",
          "that",
          "where",
          "why",
          "when",
          "who",
          "sure",
          "sorry",
          "also",
          "ich",
          "und",
          "meine",
          "mein",
          "bitte",
          "danke",
          "hallo",
          "nein",
          "ja",
          "je",
          "et",
          "mon",
          "ma",
          "merci",
          "bonjour",
          "oui",
          "non",
          "yo",
          "mi",
          "gracias",
          "hola",
          "si",
          "eu",
          "meu",
          "minha",
          "obrigado",
          "ola",
          "nao",
          "sim",
          "io",
          "mio",
          "mia",
          "grazie",
          "ciao",
          "ik",
          "mijn",
          "en",
          "bedankt",
          "nee",
          "e",
          "o",
          "a",
          "at",
          "from",
          "last",
          "first",
          "name",
          "surname",
          "wo",
          "warum",
          "wieso",
          "pourquoi",
          "porque",
          "perche",
          "waarom",
          "so",
          "for",
          "here",
          "speaking",
          "with",
          "nobody",
          "anonymous",
          "idk",
          "lol",
          "haha",
          "wtf",
          "omg");

  private static final Set<String> OPENING =
      Set.of(
          "yes", "sure", "ok", "okay", "hi", "hello", "hey", "hola", "hallo", "bonjour", "oui",
          "ja", "si", "sim", "it", "its", "im", "i", "am", "name", "is", "my", "the", "s", "well",
          "oh", "soy", "sono", "c", "est", "je", "suis", "ich", "bin", "ik", "ben", "sou", "of",
          "course", "claro", "olá", "ola", "ciao", "this", "and", "yeah", "yep");
  private static final Set<String> CLOSING =
      Set.of(
          "and",
          "thanks",
          "thank",
          "you",
          "please",
          "my",
          "email",
          "is",
          "phone",
          "number",
          "here",
          "und",
          "y",
          "et",
          "e",
          "en",
          "mail",
          "danke",
          "gracias",
          "merci",
          "obrigado",
          "grazie",
          "bedankt",
          "tel",
          "mobile",
          "order",
          "address",
          "sir",
          "madam",
          "at",
          "with",
          "ok");

  private final Sight sight;
  private final Vocabulary vocabulary;
  private final Set<String> firstNames;

  NameWords(Sight sight, Vocabulary vocabulary, Set<String> firstNames) {
    this.sight = sight;
    this.vocabulary = vocabulary;
    this.firstNames = firstNames;
  }

  private String text(int at) {
    return sight.word(at).text();
  }

  boolean isFirstName(int at) {
    return firstNames.contains(text(at));
  }

  boolean isCapital(int at) {
    return Character.isUpperCase(sight.slice(at, at + 1).codePointAt(0));
  }

  /** Whether it is an everyday word of some language. */
  boolean isCommon(int at) {
    return vocabulary.knows(text(at));
  }

  boolean isUnknown(int at) {
    return !isCommon(at);
  }

  boolean isParticle(int at) {
    return PARTICLES.contains(text(at));
  }

  /** "jane doe": an everyday word after a first name is a last name, when a name was asked. */
  boolean maySurname(int at) {
    return goesOn(at) && isLetters(at) && !NEVER.contains(text(at)) && !isClosing(at);
  }

  boolean isAnd(int at) {
    return text(at).equals("and");
  }

  /** Whether it is a name or no word of any language file, however misspelt. */
  boolean isPlainName(int at) {
    boolean name = isFirstName(at) && !isCommon(at);
    boolean worded =
        text(at).length() >= 3 && text(at).chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    boolean mail = text(at).contains("gmail") || text(at).endsWith("com");
    return isLetters(at) && !mail && (name || (worded && sight.isUnknown(at)));
  }

  boolean isTitle(int at) {
    return TITLES.contains(text(at));
  }

  boolean isOpening(int at) {
    return OPENING.contains(text(at));
  }

  boolean isClosing(int at) {
    return CLOSING.contains(text(at));
  }

  boolean isPronoun(int at) {
    return at < sight.size() && Set.of("i", "me", "my", "we", "the").contains(text(at));
  }

  /** Whether the next word makes what stands before it an adjective or a thing. */
  boolean isNoun(int at) {
    return Set.of("order", "store", "shop", "mattress", "product", "customer", "user", "s")
        .contains(text(at));
  }

  /** Whether a name may begin here: an everyday word in small letters is none. */
  boolean mayBegin(int at) {
    return isFirstName(at) || isTitle(at) || isUnknown(at) || isCapital(at);
  }

  boolean isShouted() {
    String all = sight.slice(0, sight.size());
    return all.length() > 12 && all.equals(all.toUpperCase(Locale.ROOT));
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
    boolean initial = text(at - 1).length() == 1 || isTitle(at - 1);
    return sign.equals("-") || (sign.startsWith(".") && initial);
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
    if (!isLetters(at) || (NEVER.contains(text(at)) && !isInitial(at, first))) {
      return false;
    }
    if (isTitle(at) || isFirstName(at)) {
      return true;
    }
    if (isParticle(at)) {
      return !first || isCapital(at);
    }
    if (isCommon(at)) {
      return isCapital(at) && !isShouted() && (!first || sure);
    }
    return sure
        || isCapital(at)
        || (!first && isFirstName(at - 1) && isCapital(at - 1) == isCapital(at));
  }

  /** "A" and "E" in "Joe A. Smith" are initials. */
  private boolean isInitial(int at, boolean first) {
    return !first
        && text(at).length() == 1
        && isCapital(at)
        && !text(at).equals("i")
        && at + 1 < sight.size();
  }
}
