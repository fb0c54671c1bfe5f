package dev.baton.understanding.detail;

import dev.baton.shared.Detail;
import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Sight;
import dev.baton.understanding.grammar.Vocabulary;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the shopper's name: after an introduction, in a signature, or bare when it was asked. */
public final class Names {
  private final Sight sight;
  private final NameWords words;
  private final List<Spotted> taken;

  /**
   * A search in one message.
   *
   * @param taken the other details found in it: no name holds them
   */
  public Names(Sight sight, Vocabulary vocabulary, Set<String> firstNames, List<Spotted> taken) {
    this.sight = sight;
    this.words = new NameWords(sight, vocabulary, firstNames);
    this.taken = List.copyOf(taken);
  }

  /** The name that begins at a word, after words that only a name follows ("my name is"). */
  public @Nullable Spotted introduced(int at) {
    int end = end(at, true);
    return end == at || !words.mayBegin(at) ? null : spotted(at, end);
  }

  /** The name that begins at a word, after words that anything may follow ("I'm", "this is"). */
  public @Nullable Spotted hinted(int at) {
    int end = end(at, false);
    if (end == at) {
      return null;
    }
    boolean known = words.isFirstName(at) && !words.isCommon(at);
    boolean looks = words.isCapital(at) && words.isUnknown(at) && !words.isShouted();
    boolean several =
        end - at >= 2 && words.isCapital(at) && words.isCapital(end - 1) && !words.isShouted();
    boolean goesOn = end < sight.size() && words.isNoun(end);
    return (known || looks || several) && !goesOn ? spotted(at, end) : null;
  }

  /** The name that ends before a word, as in "Jane Doe here". */
  public @Nullable Spotted before(int end) {
    int from = end;
    while (from > 0 && end - from < 3 && isNameWord(from - 1)) {
      from--;
      if (sight.word(from).before() != Break.NONE) {
        break;
      }
    }
    boolean begins = from < end && (from == 0 || sight.word(from).before() != Break.NONE);
    boolean greeted = from < end && from > 0 && from <= 2 && !isNameWord(from - 1);
    boolean sure = from < end && (words.isFirstName(from) || end - from >= 2);
    return (begins || greeted) && sure && words.mayBegin(from) ? spotted(from, end) : null;
  }

  private boolean isNameWord(int at) {
    return !isTaken(at)
        && words.isLetters(at)
        && (words.isFirstName(at) || (words.isCapital(at) && words.isUnknown(at)));
  }

  /** The last name that begins at a word, after "last name". */
  public @Nullable Spotted last(int at) {
    int end = end(at, true);
    return end == at ? null : spotted(at, end);
  }

  /** The name that is all the message says, where nobody knows what was asked. */
  public @Nullable Spotted unasked() {
    int end = 0;
    while (end < sight.size() && !isTaken(end) && words.isPlainName(end)) {
      end++;
    }
    boolean rest =
        end == sight.size()
            || isTaken(end)
            || (words.isAnd(end) && end + 1 < sight.size() && isTaken(end + 1));
    return end > 0 && end <= 3 && rest ? spotted(0, end) : null;
  }

  /** A booking's name: two words with capitals after "booking for", or before "party". */
  public @Nullable Spotted full(int from, int to) {
    int at = from;
    while (at < to && at - from < 3 && isNameWord(at) && words.isCapital(at)) {
      at++;
    }
    return at - from >= 2 && !words.isShouted() ? spotted(from, at) : null;
  }

  /** The words with capitals that end before a word. */
  public @Nullable Spotted fullBefore(int end) {
    int from = end;
    while (from > 0 && end - from < 3 && isNameWord(from - 1) && words.isCapital(from - 1)) {
      from--;
    }
    return end - from >= 2 && !words.isShouted() ? spotted(from, end) : null;
  }

  /** "Jane Doe, I need …": a name and a comma begin the message. */
  public @Nullable Spotted opening() {
    int at = 0;
    while (at < sight.size() && at < 3 && isNameWord(at) && words.isCapital(at)) {
      at++;
    }
    boolean comma = at >= 2 && at < sight.size() && sight.word(at).before() == Break.COMMA;
    return comma && words.isFirstName(0) && !words.isShouted() ? spotted(0, at) : null;
  }

  /** The whole message, or what is left of it beside other details, as a name. */
  public @Nullable Spotted bare(boolean asked) {
    int first = 0;
    while (first < sight.size() && (isTaken(first) || words.isOpening(first))) {
      first++;
    }
    int end = first < sight.size() ? end(first, asked) : first;
    boolean surname = asked && end == first + 1 && end < sight.size() && words.isFirstName(first);
    if (surname && words.maySurname(end) && !isTaken(end) && isAlone(first, end + 1, false)) {
      end++;
    }
    if (end == first || !isAlone(first, end, asked)) {
      return null;
    }
    boolean person = words.isFirstName(first) && (!words.isCommon(first) || end - first > 1);
    return asked ? askedFor(first, end) : person ? spotted(first, end) : null;
  }

  private @Nullable Spotted askedFor(int first, int end) {
    boolean word = words.isCommon(first) && !words.isFirstName(first);
    boolean several = end - first >= 2 && words.isCapital(first) && words.isCapital(end - 1);
    return !word || several ? spotted(first, end) : null;
  }

  /** Whether nothing but details, courtesy and, when it was asked, a remark stands beside it. */
  private boolean isAlone(int first, int end, boolean asked) {
    for (int i = end; i < sight.size(); i++) {
      if (isTaken(i) || words.isClosing(i)) {
        continue;
      }
      boolean remark = asked && i == end && sight.word(i).before() != Break.NONE;
      boolean and = !asked && i == end && sight.word(i).text().equals("and");
      if (remark || (and && words.isFirstName(first) && !words.isPronoun(i + 1))) {
        return true;
      }
      boolean capitals = asked && end - first >= 2 && words.isCapital(first);
      return capitals && words.isCommon(i);
    }
    return true;
  }

  private boolean isTaken(int at) {
    int start = sight.word(at).start();
    int end = sight.word(at).end();
    return taken.stream().anyMatch(other -> start < other.end() && other.start() < end);
  }

  private Spotted spotted(int from, int to) {
    int start = sight.word(from).start();
    return new Spotted(Detail.NAME, sight.slice(from, to), start, sight.word(to - 1).end());
  }

  /** Where a name that begins here ends; here itself when there is none. */
  private int end(int from, boolean sure) {
    int at = from;
    while (at < sight.size()
        && at - from < NameWords.MOST
        && !isTaken(at)
        && (at == from || words.goesOn(at))
        && words.mayBePart(at, at == from, sure)) {
      at++;
    }
    while (at > from && words.isParticle(at - 1)) {
      at--;
    }
    boolean onlyTitle = at == from + 1 && words.isTitle(from);
    return onlyTitle || sight.slice(from, at).length() > NameWords.LONGEST ? from : at;
  }
}
