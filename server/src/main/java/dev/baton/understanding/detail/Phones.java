package dev.baton.understanding.detail;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import dev.baton.shared.Detail;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds telephone numbers that can exist, and what was meant to be one. */
public final class Phones {
  private static final int FEWEST_DIGITS = 6;
  private static final int MOST_TRIES = 40;
  private static final int LONGEST_TEXT = 2_000;

  private static final Pattern GROUPED =
      Pattern.compile("\\(?[0-9]{3}\\)?[ .-]{1,2}[0-9]{3}[ .-][0-9]{4}");

  private Phones() {}

  /**
   * All numbers, in the order of the text.
   *
   * @param country ISO 3166 alpha-2, for numbers without an international prefix
   * @param asked whether a number was asked for: then one that cannot exist is an attempt
   */
  public static List<Spotted> find(String text, String country, boolean asked) {
    List<Spotted> found = new ArrayList<>();
    if (digits(text) >= FEWEST_DIGITS) {
      search(text, country, Leniency.VALID, found, asked);
      if (found.isEmpty()) {
        search(text, country, Leniency.POSSIBLE, found, asked);
      }
    }
    if (found.isEmpty() && asked) {
      attempt(text, found);
    }
    return found;
  }

  /** Numbers that exist; of those that only could, the ones said to be a telephone's. */
  private static void search(
      String text, String country, Leniency leniency, List<Spotted> found, boolean asked) {
    String start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    for (PhoneNumberMatch match :
        PhoneNumberUtil.getInstance().findNumbers(start, country, leniency, MOST_TRIES)) {
      NumberWords.Kind kind = NumberWords.before(text, match.start());
      boolean said = kind == NumberWords.Kind.PHONE;
      boolean other = kind == NumberWords.Kind.OTHER && !match.rawString().startsWith("+");
      boolean grouped = GROUPED.matcher(match.rawString()).matches() && !other;
      boolean wanted = leniency == Leniency.VALID ? !other || asked : said || grouped;
      if (wanted && stands(text, match) && !Cards.isCard(match.rawString())) {
        found.add(new Spotted(Detail.PHONE, match.rawString(), match.start(), match.end()));
      }
    }
  }

  private static boolean stands(String text, PhoneNumberMatch match) {
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

  /** The longest run of digits and what people put between them. */
  private static void attempt(String text, List<Spotted> found) {
    int at = 0;
    Spotted best = null;
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
      if (digits(text.substring(start, end)) >= 3
          && !Cards.isCard(text.substring(start, end))
          && (best == null || end - start > best.end() - best.start())) {
        best = new Spotted(Detail.PHONE, text.substring(start, end), start, end);
      }
    }
    if (best != null) {
      found.add(best);
    }
  }

  private static boolean isPart(char c) {
    return Character.isDigit(c) || " -.()/".indexOf(c) >= 0;
  }
}
