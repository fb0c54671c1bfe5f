package dev.baton.understanding.detail;

import dev.baton.shared.Detail;
import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Fold;
import dev.baton.understanding.grammar.Sight;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the name in an answer to the question for one, wherever it stands in it. */
public final class AskedNames {
  private static final int CLAUSE = 3;
  private static final int BEGINNING = 2;
  private static final int END = 1;
  private static final int MOST_OPENING = 4;

  private final Sight sight;
  private final NameWords words;
  private final NameSpans spans;

  AskedNames(Sight sight, NameWords words, NameSpans spans) {
    this.sight = sight;
    this.words = words;
    this.spans = spans;
  }

  /** "No problem, dwayne", "Pat is fine", "as I said Lolly Pratt": the likeliest run of words. */
  public @Nullable Spotted find() {
    Spotted best = null;
    int most = 0;
    int at = 0;
    while (at < sight.size()) {
      int end = mayStart(at) ? spans.end(at, true) : at;
      int weight = end > at && !words.isNobody(at, end) ? weight(at, end) : 0;
      if (weight > most) {
        best = spans.spotted(at, end);
        most = weight;
      }
      at = Math.max(end, at + 1);
    }
    return best;
  }

  /** "Kim Ok Soon", "Can Yaman", "Mary O.": a clause of words with capitals, everyday ones too. */
  public @Nullable Spotted capitals() {
    for (int from = 0; from < sight.size() && !words.isShouted(); from++) {
      int end = begins(from) && isCapital(from) && !words.isGreeting(from) ? from + 1 : from;
      int likely = end > from && words.isLikely(from) ? 1 : 0;
      while (end > from && end < sight.size() && words.goesOn(end) && isCapital(end)) {
        likely += words.isLikely(end) ? 1 : 0;
        end++;
      }
      while (end > from + 2 && words.isGreeting(end - 1)) {
        end--;
      }
      int several = end - from;
      boolean name = words.isFirstName(from) || 3 * likely >= several;
      boolean full = several > 1 && several <= NameWords.MOST && name && likely > 0;
      if (full && isOver(end) && !words.isNobody(from, end)) {
        return spans.spotted(from, end);
      }
      from = Math.max(from, end - 1);
    }
    return null;
  }

  private boolean isOver(int end) {
    return spans.isEnd(end) && !isCode(end);
  }

  private boolean isCode(int at) {
    return at < sight.size() && words.isCode(at);
  }

  private boolean isCapital(int at) {
    return words.isCapital(at)
        && words.isLetters(at)
        && !spans.isTaken(at)
        && !words.isLastName(at);
  }

  /** A first name with what goes with it: two words with capitals or more. */
  public @Nullable Spotted inFull(String first) {
    for (int at = 0; at < sight.size(); at++) {
      boolean starts = sight.word(at).text().equals(first) && mayStart(at);
      int end = starts ? spans.end(at, true) : at;
      if (end - at >= 2 && words.isCapital(at) && words.isCapital(end - 1)) {
        return spans.spotted(at, end);
      }
    }
    return null;
  }

  /** The name as it is put right: much like one of the words said before. */
  public @Nullable Spotted putRight(Predicate<String> said) {
    for (int at = 0; at < sight.size(); at++) {
      int end = mayStart(at) ? spans.end(at, true) : at;
      boolean over = end > at && (isOver(end) || words.isAgain(end) || words.isBound(end));
      for (int i = at; over && i < end; i++) {
        if (said.test(sight.word(i).text())) {
          return spans.spotted(at, end);
        }
      }
      at = Math.max(at, end - 1);
    }
    return null;
  }

