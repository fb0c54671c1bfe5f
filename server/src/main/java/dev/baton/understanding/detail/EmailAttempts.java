package dev.baton.understanding.detail;

import dev.baton.shared.Detail;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds what was meant to be an address but has no {@code @}, once an address was asked for. */
final class EmailAttempts {
  private static final int LONGEST = 254;
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

  private EmailAttempts() {}

  /** "jane.example.com", "janegmail.com" and "jane gmail com". */
  static List<Spotted> find(String text) {
    List<Spotted> found = new ArrayList<>();
    int before = -1;
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(text, at);
      if (end > at && end - at <= LONGEST) {
        Spotted one = WrittenEmails.trimmed(text, at, end);
        if (looksMeant(one.text())) {
          found.add(one);
        } else if (before >= 0 && PROVIDERS.contains(one.text().toLowerCase(Locale.ROOT))) {
          found.add(pieces(text, before, endOfTop(text, end)));
        }
        before = at;
      }
      at = end + 1;
    }
    return found;
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The end of "com" after "gmail", or of "gmail" when no such word follows. */
  private static int endOfTop(String text, int end) {
    int next = Math.min(text.length(), end + 1);
    int last = endOfWord(text, next);
    return WrittenEmails.TOPS.contains(text.substring(next, last).toLowerCase(Locale.ROOT))
        ? last
        : end;
  }

  private static Spotted pieces(String text, int start, int end) {
    return new Spotted(Detail.EMAIL, text.substring(start, end), start, end);
  }

  private static boolean isUsual(int c) {
    return Character.isLetterOrDigit(c) || "._-+".indexOf(c) >= 0;
  }

  private static boolean looksMeant(String word) {
    int dot = word.lastIndexOf('.');
    boolean ending =
        dot > 0
            && word.length() - dot - 1 >= 2
            && word.substring(dot + 1).chars().allMatch(Character::isLetter)
            && !word.startsWith("www.")
            && !word.contains("..")
            && word.chars().allMatch(EmailAttempts::isUsual);
    String lower = word.toLowerCase(Locale.ROOT);
    return ending
        || PROVIDERS.stream().anyMatch(p -> lower.length() > p.length() + 2 && lower.contains(p));
  }
}
