package dev.baton.understanding.detail;

import dev.baton.shared.Detail;
import dev.baton.understanding.grammar.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds addresses written with an {@code @}, spaces around it and around dots included. */
final class WrittenEmails {
  /** Last parts of domains that are no words of a sentence. */
  static final Set<String> TOPS =
      Set.of(
          "com", "org", "net", "edu", "gov", "info", "fr", "nl", "uk", "br", "pt", "ch", "eu", "io",
          "ca", "au", "mx", "co", "pl", "se", "dk", "jp", "cn", "ru", "biz");

  /** Those that are words too: only right after a dot. */
  private static final Set<String> WORDLY_TOPS = Set.of("de", "es", "it", "be", "at", "in", "us");

  private static final int LONGEST = 254;

  private final String text;
  private final Sight sight;
  private final DetailWords words;
  private final List<Spotted> found = new ArrayList<>();

  WrittenEmails(String text, Sight sight, DetailWords words) {
    this.text = text;
    this.sight = sight;
    this.words = words;
  }

  List<Spotted> find(boolean asked) {
    int from = 0;
    int at = text.indexOf('@');
    while (at >= 0) {
      int left = at > 1 && text.charAt(at - 1) == ' ' && mayBeLocal(at - 1) ? at - 1 : at;
      int start = left;
      while (start > from && left - start < LONGEST && isLocal(text.charAt(start - 1))) {
        start--;
      }
      int end = domainEnd(at);
      Spotted one = joined(trimmed(text, start, end));
      boolean whole = start < left && end > at;
      boolean domain = start == left && (asked || one.text().indexOf('.') > 1);
      if ((whole || domain) && one.text().length() > 1 && !isTime(one.text())) {
        found.add(one);
      }
      from = Math.max(end, at + 1);
      at = text.indexOf('@', from);
    }
    return found;
  }

  /** Whether the word that ends here may be the first half of "jane @example.com". */
  private boolean mayBeLocal(int end) {
    int low = wordAt(end) - 1;
    if (low < 0 || sight.word(low).end() != end) {
      return false;
    }
    String word = sight.word(low).text();
    return low == 0 || sight.isUnknown(low) || words.isIn("names", word);
  }

  /** "tonight@07.15pm" is a time, "2@9" a price: an address has no digits in its last part. */
  static boolean isTime(String value) {
    String domain = value.substring(value.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    String last = domain.substring(domain.lastIndexOf('.') + 1);
    boolean clock =
        last.endsWith("pm") || last.endsWith("am") || last.chars().allMatch(Character::isDigit);
    return !domain.isEmpty()
        && Character.isDigit(domain.charAt(0))
        && clock
        && last.chars().anyMatch(Character::isDigit);
  }

  private int domainEnd(int at) {
    int end = at + 1;
    if (end + 1 < text.length() && text.charAt(end) == ' ' && dotFollows(end + 1)) {
      end++;
    }
    int first = end;
    while (end < text.length() && end - at < LONGEST && isDomain(text.charAt(end))) {
      end++;
    }
    boolean dotted = text.substring(first, Math.max(first, end - 1)).indexOf('.') >= 0;
    if (dotted || end == first) {
      return end;
    }
    int spoken = endOfSpokenTop(end);
    return spoken > end ? spoken : endOfTop(end);
  }

  /** Where "dot com" ends after "jane@example". */
  private int endOfSpokenTop(int domainEnd) {
    int dot = wordAt(domainEnd);
    boolean said =
        dot + 1 < sight.size()
            && sight.word(dot).start() == domainEnd + 1
            && words.isIn("spoken_dot", sight.word(dot).text());
    String top = said ? sight.word(dot + 1).text() : "";
    return TOPS.contains(top) || WORDLY_TOPS.contains(top) ? sight.word(dot + 1).end() : domainEnd;
  }

  /** The first word that begins at or after a place. */
  private int wordAt(int place) {
    int low = 0;
    int high = sight.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (sight.word(middle).start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where ".com" ends that stands apart, as in "example .com", "example. com", "example,com". */
  private int endOfTop(int domainEnd) {
    boolean closed = text.charAt(domainEnd - 1) == '.';
    int at = closed ? domainEnd : skipSpace(domainEnd);
    if (!closed && (at >= text.length() || ".,".indexOf(text.charAt(at)) < 0)) {
      return domainEnd;
    }
    int dot = closed ? at - 1 : at;
    int start = skipSpace(dot + 1);
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end)) && end - start < 8) {
      end++;
    }
    String top = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean apart = start > dot + 1;
    boolean comma = text.charAt(dot) == ',' && (apart || dot > domainEnd);
    boolean known = TOPS.contains(top) || (!apart && WORDLY_TOPS.contains(top));
    return known && !comma ? end : domainEnd;
  }

  private int skipSpace(int at) {
    return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
  }

  /** Whether the next word looks like a domain, as in "jane @ example.com". */
  private boolean dotFollows(int from) {
    int at = from;
    while (at < text.length() && at - from < LONGEST && isName(text.charAt(at))) {
      at++;
    }
    int dot = skipSpace(at);
    int next = dot < text.length() ? skipSpace(dot + 1) : dot;
    boolean written =
        dot < text.length()
            && text.charAt(dot) == '.'
            && next < text.length()
            && Character.isLetter(text.charAt(next));
    return at > from && (written || endOfSpokenTop(at) > at);
  }

  static Spotted trimmed(String text, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && "'\"(<[{.,:;-*_`=/".indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    while (last > first && "'\")>]}.,:;-!?*_`=".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    first = afterLabel(text, first, last);
    return new Spotted(Detail.EMAIL, text.substring(first, last), first, last);
  }

  /** Without the spaces inside, and with a dot where one is said. */
  private Spotted joined(Spotted one) {
    StringBuilder address = new StringBuilder();
    for (String piece : one.text().split(" ", -1)) {
      boolean dot = words.isIn("spoken_dot", piece.toLowerCase(Locale.ROOT));
      address.append(dot && !address.isEmpty() ? "." : piece);
    }
    return one.as(address.toString());
  }

  /** Where the address begins in "email:jane@example.com" and "mailto:jane@example.com". */
  private static int afterLabel(String text, int first, int last) {
    int at = first;
    while (at < last && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    return at > first && at < last && ":=".indexOf(text.charAt(at)) >= 0 ? at + 1 : first;
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "._%+-'!#$&*/=?^{|}~:".indexOf(c) >= 0;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }

  private static boolean isDomain(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '@' || c == '_';
  }
}
