package dev.baton.understanding.detail;

import dev.baton.shared.Detail;
import dev.baton.shared.EmailAddress;
import dev.baton.understanding.grammar.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds e-mail addresses, also spelled out, and what was meant to be one. */
public final class Emails {
  private static final int LONGEST = 254;
  private static final Set<String> AT =
      Set.of("at", "arroba", "arobase", "chiocciola", "apenstaartje", "klammeraffe");
  private static final Set<String> DOT = Set.of("dot", "punkt", "punto", "ponto", "point", "punt");

  private Emails() {}

  /**
   * All addresses and attempts, in the order of the text.
   *
   * @param asked whether an address was asked for: then less is taken for an attempt
   */
  public static List<Spotted> find(String text, Sight sight, boolean asked) {
    List<Spotted> found = new ArrayList<>();
    withSign(text, found);
    spelledOut(sight, asked, found);
    if (found.isEmpty() && asked) {
      withoutSign(text, found);
    }
    return found;
  }

  private static void withSign(String text, List<Spotted> found) {
    int from = 0;
    int at = text.indexOf('@');
    while (at >= 0) {

      int left = at;
      if (at > 1 && text.charAt(at - 1) == ' ' && isLocal(text.charAt(at - 2))) {
        left = at - 1;
      }
      int start = left;
      while (start > from && left - start < LONGEST && isLocal(text.charAt(start - 1))) {
        start--;
      }
      int end = domainEnd(text, at);
      Spotted one = trimmed(text, start, end);
      boolean holds = one.end() > one.start() && one.text().length() > 1;
      if (holds && (start < left || end > at + 1) && !isTime(one.text())) {
        found.add(one);
      }
      from = Math.max(end, at + 1);
      at = text.indexOf('@', from);
    }
  }

  /** "tonight@07.15pm" is a time, "2@9" a price: an address has no digits in its last part. */
  private static boolean isTime(String value) {
    String domain = value.substring(value.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    String last = domain.substring(domain.lastIndexOf('.') + 1);
    boolean clock =
        last.endsWith("pm") || last.endsWith("am") || last.chars().allMatch(Character::isDigit);
    return !domain.isEmpty()
        && Character.isDigit(domain.charAt(0))
        && clock
        && last.chars().anyMatch(Character::isDigit);
  }

  private static int domainEnd(String text, int at) {
    int end = at + 1;
    if (end + 1 < text.length() && text.charAt(end) == ' ' && dotFollows(text, end + 1)) {
      end++;
    }
    while (end < text.length() && end - at < LONGEST && isDomain(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether the next word looks like a domain, as in "jane @ example.com". */
  private static boolean dotFollows(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at > from
        && at + 1 < text.length()
        && text.charAt(at) == '.'
        && Character.isLetter(text.charAt(at + 1));
  }

  private static Spotted trimmed(String text, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && "'\"(<[{.,:;-*_`=".indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    while (last > first && "'\")>]}.,:;-!?*_`=".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    String value = text.substring(first, last).replace(" ", "");
    if (value.startsWith("mailto:")) {
      value = value.substring(7);
    }
    return new Spotted(Detail.EMAIL, value, first, last);
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "._%+-'!#$&*/=?^{|}~:".indexOf(c) >= 0;
  }

  private static boolean isDomain(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '@' || c == '_';
  }

  /** "jane at example dot com", "jane (at) example.com". */
  private static void spelledOut(Sight sight, boolean asked, List<Spotted> found) {
    for (int i = 1; i + 1 < sight.size(); i++) {
      if (!AT.contains(sight.word(i).text())) {
        continue;
      }
      int begin = localStart(sight, i);
      StringBuilder domain = new StringBuilder(sight.slice(i + 1, i + 2));
      int end = i + 2;
      while (end < sight.size() && domain.length() < LONGEST) {
        if (DOT.contains(sight.word(end).text()) && end + 1 < sight.size()) {
          domain.append('.').append(sight.slice(end + 1, end + 2));
          end += 2;
        } else if (joined(sight, end)) {
          domain.append(
              sight.slice(end - 1, end + 1).substring(sight.slice(end - 1, end).length()));
          end++;
        } else {
          break;
        }
      }
      String local = local(sight, begin, i);
      String value = local + "@" + domain;
      if (asked && end == i + 2 && sight.size() <= end + 1 && begin == 0) {
        found.add(
            new Spotted(Detail.EMAIL, value, sight.word(begin).start(), sight.word(end - 1).end()));
      }
      if (end > i + 2 && !isTime(value) && EmailAddress.parse(value).isPresent()) {
        found.add(
            new Spotted(Detail.EMAIL, value, sight.word(begin).start(), sight.word(end - 1).end()));
      }
    }
  }

  /** Whether a word follows the one before it with no space between, as in "example.com". */
  private static boolean joined(Sight sight, int at) {
    int gap = sight.word(at).start() - sight.word(at - 1).end();
    return gap == 1 && !sight.slice(at - 1, at + 1).contains(" ");
  }

  private static int localStart(Sight sight, int at) {
    int begin = at - 1;
    while (begin > 0) {
      if (joined(sight, begin)) {
        begin--;
      } else if (begin > 1
          && (DOT.contains(sight.word(begin - 1).text()) || isUnderscore(sight, begin - 1))) {
        begin -= 2;
      } else {
        break;
      }
    }
    return begin;
  }

  private static boolean isUnderscore(Sight sight, int at) {
    return sight.word(at).text().equals("underscore");
  }

  private static String local(Sight sight, int begin, int end) {
    StringBuilder local = new StringBuilder();
    for (int i = begin; i < end; i++) {
      String word = sight.slice(i, i + 1);
      if (i > begin && joined(sight, i)) {
        String both = sight.slice(i - 1, i + 1);
        local.append(both.charAt(both.length() - word.length() - 1)).append(word);
      } else if (i > begin && DOT.contains(sight.word(i).text())) {
        local.append('.');
      } else if (i > begin && isUnderscore(sight, i)) {
        local.append('_');
      } else {
        local.append(word);
      }
    }
    return local.toString();
  }

  private static final Set<String> PROVIDERS =
      Set.of(
          "gmail",
          "googlemail",
          "hotmail",
          "outlook",
          "yahoo",
          "icloud",
          "gmx",
          "live",
          "aol",
          "proton",
          "protonmail",
          "msn",
          "web.de",
          "orange",
          "libero",
          "ziggo",
          "uol");

  /** "jane.example.com" or "janegmail.com", when an address was asked for. */
  private static void withoutSign(String text, List<Spotted> found) {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      if (end > at && end - at <= LONGEST) {
        Spotted one = trimmed(text, at, end);
        if (looksMeant(one.text())) {
          found.add(one);
        }
      }
      at = end + 1;
    }
  }

  private static boolean looksMeant(String word) {
    int dot = word.lastIndexOf('.');
    boolean ending =
        dot > 0
            && word.length() - dot - 1 >= 2
            && word.substring(dot + 1).chars().allMatch(Character::isLetter)
            && !word.startsWith("www.")
            && !word.contains("/");
    String lower = word.toLowerCase(Locale.ROOT);
    return ending
        || PROVIDERS.stream().anyMatch(p -> lower.length() > p.length() + 2 && lower.contains(p));
  }
}
