package dev.baton.shared;

import dev.baton.shared.Masking.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Payment card numbers in a text, with the code that stands straight behind one. */
final class CardNumbers {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;
  private static final int LONGEST_PHONE = 14;
  private static final int WIDEST_GAP = 3;

  /** An issuer's first digits with the lengths its numbers have. */
  private static final Pattern ISSUED =
      Pattern.compile(
          "4\\d{12}(?:\\d{3}){0,2}"
              + "|5[1-5]\\d{14}|(?:222[1-9]|22[3-9]\\d|2[3-6]\\d\\d|27[01]\\d|2720)\\d{12}"
              + "|3[47]\\d{13}"
              + "|(?:6011|64[4-9]\\d|65\\d\\d|62\\d\\d|81\\d\\d|220[0-4])\\d{12,15}"
              + "|(?:30[0-5]\\d|36\\d\\d|3[89]\\d\\d)\\d{10,15}"
              + "|35(?:2[89]|[3-8]\\d)\\d{12,15}"
              + "|(?:5018|5020|5038|5893|6304|6759|676[1-3])\\d{9,15}");

  private static final Pattern TRACKING = Pattern.compile("9[1-5]\\d{18}(?:\\d\\d|\\d{6})?");
  private static final Pattern CODE_BEHIND =
      Pattern.compile(
          "(?:[ \\t,;|/]{1,4}(?:exp[a-z]{0,5}[.:]? ?)?"
              + "(?:0?[1-9]|1[0-2]) ?[/-] ?(?:20)?\\d\\d[ \\t,;|/]{1,4}|[ \\t|/]{1,3})"
              + "(\\d{3,4})(?![\\d.,-]*\\d)");

  private CardNumbers() {}

  /** Digits that stand together. */
  private record Group(int from, int to) {
    int length() {
      return to - from;
    }
  }

  static void find(String text, List<Span> spans) {
    int i = 0;
    while (i < text.length()) {
      if (!digit(text, i)) {
        i++;
        continue;
      }
      List<Group> run = run(text, i);
      findIn(text, run, spans);
      i = run.getLast().to();
    }
  }

  /** The groups of digits from here on that only spaces, hyphens, dots and line ends divide. */
  private static List<Group> run(String text, int start) {
    List<Group> groups = new ArrayList<>();
    int i = start;
    while (true) {
      int to = i;
      while (digit(text, to)) {
        to++;
      }
      groups.add(new Group(i, to));
      int next = to;
      while (next < text.length()
          && next - to < WIDEST_GAP
          && " -._\n\r\t".indexOf(text.charAt(next)) >= 0) {
        next++;
      }
      if (next == to || !digit(text, next)) {
        return groups;
      }
      i = next;
    }
  }

  private static void findIn(String text, List<Group> run, List<Span> spans) {
    if (parcel(text, run)) {
      return;
    }
    int first = 0;
    while (first < run.size()) {
      int last = lastOfCard(text, run, first);
      if (last < 0) {
        first++;
        continue;
      }
      int to = run.get(last).to();
      spans.add(
          new Span(run.get(first).from(), to, "•••• " + lastFour(digits(text, run, first, last))));
      hideCodeBehind(text, to, spans);
      first = last + 1;
    }
  }

  /** The index of the group that ends the longest card number beginning at a group, or -1. */
  private static int lastOfCard(String text, List<Group> run, int first) {
    int found = -1;
    int length = 0;
    boolean fours = true;
    for (int last = first; last < run.size() && length <= LONGEST; last++) {
      length += run.get(last).length();
      boolean shaped =
          first == last
              || fours
              || (first == 0 && last == run.size() - 1)
              || inCardShape(run, first, last);
      if (shaped && length >= SHORTEST && length <= LONGEST) {
        String digits = digits(text, run, first, last);
        boolean grouped = fours && last > first;
        if (ISSUED.matcher(digits).matches()
            && luhn(digits)
            && !phone(text, run.get(first).from(), digits, grouped)) {
          found = last;
        }
      }
      fours &= run.get(last).length() == 4;
    }
    return found;
  }

  private static boolean inCardShape(List<Group> run, int first, int last) {
    return last - first == 2
        && run.get(first).length() == 4
        && run.get(first + 1).length() == 6
        && run.get(last).length() >= 4;
  }

  private static boolean phone(String text, int from, String digits, boolean inFours) {
    if (from > 0 && text.charAt(from - 1) == '+') {
      return true;
    }
    return !inFours
        && digits.length() <= LONGEST_PHONE
        && PhoneNumber.parse("+" + digits, "US").isPresent();
  }

  /**
   * Whether the whole run is a parcel's number: letters glued before it, or the US post's shape.
   */
  private static boolean parcel(String text, List<Group> run) {
    int from = run.getFirst().from();
    int letters = 0;
    while (letters < 5 && from - letters > 0 && upperOrDigit(text.charAt(from - letters - 1))) {
      letters++;
    }
    if (letters >= 2 && letters < 5) {
      return true;
    }
    return run.size() < 10 && TRACKING.matcher(digits(text, run, 0, run.size() - 1)).matches();
  }

  private static boolean upperOrDigit(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static void hideCodeBehind(String text, int from, List<Span> spans) {
    Matcher code = CODE_BEHIND.matcher(text).region(from, Math.min(text.length(), from + 40));
    code.useTransparentBounds(true);
    if (code.lookingAt()) {
      spans.add(new Span(code.start(1), code.end(1), "•••"));
    }
  }

  private static String digits(String text, List<Group> run, int first, int last) {
    StringBuilder digits = new StringBuilder(LONGEST);
    for (Group group : run.subList(first, last + 1)) {
      digits.append(text, group.from(), group.to());
    }
    return digits.toString();
  }

  private static String lastFour(String digits) {
    return digits.substring(digits.length() - 4);
  }

  private static boolean digit(String text, int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = digit * 2;
      sum += i % 2 == 0 ? digit : doubled - (doubled > 9 ? 9 : 0);
    }
    return sum % 10 == 0;
  }
}
