package dev.baton.understanding.detail;

import dev.baton.shared.Detail;
import dev.baton.shared.OrderPattern;
import dev.baton.understanding.grammar.Sight;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds order numbers: by the store's own pattern, or by the words and signs around them. */
public final class OrderNumbers {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 24;
  private static final int FEW_WORDS = 5;
  private static final int MOST_PLAIN = 8;
  private static final int TO_THE_STREET = 3;
  private static final int FAR = 40;
  private static final Pattern BEHIND_A_STATE = Pattern.compile("\\p{L}{3,20},? [A-Z]{2},? $");
  private static final Pattern BEHIND_A_STREET =
      Pattern.compile("\\p{L}{2,20}\\.? \\d{1,4}\\p{L}?,? $");
  private static final Pattern BEFORE_A_TOWN = Pattern.compile(" \\p{Lu}");
  private static final ConcurrentHashMap<String, Optional<OrderPattern>> PATTERNS =
      new ConcurrentHashMap<>();

  private final String text;
  private final Sight sight;
  private final Set<Integer> afterOrderWords;
  private final Set<Integer> afterMatter;
  private final DetailWords words;
  private final Hints hints;
  private final List<Spotted> taken;
  private final List<Spotted> found = new ArrayList<>();

  private OrderNumbers(Search search, Hints hints, List<Spotted> taken) {
    this.text = search.text();
    this.sight = search.sight();
    this.afterOrderWords = new HashSet<>();
    this.afterMatter = search.afterMatter();
    this.words = search.words();
    this.hints = hints;
    this.taken = taken;
    search.afterOrderWords().forEach(at -> afterOrderWords.add(pastWhoIsAddressed(at)));
  }

  /** "My order, mate, 4471": who is spoken to stands between. */
  private int pastWhoIsAddressed(int at) {
    int next = at;
    while (next < sight.size() && words.isIn("addressed", sight.word(next).text())) {
      next++;
    }
    return next;
  }

  /**
   * What is searched.
   *
   * @param afterOrderWords the words before which "order number", "my order" and the like end
   * @param afterMatter the words before which "check", "what happened to" and the like end
   */
  public record Search(
      String text,
      Sight sight,
      Set<Integer> afterOrderWords,
      Set<Integer> afterMatter,
      DetailWords words) {}

  /**
   * What steers the search.
   *
   * @param pattern the store's own, or null
   * @param asked whether a number was asked for
   * @param matter whether the message is about an order
   * @param open whether a message that is nothing but a code may be taken for an order number
   * @param ordered whether something that was ordered is talked about
   */
  public record Hints(
      @Nullable String pattern, boolean asked, boolean matter, boolean open, boolean ordered) {}

  /** All order numbers, in the order of the text; none overlaps what is taken. */
  public static List<Spotted> find(Search search, Hints hints, List<Spotted> taken) {
    OrderNumbers orders = new OrderNumbers(search, hints, taken);
    orders.run();
    return orders.found;
  }

  private void run() {
    afterOrderWords.removeIf(this::isOthersReference);
    List<Spotted> bare = new ArrayList<>();
    for (int i = 0; i < sight.size(); i++) {
      Spotted one = candidate(i);
      if (one == null || taken.stream().anyMatch(one::overlaps)) {
        continue;
      }
      NumberKind kind = NumberKind.of(text, one.start(), one.end(), words);
      boolean other =
          kind == NumberKind.OTHER || kind == NumberKind.PHONE || Parcels.isNumber(one.text());
      if (fits(hints.pattern(), one.text()) && !other) {
        found.add(one);
      } else if (kind != NumberKind.PHONE && isMarked(i, one, other)) {
        found.add(withNext(i, one));
      } else if (!other && isBare(i, one)) {
        (hints.matter() && afterMatter.contains(i) ? found : bare).add(one);
      }
    }
    Dictated dictated = new Dictated(text, sight, words, taken);
    if (found.isEmpty()) {
      found.addAll(dictated.after(afterOrderWords));
    }
    if (found.isEmpty() && (hints.asked() || hints.open())) {
      found.addAll(dictated.alone(hints.asked()));
    }
    if (found.size() == 1 && bare.size() == 1 && isDone(found.getFirst())) {
      found.set(0, bare.getFirst());
    }
    boolean wanted = hints.asked() || (hints.matter() && bare.size() == 1);
    if (found.isEmpty() && !bare.isEmpty() && wanted) {
      found.add(meant(bare));
    }
  }

  private boolean isOthersReference(int at) {
    return at < sight.size() && NumberKind.isOthersReference(text, sight.word(at).start(), words);
  }

  /** "Order 5501 was fine": what follows is about another. */
  private boolean isDone(Spotted one) {
    int next = wordAt(one.end());
    return next + 1 < sight.size()
        && words.isIn("number_be", sight.word(next).text())
        && words.isIn("order_done", sight.word(next + 1).text());
  }

