package dev.baton.understanding.detail;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import dev.baton.shared.Detail;
import dev.baton.shared.PhoneNumber;
import dev.baton.understanding.grammar.Sight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Finds telephone numbers that can exist, and what was meant to be one. */
public final class Phones {
  private static final int FEWEST_DIGITS = 4;
  private static final int FEWEST_UNSAID = 7;
  private static final int FEWEST_TRIED = 3;
  private static final int FEWEST_ELSEWHERE = 9;
  private static final int MOST_DIGITS = 15;

  /** A message of so many digits that begins with 0 is a national number. */
  private static final int LOCAL = 10;

  private static final int MOST_TRIES = 40;
  private static final int LONGEST_TEXT = 2_000;

  private static final Pattern GROUPED =
      Pattern.compile("\\(?[0-9]{3}\\)?[ .-]{1,2}[0-9]{3}[ .-][0-9]{4}");

  private final String text;
  private final String country;
  private final boolean asked;
  private final EarlierNumbers earlier;
  private final DetailWords words;
  private final List<Spotted> found = new ArrayList<>();

  private Phones(Search search, DetailWords words) {
    this.text = search.text();
    this.country = search.country();
    this.asked = search.asked();
    this.earlier = search.earlier();
    this.words = words;
  }

  /**
   * What is searched, and what steers it.
   *
   * @param country ISO 3166 alpha-2, for numbers without an international prefix
   * @param asked whether a number was asked for: then one that cannot exist is an attempt
   * @param earlier the numbers given before: another one like them corrects them
   */
  public record Search(
      String text, Sight sight, String country, boolean asked, EarlierNumbers earlier) {}

  /** The shopper's numbers, in the order of the text. */
  public static List<Spotted> find(Search search, DetailWords words) {
    Phones phones = new Phones(search, words);
    phones.run(search.sight());
    return new WhichPhone(search.text(), words).among(phones.found);
  }

  private void run(Sight sight) {
    if (digits(text) >= FEWEST_DIGITS) {
      search(Leniency.VALID);
      if (found.isEmpty()) {
        search(Leniency.POSSIBLE);
      }
    }
    if (found.isEmpty()) {
      spoken(sight);
    }
    attempts();
    found.sort(Comparator.comparingInt(Spotted::start));
    found.replaceAll(this::dialled);
  }

  /** "00 971…" as "+971…": what is dialled from most of the world, whatever the store's country. */
  private Spotted dialled(Spotted one) {
    if (!one.text().startsWith("00") || PhoneNumber.parse(one.text(), country).isPresent()) {
      return one;
    }
    return isAbroad(one.text()) ? one.as("+" + one.text().substring(2)) : one;
  }

  private boolean isAbroad(String dialled) {
    return PhoneNumber.parse("+" + dialled.substring(2), country).isPresent();
  }

  /** "four one five, double five …": one that exists, or any when a number was asked for. */
  private void spoken(Sight sight) {
    SpokenDigits speech = new SpokenDigits(sight, words);
    for (SpokenDigits.Run run : speech.runs()) {
      Spotted one = speech.spotted(Detail.PHONE, run.digits(), run.from(), run.to());
      NumberKind kind = NumberKind.of(text, one.start(), one.end(), words);
      boolean wanted = asked ? kind != NumberKind.ORDER : kind == NumberKind.PHONE;
      boolean exists = PhoneNumber.parse(run.digits(), country).isPresent();
      if (wanted && run.digits().length() >= FEWEST_UNSAID && (exists || asked)) {
        found.add(one);
      }
    }
  }

