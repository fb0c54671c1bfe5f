package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Sight;
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
      int end = spans.mayStart(at) ? spans.end(at, true) : at;
      int weight = end > at && words.mayAnswer(at, end) ? weight(at, end) : 0;
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
      boolean opens = words.isGreeting(from) || words.isFiller(from);
      int end = begins(from) && isCapital(from) && !opens ? from + 1 : from;
      int likely = end > from && words.isLikely(from) ? 1 : 0;
      while (end > from
          && end < sight.size()
          && words.goesOn(end)
          && (isCapital(end) || words.isHyphened(end))) {
        likely += words.isLikely(end) ? 1 : 0;
        end++;
      }
      while (end > from + 2 && words.isGreeting(end - 1)) {
        end--;
      }
      int several = end - from;
      boolean name = words.isFirstName(from) || words.isFamily(from) || 2 * likely >= several;
      boolean full = several > 1 && several <= NameWords.MOST && name && likely > 0;
      if (full && spans.isClauseEnd(end) && !words.isNobody(from, end)) {
        return spans.spotted(from, end);
      }
      from = Math.max(from, end - 1);
    }
    return null;
  }

  private boolean isCapital(int at) {
    return words.isCapital(at)
        && words.isLetters(at)
        && !spans.isTaken(at)
        && !words.isLastName(at);
  }

  /** "J", "AJ": one or two capitals that are no short yes or no. */
  public @Nullable Spotted letter() {
    boolean letter = sight.size() == 1 && words.isInitials(0);
    return letter && !words.isOf("letter_replies", 0) ? spans.spotted(0, 1) : null;
  }

  /** "sorry for the delay, jane doe": a clause in small letters that is nothing else. */
  public @Nullable Spotted small() {
    Spotted name = null;
    for (int from = 0; from < sight.size(); from++) {
      int end = begins(from) && !words.isLeading(from) ? spans.end(from, true) : from;
      boolean strange = words.areStrange(from, end) && spans.isClauseEnd(end);
      boolean sure = end - from > 1 || (strange && isRestCourtesy(from));
      if (strange && sure && words.isNameLike(from) && words.mayAnswer(from, end)) {
        name = spans.spotted(from, end);
      }
      from = Math.max(from, end - 1);
    }
    return name;
  }

  private boolean isRestCourtesy(int name) {
    for (int at = 0; at < sight.size(); at++) {
      boolean courtesy = words.isLeading(at) || words.isClosing(at) || words.isNever(at);
      if (at != name && !courtesy && !spans.isTaken(at)) {
        return false;
      }
    }
    return true;
  }

  private int weight(int from, int end) {
    boolean ends = spans.isClauseEnd(end) || (end < sight.size() && spans.isTaken(end));
    boolean full = end - from >= 2 && words.isCapital(from) && words.isCapital(end - 1);
    boolean bound = from > 0 && words.isBound(from - 1);
    if (begins(from)) {
      boolean known = words.isFirstName(from) || (from == 0 && words.isUnknown(from));
      boolean first = known && words.isCapital(from);
      boolean deed = end < sight.size() && words.isOf("name_deed", end);
      return ends
          ? CLAUSE
          : first && !deed && words.isFollowable(end) && !(end < sight.size() && words.isCode(end))
              ? BEGINNING
              : 0;
    }
    return ends && !bound && words.isCapital(from) && (full || words.isFirstName(from)) ? END : 0;
  }

  /** Whether a clause begins here, words that lead to an answer aside. */
  private boolean begins(int from) {
    int at = from;
    while (at > 0
        && from - at < MOST_OPENING
        && sight.word(at).before() == Break.NONE
        && words.isLeading(at - 1)) {
      at--;
    }
    boolean apart = at == 0 || sight.word(at).before() != Break.NONE;
    return apart && (at == 0 || !words.isThird(at - 1) || isOfSelf(at - 1));
  }

  /** "I'm his daughter, Jane". */
  private boolean isOfSelf(int at) {
    int from = at;
    while (from > 0 && !words.isSelf(from) && sight.word(from).before() == Break.NONE) {
      from--;
    }
    return words.isSelf(from);
  }
}