  /** The same name in full or put right later in the message, or the surname before it. */
  public Spotted better(Spotted name) {
    int after = wordAfter(name.end());
    boolean one = name.text().indexOf(' ') < 0;
    for (int at = after; at < sight.size(); at++) {
      int end = mayStart(at) ? spans.end(at, true) : at;
      boolean clause = end > at && isOver(end);
      if (clause && words.isAgain(at - 1)) {
        return spans.spotted(at, end);
      }
      Spotted later = clause ? spans.spotted(at, end) : name;
      boolean first = at == after && one && words.isFirstName(at) && end == at + 1 && clause;
      if (first && !words.isFirstName(after - 1) && sight.word(at).before() == Break.COMMA) {
        String turned = later.text() + " " + name.text();
        return new Spotted(Detail.NAME, turned, name.start(), later.end());
      }
      at = Math.max(at, end - 1);
    }
    return name;
  }

  /** "Nguyen, Thi Mai": the family's name before the others, with a comma. */
  public Spotted turned(Spotted name) {
    int at = wordAfter(name.start());
    boolean begins = at == 1 || (at > 1 && sight.word(at - 1).before() != Break.NONE);
    boolean family =
        begins
            && at < sight.size()
            && sight.word(at).before() == Break.COMMA
            && words.isFamily(at - 1)
            && !Fold.fold(name.text()).contains(sight.word(at - 1).text())
            && !spans.isTaken(at - 1)
            && isOver(wordAfter(name.end()));
    return family
        ? new Spotted(
            Detail.NAME,
            name.text() + " " + sight.slice(at - 1, at),
            sight.word(at - 1).start(),
            name.end())
        : name;
  }

  /** "Sky" in full, where the message holds it too: "I go by Sky, legally Skylar Jefferson". */
  public Spotted fuller(Spotted name) {
    String one = Fold.fold(name.text());
    for (int at = wordAfter(name.end()); one.indexOf(' ') < 0 && at < sight.size(); at++) {
      int end = mayStart(at) ? spans.end(at, true) : at;
      boolean begins = one.length() >= 2 && sight.word(at).text().startsWith(one);
      boolean last = end > at && sight.word(end - 1).text().equals(one);
      boolean alike = end - at >= 2 && words.isCapital(at) == words.isCapital(end - 1);
      if (alike && (last || (begins && words.isCapital(at)))) {
        return spans.spotted(at, end);
      }
      at = Math.max(at, end - 1);
    }
    return name;
  }

  private int wordAfter(int place) {
    int at = 0;
    while (at < sight.size() && sight.word(at).start() < place) {
      at++;
    }
    return at;
  }

  private boolean mayStart(int at) {
    boolean first = words.isFirstName(at) && (words.isCapital(at) || !words.isCommon(at));
    boolean strange = words.isCapital(at) && words.isUnknown(at) && words.isLetters(at);
    boolean like = first || strange || words.isLeadingInitial(at);
    return !spans.isTaken(at)
        && !words.isShouted()
        && like
        && ((first && words.isCapital(at)) || words.maySurnameAt(at));
  }

  private int weight(int from, int end) {
    boolean ends = isOver(end) || (end < sight.size() && spans.isTaken(end));
    boolean full = end - from >= 2 && words.isCapital(from) && words.isCapital(end - 1);
    boolean bound = from > 0 && words.isBound(from - 1);
    if (begins(from)) {
      boolean known = words.isFirstName(from) || (from == 0 && words.isUnknown(from));
      boolean first = known && words.isCapital(from);
      return ends ? CLAUSE : first && words.isFollowable(end) && !isCode(end) ? BEGINNING : 0;
    }
    return ends && !bound && words.isCapital(from) && (full || words.isFirstName(from)) ? END : 0;
  }

  /** Whether a clause begins here, words that lead to an answer aside. */
  private boolean begins(int from) {
    int at = from;
    while (at > 0
        && from - at < MOST_OPENING
        && sight.word(at).before() == Break.NONE
        && words.isOpening(at - 1)) {
      at--;
    }
    boolean apart = at == 0 || sight.word(at).before() != Break.NONE;
    return apart && (at == 0 || !words.isThird(at - 1));
  }
}
