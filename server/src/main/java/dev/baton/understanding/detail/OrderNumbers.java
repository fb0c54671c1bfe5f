package dev.baton.understanding.detail;

import dev.baton.shared.Detail;
import dev.baton.shared.OrderPattern;
import dev.baton.understanding.grammar.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds order numbers: by the store's own pattern, or by the words and signs around them. */
public final class OrderNumbers {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 24;
  private static final int FEWEST_BARE_DIGITS = 4;
  private static final int MOST_LETTERS = 4;
  private static final int MOST_PIECES = 8;
  private static final Set<String> UNITS =
      Set.of(
          "days", "day", "weeks", "week", "months", "month", "years", "year", "hours", "hour",
          "minutes", "am", "pm", "items", "item", "pieces", "euro", "euros", "dollars", "dollar",
          "usd", "eur", "gbp", "pounds", "bucks", "percent", "cm", "mm", "inch", "inches", "kg",
          "lbs", "ml", "people", "times", "dias", "jours", "tage", "giorni", "dagen", "stuck", "rs",
          "rupees", "x", "w", "watt", "volt", "v", "gb", "mg", "g", "oz", "rd", "th", "st", "nd");
  private static final Set<String> OTHER_NUMBERS =
      Set.of(
          "zip",
          "zipcode",
          "postcode",
          "postal",
          "plz",
          "cap",
          "pin",
          "pincode",
          "tracking",
          "password",
          "card",
          "account",
          "policy",
          "phone",
          "call",
          "size",
          "room",
          "apartment",
          "apt",
          "street",
          "age",
          "iban",
          "sku",
          "article",
          "item",
          "model",
          "year",
          "version",
          "flight",
          "invoice",
          "code",
          "coupon",
          "id",
          "ticket",
          "gift",
          "in",
          "since",
          "license",
          "ssn");
  private static final ConcurrentHashMap<String, Optional<OrderPattern>> PATTERNS =
      new ConcurrentHashMap<>();

  private final String text;
  private final Sight sight;
  private final Set<Integer> afterOrderWords;
  private final List<Spotted> found = new ArrayList<>();

  private OrderNumbers(String text, Sight sight, Set<Integer> afterOrderWords) {
    this.text = text;
    this.sight = sight;
    this.afterOrderWords = afterOrderWords;
  }

  /**
   * What steers the search.
   *
   * @param pattern the store's own, or null
   * @param asked whether a number was asked for
   * @param matter whether the message is about an order
   * @param open whether a message that is nothing but a code may be taken for an order number
   */
  public record Hints(@Nullable String pattern, boolean asked, boolean matter, boolean open) {}

  /**
   * All order numbers, in the order of the text.
   *
   * @param afterOrderWords the words before which "order number", "my order" and the like end
   */
  public static List<Spotted> find(
      String text, Sight sight, Set<Integer> afterOrderWords, Hints hints, List<Spotted> taken) {
    OrderNumbers search = new OrderNumbers(text, sight, afterOrderWords);
    search.run(hints, taken);
    return search.found;
  }

  private void run(Hints hints, List<Spotted> taken) {
    List<Spotted> bare = new ArrayList<>();
    for (int i = 0; i < sight.size(); i++) {
      Spotted one = candidate(i);
      if (one == null || taken.stream().anyMatch(one::overlaps)) {
        continue;
      }
      if (hints.pattern() != null && fits(hints.pattern(), one.text())) {
        found.add(one);
      } else if (isMarked(i, one)) {
        found.add(one);
      } else if (isBare(i, one)) {
        bare.add(one);
      }
    }
    if (found.isEmpty()) {
      spacedAfterWords(taken);
    }
    if (found.isEmpty() && bare.isEmpty() && hints.open()) {
      spaced(sight.size() - 1, 0, taken);
    }
    boolean wanted = hints.asked() || (hints.matter() && bare.size() == 1);
    if (found.isEmpty() && !bare.isEmpty() && wanted) {
      found.add(bare.getLast());
    }
  }

  /** A code written in pieces at the end of what is said, as in "wer 789" or "m 13 m 13". */
  private void spaced(int lastWord, int from, List<Spotted> taken) {
    int first = lastWord;
    int digits = 0;
    int letters = 0;
    while (first >= from && lastWord - first < MOST_PIECES && isPiece(first, taken)) {
      boolean number = isNumber(first);
      digits += number ? sight.word(first).text().length() : 0;
      letters += number ? 0 : 1;
      first--;
    }
    first++;
    if (letters > 0 && digits >= 2 && first < lastWord) {
      int start = sight.word(first).start();
      int end = sight.word(lastWord).end();
      Spotted code = new Spotted(Detail.ORDER_NUMBER, text.substring(start, end), start, end);
      if (taken.stream().noneMatch(code::overlaps)) {
        found.add(code);
      }
    }
  }

