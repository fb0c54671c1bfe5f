package dev.baton.understanding.detail;

import java.util.ArrayList;
import java.util.List;

/**
 * The telephone numbers that stand in the shopper's earlier messages.
 *
 * @param digits their digits
 */
public record EarlierNumbers(List<String> digits) {
  private static final int FEWEST = 7;
  private static final int FEWEST_PLAIN = 9;
  private static final int MOST = 15;
  private static final int SAME = 3;
  private static final int LONGEST_TEXT = 2_000;

  public EarlierNumbers {
    digits = List.copyOf(digits);
  }

  /** Those of some messages. */
  public static EarlierNumbers in(List<String> messages) {
    List<String> all = new ArrayList<>();
    for (String message : messages) {
      add(message.length() > LONGEST_TEXT ? message.substring(0, LONGEST_TEXT) : message, all);
    }
    return new EarlierNumbers(all);
  }

  private static void add(String message, List<String> all) {
    int at = 0;
    while (at < message.length()) {
      int start = at;
      while (at < message.length()
          && (Character.isDigit(message.charAt(at)) || " -.()".indexOf(message.charAt(at)) >= 0)) {
        at++;
      }
      String found = digits(message.substring(start, at));
      boolean dialled = found.startsWith("0") || (start > 0 && message.charAt(start - 1) == '+');
      if (found.length() >= (dialled ? FEWEST : FEWEST_PLAIN) && found.length() <= MOST) {
        all.add(found);
      }
      at++;
    }
  }

  /** Whether a number has as many digits as one of them and begins the same. */
  boolean isLike(String number) {
    String found = digits(number);
    return digits.stream()
        .anyMatch(one -> one.length() == found.length() && one.regionMatches(0, found, 0, SAME));
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
    return digits.toString();
  }
}
