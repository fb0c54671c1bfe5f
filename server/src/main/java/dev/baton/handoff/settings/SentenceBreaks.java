package dev.baton.handoff.settings;

import dev.baton.handoff.settings.Template.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a merchant's text falls into sentences. A line always ends one; a full stop does when it is
 * not an abbreviation's, an initial's or a date's, stands outside brackets, and no small letter
 * follows.
 */
final class SentenceBreaks {
  private static final String ENDS = ".!?…؟।";
  private static final String ENDS_WITHOUT_SPACE = "。！？";
  private static final String CLOSERS = "\"'”’»›)]】」";
  private static final Set<String> NEVER_LAST =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "ste", "mt", "ft", "nr", "art", "tel", "vs",
          "approx", "ca", "ext", "bzw", "evtl", "ggf", "inkl", "hr", "fr", "frau", "str", "sr",
          "sra", "srta", "dra", "núm", "av", "pág", "sig", "dott", "mme", "mlle", "env", "dhr",
          "mevr", "mw", "bijv", "incl", "excl", "resp", "e.g", "i.e", "z.b", "d.h", "u.a", "p.ej",
          "p.ex", "ex", "fig", "vol");
  private static final Set<String> MONTHS =
      Set.of(
          "januar",
          "jan",
          "februar",
          "feb",
          "märz",
          "april",
          "apr",
          "mai",
          "juni",
          "juli",
          "august",
          "aug",
          "september",
          "sept",
          "sep",
          "oktober",
          "okt",
          "november",
          "nov",
          "dezember",
          "dez");

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private int start;

  private SentenceBreaks(String text) {
    this.text = text;
  }

  /** The sentences, none empty, each with the white space behind it. */
  static List<Piece> split(String text) {
    return new SentenceBreaks(text).run();
  }

  private List<Piece> run() {
    int depth = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        at = cut(at);
        depth = 0;
      } else if (ENDS.indexOf(c) >= 0 || ENDS_WITHOUT_SPACE.indexOf(c) >= 0) {
        int end = endOfStop(at);
        at = depth == 0 && breaks(at, end) ? cut(end) : end;
      } else {
        depth += bracket(c, at, depth);
        at++;
        if (depth == 0 && c == ')' && ENDS.indexOf(text.charAt(Math.max(0, at - 2))) >= 0) {
          at = breaks(at - 1, at) ? cut(at) : at;
        }
      }
    }
    cut(text.length());
    return pieces;
  }

  private int bracket(char c, int at, int depth) {
    if (c == '(') {
      int close = text.indexOf(')', at);
      int line = text.indexOf('\n', at);
      return close >= 0 && (line < 0 || close < line) ? 1 : 0;
    }
    return c == ')' && depth > 0 ? -1 : 0;
  }

  private int endOfStop(int at) {
    int end = at;
    while (end < text.length()
        && (ENDS.indexOf(text.charAt(end)) >= 0
            || ENDS_WITHOUT_SPACE.indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    int closed = end;
    while (closed < text.length() && CLOSERS.indexOf(text.charAt(closed)) >= 0) {
      closed++;
    }
    return text.substring(end, closed).indexOf(')') >= 0 ? end : closed;
  }

  private boolean breaks(int at, int end) {
    if (end == text.length() || ENDS_WITHOUT_SPACE.indexOf(text.charAt(at)) >= 0) {
      return true;
    }
    if (!isSpace(text.charAt(end))) {
      return false;
    }
    int next = end;
    while (next < text.length() && isSpace(text.charAt(next))) {
      next++;
    }
    if (next == text.length() || text.substring(end, next).indexOf('\n') >= 0) {
      return true;
    }
    if (Character.isLowerCase(text.codePointAt(next))) {
      return false;
    }
    boolean lonelyStop = text.charAt(at) == '.' && end == at + 1;
    return !lonelyStop || !belongsToWord(wordBefore(at), wordAt(next));
  }

  private static boolean belongsToWord(String word, String next) {
    if (NEVER_LAST.contains(word)) {
      return true;
    }
    boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
    boolean dayOfMonth =
        word.length() <= 2 && word.chars().allMatch(Character::isDigit) && MONTHS.contains(next);
    return initial || (dayOfMonth && !word.isEmpty());
  }

  private String wordBefore(int at) {
    int from = at;
    while (from > 0
        && (Character.isLetterOrDigit(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
      from--;
    }
    return text.substring(from, at).toLowerCase(Locale.ROOT);
  }

  private String wordAt(int from) {
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private int cut(int end) {
    int next = end;
    while (next < text.length() && isSpace(text.charAt(next))) {
      next++;
    }
    if (end > start && !text.substring(start, end).isBlank()) {
      pieces.add(new Piece(text.substring(start, end), text.substring(end, next)));
    }
    start = next;
    return next;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
