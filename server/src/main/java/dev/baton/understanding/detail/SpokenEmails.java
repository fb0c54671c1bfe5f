package dev.baton.understanding.detail;

import dev.baton.shared.Detail;
import dev.baton.shared.EmailAddress;
import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds addresses spelled out: "jane dot doe at example dot com", "jane (at) example.com". */
final class SpokenEmails {
  private static final int LONGEST = 254;
  private static final int MOST_WORDS = 40;
  private static final int FEWEST_LETTERS = 3;

  /** English writes it like any "at"; the other words mean the sign alone. */
  private static final Set<String> PLAIN_AT = Set.of("at");

  private final Sight sight;
  private final DetailWords words;
  private final Numerals numerals;

  SpokenEmails(Sight sight, DetailWords words) {
    this.sight = sight;
    this.words = words;
    this.numerals = new Numerals(sight, words);
  }

  List<Spotted> find(boolean asked) {
    List<Spotted> found = new ArrayList<>();
    for (int at = 1; at + 1 < sight.size(); at++) {
      int length = words.length("spoken_at", sight, at);
      if (length > 0 && at + length < sight.size()) {
        Spotted one = around(at, at + length, asked);
        if (one != null) {
          found.add(one);
        }
      }
    }
    return found;
  }

  private @org.jspecify.annotations.Nullable Spotted around(int at, int domain, boolean asked) {
    int begin = localStart(at);
    int end = domainEnd(domain);
    String value = local(begin, at) + "@" + spelled(domain, end, false);
    if (value.length() > LONGEST || WrittenEmails.isTime(value)) {
      return null;
    }
    boolean all = asked && begin == 0 && sight.size() <= end + 1;
    boolean meant = EmailAddress.parse(value).isPresent() && mayBe(begin, at, asked);
    return all || meant
        ? new Spotted(Detail.EMAIL, value, sight.word(begin).start(), sight.word(end - 1).end())
        : null;
  }

  /** Whether "at" is the sign here: "I bought it at example.com" holds no address. */
  private boolean mayBe(int begin, int at, boolean asked) {
    boolean sign =
        !PLAIN_AT.contains(sight.word(at).text()) || sight.word(at).before() != Break.NONE;
    boolean led = begin > 0 && words.isIn("email_lead", sight.word(begin - 1).text());
    boolean name =
        sight.isUnknown(at - 1)
            || words.isIn("names", sight.word(at - 1).text())
            || at - begin > 1
            || sight.word(at - 1).text().length() == 1;
    return sign || led || name || (asked && begin == 0);
  }

  /** Whether a word follows the one before it with no space between, as in "example.com". */
  private boolean joined(int at) {
    int gap = sight.word(at).start() - sight.word(at - 1).end();
    String both = sight.slice(at - 1, at + 1);
    return gap == 1 && " ()[]{}<>".indexOf(both.charAt(sight.slice(at - 1, at).length())) < 0;
  }

  private int localStart(int at) {
    int begin = at - 1;
    while (begin > 0 && at - begin < MOST_WORDS) {
      int sign = signBefore(begin);
      if (joined(begin) || isSpelling(begin - 1, begin) || isNumbered(begin)) {
        begin--;
      } else if (begin > 2 && isAnd(begin - 2, begin)) {
        begin -= 2;
      } else if (sign > 0 && begin - sign > 0) {
        begin -= sign + 1;
      } else {
        break;
      }
    }
    return begin;
  }

  /** "j a n e": letters said one by one. */
  private boolean isSpelling(int one, int next) {
    return sight.word(one).text().length() == 1
        && sight.word(next).text().length() == 1
        && sight.word(next).before() == Break.NONE;
  }

  /** "ochenta y cuatro": a number of three words that ends with this one. */
  private boolean isAnd(int from, int last) {
    Numerals.Numeral numeral = numerals.at(from);
    return numeral != null && numeral.to() == last + 1;
  }

  /** "jane 7 at": a number that belongs to the word before it. */
  private boolean isNumbered(int at) {
    boolean said = numerals.at(at) != null;
    return (said || sight.word(at).text().chars().allMatch(Character::isDigit))
        && ((said && numerals.at(at - 1) != null)
            || sight.isUnknown(at - 1)
            || words.isIn("names", sight.word(at - 1).text())
            || (at > 1 && signBefore(at - 1) > 0));
  }

  private static final List<String> SIGNS =
      List.of("spoken_underscore", "spoken_dot", "spoken_hyphen");

  /** How many words before this one name a sign: "dot", "guion bajo". */
  private int signBefore(int at) {
    for (String sign : SIGNS) {
      if (at >= 2 && words.length(sign, sight, at - 2) == 2) {
        return 2;
      }
    }
    for (String sign : SIGNS) {
      if (words.isIn(sign, sight.word(at - 1).text())) {
        return 1;
      }
    }
    return 0;
  }

  private int domainEnd(int from) {
    int end = from + 1;
    while (end < sight.size() && end - from < MOST_WORDS) {
      int sign = signLength(end);
      if (sign > 0 && end + sign < sight.size() && sight.word(end + sign).before() != Break.STOP) {
        end += sign + 1;
      } else if (joined(end)) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  private int signLength(int at) {
    return SIGNS.stream().mapToInt(sign -> words.length(sign, sight, at)).max().orElse(0);
  }

  /** The part before the sign: with numbers in digits, and without hyphens between letters. */
  private String local(int from, int to) {
    String all = spelled(from, to, true);
    return isLetters(from, to) ? all.replace("-", "") : all;
  }

  /** "j-a-n-e": three letters or more, one by one. */
  private boolean isLetters(int from, int to) {
    boolean letters = to - from >= FEWEST_LETTERS;
    for (int at = from; at < to; at++) {
      letters &= sight.word(at).text().length() == 1;
    }
    return letters;
  }

  /** The words as they are meant to be written. */
  private String spelled(int from, int to, boolean numbers) {
    StringBuilder all = new StringBuilder();
    int at = from;
    while (at < to) {
      Numerals.Numeral numeral = numbers && at > from ? numerals.at(at) : null;
      if (numeral != null && numeral.to() <= to) {
        all.append(numeral.digits());
        at = numeral.to();
        continue;
      }
      String word = sight.slice(at, at + 1);
      int sign = at > from && at + 1 < to ? signLength(at) : 0;
      if (sign > 0 && at + sign < to) {
        all.append(written(at));
        at += sign;
        continue;
      }
      if (at > from && joined(at)) {
        all.append(sight.slice(at - 1, at + 1).charAt(sight.slice(at - 1, at).length()));
      }
      all.append(word);
      at++;
    }
    return all.toString();
  }

  private char written(int at) {
    if (words.length("spoken_underscore", sight, at) > 0) {
      return '_';
    }
    return words.length("spoken_dot", sight, at) > 0 ? '.' : '-';
  }
}
