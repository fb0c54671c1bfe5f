package dev.baton.understanding.detail;

import dev.baton.shared.Detail;
import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Fold;
import dev.baton.understanding.grammar.Sight;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a name beside an address or number: "human please, Jane Doe jane@example.com". */
public final class NamesBeside {
  private static final int MOST = 4;
  private static final int MOST_BETWEEN = 4;
  private static final int TELLING = 3;

  private final Sight sight;
  private final NameWords words;
  private final NameSpans spans;
  private final List<Spotted> taken;

  NamesBeside(Sight sight, NameWords words, NameSpans spans, List<Spotted> taken) {
    this.sight = sight;
    this.words = words;
    this.spans = spans;
    this.taken = taken;
  }

  /**
   * The name before a detail, else the one after it.
   *
   * @param openings the words before which a request, a greeting or thanks ends
   */
  public @Nullable Spotted find(Set<Integer> openings) {
    for (int at = 1; spans.besideOthers() && at <= sight.size(); at++) {
      boolean begins = at < sight.size() && spans.isTaken(at) && !spans.isTaken(at - 1);
      Spotted name = begins ? before(at, openings) : null;
      if (name != null) {
        return name;
      }
    }
    for (int at = 1; spans.besideOthers() && at < sight.size(); at++) {
      Spotted name = !spans.isTaken(at) && spans.isTaken(at - 1) ? after(at) : null;
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private @Nullable Spotted before(int detail, Set<Integer> openings) {
    int end = detail;
    while (end > 1 && detail - end < MOST_BETWEEN && words.isClosing(end - 1)) {
      end--;
    }
    int first = end;
    while (first > 0
        && end - first < MOST
        && (mayBePart(first - 1) || (first == end && maySurname(first - 1)))
        && (first == end || words.goesOn(first))) {
      first--;
    }
    for (int at = first; at < end; at++) {
      boolean open = at == 0 || sight.word(at).before() != Break.NONE || openings.contains(at);
      boolean near = at > 0 && words.isBound(at - 1);
      boolean opened = open || (at > 0 && words.isOpener(at - 1));
      if (!near && (opened ? isName(at, end, !isSentence(at)) : isSure(at, end))) {
        return spans.spotted(at, end);
      }
    }
    return null;
  }

  private @Nullable Spotted after(int from) {
    int end = from;
    while (end < sight.size()
        && end - from < MOST
        && mayBePart(end)
        && (end == from || words.goesOn(end))) {
      end++;
    }
    boolean over = end > from && (spans.isEnd(end) || spans.isTaken(end));
    return over && isName(from, end, false) ? spans.spotted(from, end) : null;
  }

  private boolean isSentence(int at) {
    return at == 0 || sight.word(at).before() == Break.STOP;
  }

  private boolean mayBePart(int at) {
    boolean like = words.isCapital(at) || words.isFirstName(at) || words.isUnknown(at);
    boolean first = words.isFirstName(at) && words.isCapital(at);
    boolean part = words.isParticle(at) || first || (like && words.maySurnameAt(at));
    return part && !spans.isTaken(at);
  }

  /** "doe" in "jane doe": an everyday word in small letters after a first name in small ones. */
  private boolean maySurname(int at) {
    return at > 0
        && words.maySurname(at)
        && words.isFirstName(at - 1)
        && !words.isCommon(at - 1)
        && !words.isCapital(at - 1)
        && !spans.isTaken(at);
  }

  /** A first and a last name with capitals, or the name that the address holds. */
  private boolean isSure(int from, int end) {
    boolean full = end - from >= 2 && words.isFirstName(from) && words.isCapital(from);
    return (full && words.isCapital(end - 1) && !words.isShouted()) || isInAddress(from, end);
  }

  /**
   * Whether these words are a name.
   *
   * @param single whether one strange word with a capital is enough
   */
  private boolean isName(int from, int end, boolean single) {
    if (words.isFirstName(from) && (words.isCapital(from) || !words.isCommon(from))) {
      return end - from == 1 || words.isCapital(from) == words.isCapital(end - 1);
    }
    boolean strange = words.isCapital(from) && words.isUnknown(from) && !words.isShouted();
    boolean full = end - from >= 2 && words.isUnknown(end - 1) && words.isCapital(end - 1);
    boolean one = single && end - from == 1 && sight.isUnknown(from);
    return (strange && (full || one)) || isInAddress(from, end);
  }

  /** Whether the first word is no everyday word and stands in an address of the message. */
  private boolean isInAddress(int from, int end) {
    boolean may = words.isFirstName(from) || words.isUnknown(from);
    for (int at = from; may && at < end; at++) {
      String word = sight.word(at).text();
      if (word.length() >= TELLING && taken.stream().anyMatch(other -> holds(other, word))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Spotted other, String word) {
    int sign = other.detail() == Detail.EMAIL ? other.text().lastIndexOf('@') : -1;
    return sign > 0 && Fold.fold(other.text().substring(0, sign)).contains(word);
  }
}