  /** Numbers that exist; of those that only could, the ones said to be a telephone's. */
  private void search(Leniency leniency) {
    String start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    for (PhoneNumberMatch match :
        PhoneNumberUtil.getInstance().findNumbers(start, country, leniency, MOST_TRIES)) {
      String raw = match.rawString();
      NumberKind kind = NumberKind.of(text, match.start(), match.end(), words);
      boolean said = kind == NumberKind.PHONE;
      boolean other =
          (kind == NumberKind.OTHER || kind == NumberKind.ORDER) && !raw.startsWith("+");
      boolean grouped = GROUPED.matcher(raw).matches() && !other;
      boolean usual = digits(raw) >= FEWEST_UNSAID || said || asked || kind == NumberKind.OWN;
      boolean wanted =
          leniency == Leniency.VALID ? usual && !other : grouped || (said && isWhole(raw));
      if (wanted && stands(match) && !Cards.isCard(raw) && isShoppers(match.start())) {
        found.add(new Spotted(Detail.PHONE, raw, match.start(), match.end()));
      }
    }
  }

  /** Whether it is more than a local part, or written like one. */
  private boolean isWhole(String raw) {
    return asked || digits(raw) >= FEWEST_ELSEWHERE || raw.indexOf('-') > 0;
  }

  /** "Your line 1-800-…" and "a missed call from +44…" are nobody's own number. */
  private boolean isShoppers(int start) {
    return asked || !NumberKind.isOthers(text, start, words);
  }

  private boolean stands(PhoneNumberMatch match) {
    boolean glued = match.start() > 0 && "#/_".indexOf(text.charAt(match.start() - 1)) >= 0;
    boolean goesOn =
        match.end() + 1 < text.length()
            && "-/".indexOf(text.charAt(match.end())) >= 0
            && Character.isLetterOrDigit(text.charAt(match.end() + 1));
    return !glued && !goesOn;
  }

  private static long digits(String text) {
    return text.chars().limit(LONGEST_TEXT).filter(Character::isDigit).count();
  }

  /** Runs of digits and what people put between them: the whole ones, else the longest. */
  private void attempts() {
    boolean none = found.isEmpty();
    int fewest = none ? FEWEST_UNSAID : FEWEST_ELSEWHERE;
    Spotted longest = null;
    int at = 0;
    while (at < text.length() && at < LONGEST_TEXT) {
      if (!Character.isDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at > 0 && "+(".indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at;
      int end = at;
      while (at < text.length() && isPart(text.charAt(at))) {
        if (Character.isDigit(text.charAt(at))) {
          end = at + 1;
        }
        at++;
      }
      Spotted one = new Spotted(Detail.PHONE, text.substring(start, end), start, end);
      boolean meant = found.stream().noneMatch(one::overlaps) && isMeant(start, end);
      if (meant && digits(one.text()) >= fewest) {
        found.add(one);
      } else if (meant && (longest == null || one.text().length() > longest.text().length())) {
        longest = one;
      }
    }
    if (found.isEmpty() && longest != null) {
      found.add(longest);
    }
  }

  private boolean isMeant(int start, int end) {
    String run = text.substring(start, end);
    NumberKind kind = NumberKind.of(text, start, end, words);
    boolean other = kind == NumberKind.ORDER || kind == NumberKind.OTHER;
    long count = digits(run);
    boolean said = (kind == NumberKind.PHONE || kind == NumberKind.OWN) && isShoppers(start);
    boolean whole = count >= FEWEST_ELSEWHERE && count <= MOST_DIGITS;
    boolean worldwide = run.startsWith("00") && isAbroad(run) && !other;
    boolean trunk = run.startsWith("0") && count >= LOCAL && isLine(start, end) && !other;
    boolean corrects = !other && earlier.isLike(run);
    return (worldwide
            || trunk
            || corrects
            || (asked ? count >= FEWEST_TRIED && !other : said && whole))
        && !Cards.isCard(run);
  }

  /** Whether nothing else stands on its line. */
  private boolean isLine(int start, int end) {
    boolean begins = start == 0 || text.charAt(start - 1) == '\n';
    return begins && (end == text.length() || text.charAt(end) == '\n');
  }

  private static boolean isPart(char c) {
    return Character.isDigit(c) || " -.()/".indexOf(c) >= 0;
  }
}