  private boolean isNumber(int at) {
    return sight.word(at).text().chars().allMatch(Character::isDigit);
  }

  private boolean isPiece(int at, List<Spotted> taken) {
    String piece = sight.word(at).text();
    boolean free =
        taken.stream()
            .noneMatch(o -> o.start() < sight.word(at).end() && sight.word(at).start() < o.end());
    boolean letters = piece.length() <= MOST_LETTERS && sight.isUnknown(at);
    boolean mixed =
        piece.chars().anyMatch(Character::isDigit) && piece.length() <= 2 * MOST_LETTERS;
    return free && isAscii(piece) && (letters || mixed || piece.length() == 1 || isNumber(at));
  }

  /** After "booking number is": the pieces that follow. */
  private void spacedAfterWords(List<Spotted> taken) {
    for (int from : afterOrderWords) {
      int last = from;
      while (last < sight.size() && last - from < MOST_PIECES && isPiece(last, taken)) {
        last++;
      }
      if (last > from && found.isEmpty()) {
        spaced(last - 1, from, taken);
      }
    }
  }

  private static boolean fits(String pattern, String text) {
    return PATTERNS
        .computeIfAbsent(pattern, OrderPattern::of)
        .filter(shape -> shape.matches(text))
        .isPresent();
  }

  /** The run of letters, digits and hyphens that begins with a word, when it holds a digit. */
  private @Nullable Spotted candidate(int at) {
    int start = sight.word(at).start();
    if ((start > 0 && isPart(text.charAt(start - 1)))
        || (at > 0 && start < sight.word(at - 1).end())) {
      return null;
    }
    int end = start;
    while (end < text.length() && end - start <= LONGEST && isPart(text.charAt(end))) {
      end++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    int length = end - start;
    String value = text.substring(start, end);
    boolean digits = value.chars().anyMatch(Character::isDigit);
    boolean tooLong = end < text.length() && isPart(text.charAt(end)) && length >= LONGEST;
    return !digits || tooLong || length > LONGEST || !isAscii(value)
        ? null
        : new Spotted(Detail.ORDER_NUMBER, value, start, end);
  }

  private static boolean isAscii(String value) {
    return value.chars().allMatch(c -> c < 0x80);
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  private boolean isMarked(int at, Spotted one) {
    if (one.text().length() < SHORTEST || isAmount(at, one) || Cards.isCard(one.text())) {
      return false;
    }
    boolean hash = one.start() > 0 && text.charAt(one.start() - 1) == '#';
    boolean tracking = at > 0 && sight.word(at - 1).text().equals("tracking");
    return !tracking && (hash || afterOrderWords.contains(at)) && startsOrHolds(one.text());
  }

  private static boolean startsOrHolds(String value) {
    return value.chars().filter(Character::isDigit).count() >= 2;
  }

  /** A number that may be an order's when nothing else is. */
  private boolean isBare(int at, Spotted one) {
    String value = one.text();
    long digits = value.chars().filter(Character::isDigit).count();
    boolean clock = value.matches("[0-9]{1,4}(am|pm|h|uhr|st|nd|rd|th|AM|PM|cm|kg|ml|mm|gb|GB)");
    boolean code =
        !clock && digits >= 3 && value.length() >= 5 && value.chars().anyMatch(Character::isLetter);
    boolean number = digits == value.length() && digits >= FEWEST_BARE_DIGITS;
    boolean year = number && digits == 4 && (value.startsWith("20") || value.startsWith("19"));
    boolean other = isOther(at - 1) || isOther(at - 2);
    return (code || number) && !year && !other && !isAmount(at, one) && !Cards.isCard(value);
  }

  private boolean isOther(int at) {
    return at >= 0 && OTHER_NUMBERS.contains(sight.word(at).text());
  }

  private boolean isAmount(int at, Spotted one) {
    char before = one.start() > 0 ? text.charAt(one.start() - 1) : ' ';
    char after = one.end() < text.length() ? text.charAt(one.end()) : ' ';
    boolean money = "$€£¥₹".indexOf(before) >= 0 || "$€£%₹°".indexOf(after) >= 0;
    boolean decimal =
        (after == '.' || after == ',' || after == ':' || after == '/')
            && one.end() + 1 < text.length()
            && Character.isDigit(text.charAt(one.end() + 1));
    boolean fraction =
        (before == '.' || before == '/' || before == ':' || before == '+' || before == '@');
    boolean unit = at + 1 < sight.size() && UNITS.contains(sight.word(at + 1).text());
    return money || decimal || fraction || unit;
  }
}
