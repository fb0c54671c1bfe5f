package dev.baton.understanding.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into words. One ideograph, kana or Thai letter is a word of its own. */
final class Tokenizer {
  /** What French, Italian and Catalan put before an apostrophe as a word of its own. */
  private static final Set<String> CLITICS =
      Set.of(
          "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quelqu", "un",
          "dell", "all", "nell", "sull", "dall", "quell", "com", "dov", "cos", "quest");

  private static final int LONGEST_WORD = 60;

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private Break before = Break.NONE;

  private Tokenizer(String text) {
    this.text = text;
  }

  static List<Word> words(String text) {
    Tokenizer tokenizer = new Tokenizer(text);
    tokenizer.run();
    return tokenizer.words;
  }

  /** Whether a text is nothing but one word that stays as it is. */
  static boolean isOneWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean drawnOut = i > 1 && c == text.charAt(i - 1) && c == text.charAt(i - 2);
      if (c < 'a' || c > 'z' || drawnOut) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= LONGEST_WORD;
  }

  private void run() {
    int at = 0;
    while (at < text.length() && words.size() < Message.MOST_WORDS) {
      int point = text.codePointAt(at);
      if (standsAlone(point)) {
        add(at, at + Character.charCount(point));
        at += Character.charCount(point);
      } else if (isWordPart(point)) {
        at = word(at);
      } else {
        separator(at, point);
        at += Character.charCount(point);
      }
    }
  }

  private int word(int from) {
    int at = from;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (isWordPart(point) && !standsAlone(point)) {
        at += Character.charCount(point);
      } else if (point == '\'' && at > from && letterFollows(at + 1)) {
        if (CLITICS.contains(Fold.fold(text.substring(from, at)))) {
          add(from, at);
          return at + 1;
        }
        at++;
      } else {
        break;
      }
    }
    add(from, at);
    return at;
  }

  private boolean letterFollows(int at) {
    return at < text.length() && Character.isLetter(text.codePointAt(at));
  }

  private void add(int from, int to) {
    String folded = Fold.fold(text.substring(from, to));
    if (folded.indexOf('\'') >= 0) {
      folded = folded.replace("'", "");
    }
    if (folded.isEmpty()) {
      return;
    }
    if (folded.length() > LONGEST_WORD) {
      folded = folded.substring(0, LONGEST_WORD);
    }
    words.add(new Word(shorten(folded), from, to, words.isEmpty() ? Break.STOP : before));
    before = Break.NONE;
  }

  /** Brings "pleeeease" to "please": three or more of the same letter count as one. */
  private static String shorten(String word) {
    StringBuilder shorter = null;
    int run = 1;
    for (int i = 1; i <= word.length(); i++) {
      if (i < word.length() && word.charAt(i) == word.charAt(i - 1)) {
        run++;
        continue;
      }
      boolean drawnOut = run >= 3 && Character.isLetter(word.charAt(i - 1));
      if (drawnOut && shorter == null) {
        shorter = new StringBuilder(word.substring(0, i - run));
      }
      if (shorter != null) {
        shorter.repeat(word.charAt(i - 1), drawnOut ? 1 : run);
      }
      run = 1;
    }
    return shorter == null ? word : shorter.toString();
  }

  private void separator(int at, int point) {
    Break found =
        switch (point) {
          case '.', '!', '?', '\n', '…', '。', '？', '！', '¿', '¡', '؟', '।', ';' -> stop(at, point);
          case ',', ':', '-', '–', '—', '(', ')', '"', '、', '،', '/' -> Break.COMMA;
          default -> Character.getType(point) == Character.OTHER_SYMBOL ? Break.COMMA : Break.NONE;
        };
    if (found.compareTo(before) > 0) {
      before = found;
    }
  }

  /** A full stop inside "3.5" or "example.com" ends nothing. */
  private Break stop(int at, int point) {
    boolean inside =
        point == '.'
            && at > 0
            && at + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(at - 1))
            && Character.isLetterOrDigit(text.charAt(at + 1));
    return inside ? Break.COMMA : Break.STOP;
  }

  private static boolean isWordPart(int point) {
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean standsAlone(int point) {
    boolean mark = point >= 0x3000 && point <= 0x303F && point != '々';
    return (point >= 0x2E80 && point <= 0x9FFF && !mark)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0x20000 && point <= 0x3134F)
        || (point >= 0x0E00 && point <= 0x0E7F);
  }
}