  /** The last of several, unless it stands after "not". */
  private Spotted meant(List<Spotted> bare) {
    Spotted last = bare.getLast();
    int word = wordAt(last.start());
    boolean denied =
        bare.size() > 1 && word > 0 && words.isIn("email_not", sight.word(word - 1).text());
    return denied ? bare.get(bare.size() - 2) : last;
  }

  private int wordAt(int start) {
    int at = 0;
    while (at < sight.size() && sight.word(at).start() < start) {
      at++;
    }
    return at;
  }

  private static boolean fits(@Nullable String pattern, String text) {
    return pattern != null
        && PATTERNS
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

  static boolean isAscii(String value) {
    return value.chars().allMatch(c -> c < 0x80);
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  private boolean isMarked(int at, Spotted one, boolean other) {
    if (one.text().length() < SHORTEST || isAmount(at, one) || Cards.isCard(one.text())) {
      return false;
    }
    boolean hash = one.start() > 0 && text.charAt(one.start() - 1) == '#';
    boolean named = NumberKind.after(text, one.end(), words) == NumberKind.ORDER;
    boolean said = afterOrderWords.contains(at) && !Parcels.isNumber(one.text());
    named |= hints.ordered() && NumberKind.isPlain(text, one.start(), words) && !isLong(one);
    boolean several = one.text().chars().filter(Character::isDigit).count() >= 2;
    return (said || (!other && (hash || named))) && several;
  }

  /** Too long to be an order's where it is only called a number. */
  private static boolean isLong(Spotted one) {
    return one.text().length() > MOST_PLAIN;
  }

  /** "100 1" after "order": one number with a space in it. */
  private Spotted withNext(int at, Spotted one) {
    int next = wordAt(one.end());
    boolean follows =
        next > at
            && next < sight.size()
            && isNumber(one.text())
            && isNumber(sight.word(next).text())
            && sight.word(next).start() == one.end() + 1
            && text.charAt(one.end()) == ' ';
    if (!follows) {
      return one;
    }
    String rest = sight.word(next).text();
    int end = sight.word(next).end();
    Spotted both = new Spotted(Detail.ORDER_NUMBER, one.text() + rest, one.start(), end);
    boolean two = one.text().length() == rest.length() || one.text().length() > 4;
    return two || isAmount(next, both) || taken.stream().anyMatch(both::overlaps) ? one : both;
  }

  static boolean isNumber(String value) {
    return value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A number that may be an order's when nothing else is. */
  private boolean isBare(int at, Spotted one) {
    String value = one.text();
    long digits = value.chars().filter(Character::isDigit).count();
    boolean alone = hints.asked() && sight.size() <= FEW_WORDS;
    boolean thing = at > 0 && words.isIn("code_thing", sight.word(at - 1).text());
    boolean code =
        digits >= 3 && digits < value.length() && value.length() >= 5 && !isMeasure(value);
    boolean number = digits == value.length() && digits >= (alone ? SHORTEST : SHORTEST + 1);
    boolean year = number && digits == 4 && (value.startsWith("20") || value.startsWith("19"));
    return ((code && (hints.asked() || !thing)) || number)
        && (!year || (alone && sight.size() <= 2))
        && !isAmount(at, one)
        && !Cards.isCard(value)
        && !isPostcode(one)
        && !isHouse(at)
        && !Dates.isDate(value);
  }

  /** "2609 Elm Road": the number of a house. */
  private boolean isHouse(int at) {
    for (int i = at + 1; i < sight.size() && i - at <= TO_THE_STREET; i++) {
      if (words.isIn("streets", sight.word(i).text())) {
        return true;
      }
    }
    return false;
  }

  /** "Boston MA 02110", "Hauptstraße 5, 10115 Berlin": five digits of an address. */
  private boolean isPostcode(Spotted one) {
    String before = text.substring(Math.max(0, one.start() - FAR), one.start());
    String after = text.substring(one.end(), Math.min(text.length(), one.end() + 2));
    return one.text().matches("\\d{5}")
        && (BEHIND_A_STATE.matcher(before).find()
            || (BEHIND_A_STREET.matcher(before).find() && BEFORE_A_TOWN.matcher(after).matches()));
  }

  /** "1200ml", "10am": a number and a unit. */
  private boolean isMeasure(String value) {
    int digits = 0;
    while (digits < value.length() && Character.isDigit(value.charAt(digits))) {
      digits++;
    }
    return digits > 0
        && words.isIn("number_unit", value.substring(digits).toLowerCase(Locale.ROOT));
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
        (before == '.' || before == '/' || before == ':' || before == '+' || before == '@')
            && one.start() > 1
            && text.charAt(one.start() - 2) != ' ';
    boolean pair =
        before == ':' && one.start() > 1 && Character.isLetter(text.charAt(one.start() - 2));
    int next = wordAt(one.end());
    boolean unit =
        next > at && next < sight.size() && words.isIn("number_unit", sight.word(next).text());
    return money || decimal || (fraction && !pair) || unit;
  }
}
