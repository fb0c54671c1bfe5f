package dev.baton.understanding.detail;

import dev.baton.shared.Detail;
import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds codes given in pieces, "m 13 m 13" or "b d one zero four". */
final class Dictated {
  private static final int MOST_LETTERS = 4;
  private static final int MOST_PIECES = 12;
  private static final int SHORTEST = 4;

  private final String text;
  private final Sight sight;
  private final DetailWords words;
  private final List<Spotted> taken;
  private final SpokenDigits speech;
  private final List<SpokenDigits.Run> runs;

  Dictated(String text, Sight sight, DetailWords words, List<Spotted> taken) {
    this.text = text;
    this.sight = sight;
    this.words = words;
    this.taken = taken;
    this.speech = new SpokenDigits(sight, words);
    this.runs = speech.runs();
  }

  /** After "booking number is": what follows, in pieces. */
  List<Spotted> after(Set<Integer> orderWords) {
    List<Spotted> found = new ArrayList<>();
    for (int from : new TreeSet<>(orderWords)) {
      int last = from;
      while (last < sight.size() && last - from < MOST_PIECES && isPiece(last, true)) {
        last++;
      }
      spoken(from, last, found);
      if (found.isEmpty() && last > from) {
        pieces(from, last, true, found);
      }
    }
    return found.isEmpty() ? found : found.subList(0, 1);
  }

  /** What ends the message, or all of it when a number was asked for. */
  List<Spotted> alone(boolean asked) {
    List<Spotted> found = new ArrayList<>();
    spoken(0, sight.size(), found);
    if (!asked) {
      found.clear();
    }
    if (found.isEmpty()) {
      pieces(start(asked), sight.size(), false, found);
    }
    return found;
  }

  /** Where the pieces at the end of the message begin. */
  private int start(boolean asked) {
    if (isWhole()) {
      return 0;
    }
    int first = sight.size();
    while (first > 0 && sight.size() - first < MOST_PIECES && isPiece(first - 1, asked)) {
      first--;
    }
    while (first < sight.size() && isWord(first) && isOfPeople(sight.word(first).text())) {
      first++;
    }
    return first + 1 < sight.size() && isWord(first) && isWord(first + 1) ? first + 1 : first;
  }

  /** "Anna", "guy", "sir": no code begins so. */
  private boolean isOfPeople(String word) {
    return words.isIn("names", word) || words.isIn("addressed", word);
  }

  /** Whether the message is nothing but a code: short pieces, one of them with letters. */
  private boolean isWhole() {
    int wordy = 0;
    int letters = 0;
    for (int i = 0; i < sight.size(); i++) {
      String piece = sight.word(i).text();
      boolean unit = words.isIn("number_unit", piece) && piece.length() > 1;
      if (sight.size() > MOST_PIECES || !(unit || isPiece(i, true)) || words.isIn("names", piece)) {
        return false;
      }
      wordy += isWord(i) ? 1 : 0;
      letters += letters(i) && !unit ? 1 : 0;
    }
    return letters > 0 && wordy <= 1;
  }

  /** Whether it is more like a word than like letters of a code. */
  private boolean isWord(int at) {
    return sight.word(at).text().length() >= 3 && letters(at);
  }

  private boolean letters(int at) {
    return sight.word(at).text().chars().allMatch(Character::isLetter);
  }

  /** A number said digit by digit, with the letters said before it. */
  private void spoken(int from, int to, List<Spotted> found) {
    for (SpokenDigits.Run run : runs) {
      int first = run.from();
      while (first > from && sight.word(first - 1).text().length() == 1 && letters(first - 1)) {
        first--;
      }
      boolean here = first >= from && (run.from() <= to || run.from() == from);
      StringBuilder value = new StringBuilder();
      for (int i = first; i < run.from(); i++) {
        value.append(sight.slice(i, i + 1));
      }
      value.append(run.digits());
      if (here && value.length() >= SHORTEST && (from > 0 ? first == from : true)) {
        add(speech.spotted(Detail.ORDER_NUMBER, value.toString(), first, run.to()), found);
      }
    }
  }

  private void pieces(int from, int to, boolean led, List<Spotted> found) {
    int digits = 0;
    int letters = 0;
    int single = 0;
    int last = to;
    while (last > from && isWord(last - 1)) {
      last--;
    }
    for (int i = from; i < last; i++) {
      boolean number = OrderNumbers.isNumber(sight.word(i).text());
      digits += number ? sight.word(i).text().length() : 0;
      letters += number ? 0 : sight.word(i).text().length();
      single += sight.word(i).text().length() == 1 ? 1 : 0;
    }
    boolean one = single == last - from;
    if (onlyLed(from, last)) {
      return;
    }
    boolean halves =
        last - from == 2
            && led
            && sight.word(from).text().length() != sight.word(from + 1).text().length();
    boolean code = letters > 0 || one || halves;
    if (last - from < 2 || digits < 2 || digits + letters < SHORTEST || !code) {
      return;
    }
    int start = sight.word(from).start();
    int end = sight.word(last - 1).end();
    String typed = text.substring(start, end);
    String value =
        one || letters == 0 ? typed.replace(" ", "").replace(",", "").replace("-", "") : typed;
    add(new Spotted(Detail.ORDER_NUMBER, value, start, end), found);
  }

  /** "é o 44812": words of one letter before a number, and no code. */
  private boolean onlyLed(int from, int to) {
    boolean said = true;
    for (int i = from; i < to && said; i++) {
      String piece = sight.word(i).text();
      said = i == to - 1 ? OrderNumbers.isNumber(piece) : words.isIn("code_never", piece);
    }
    return said;
  }

  private void add(Spotted code, List<Spotted> found) {
    if (taken.stream().noneMatch(code::overlaps)) {
      found.add(code);
    }
  }

  /**
   * Whether a word may be a piece of a code.
   *
   * @param led whether the pieces are known to be a code's: then known words may be letters
   */
  private boolean isPiece(int at, boolean led) {
    String piece = sight.word(at).text();
    boolean over = at > 0 && led && sight.word(at).before() == Break.STOP;
    if (over || !OrderNumbers.isAscii(piece) || isTaken(at)) {
      return false;
    }
    if (OrderNumbers.isNumber(piece)) {
      return true;
    }
    boolean unit = piece.length() > 1 && words.isIn("number_unit", piece);
    boolean other = words.isIn("number_other", piece);
    if (unit || other || piece.length() > 2 * MOST_LETTERS) {
      return false;
    }
    boolean mixed = piece.chars().anyMatch(Character::isDigit);
    boolean word = piece.length() <= MOST_LETTERS && !words.isIn("code_never", piece);
    boolean brief = piece.length() <= (led ? MOST_LETTERS - 1 : 2);
    return mixed
        || piece.length() == 1
        || isBetween(at)
        || (word && (brief || sight.isUnknown(at)));
  }

  /** "er" and "e" in "4 er 5 e 4": words between digits in a row. */
  private boolean isBetween(int at) {
    boolean before = at > 0 && isDigit(at - 1) && isDigit(at + 1);
    return before && (isDigit(at + 3) || (at > 2 && isDigit(at - 3)));
  }

  private boolean isDigit(int at) {
    return at < sight.size() && OrderNumbers.isNumber(sight.word(at).text());
  }

  private boolean isTaken(int at) {
    int start = sight.word(at).start();
    int end = sight.word(at).end();
    return taken.stream().anyMatch(other -> start < other.end() && other.start() < end);
  }
}
