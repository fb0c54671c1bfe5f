package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Sight;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds a name that is all a message says, courtesy and a sentence after it aside. */
public final class BareNames {
  private final Sight sight;
  private final NameWords words;
  private final NameSpans spans;

  BareNames(Sight sight, NameWords words, NameSpans spans) {
    this.sight = sight;
    this.words = words;
    this.spans = spans;
  }

  /** The name that is all the message says, where nobody knows what was asked. */
  public @Nullable Spotted unasked() {
    int end = 0;
    while (end < sight.size() && !spans.isTaken(end) && words.isPlainName(end)) {
      end++;
    }
    int next = end;
    while (next < sight.size() && (spans.isTaken(next) || words.isClosing(next))) {
      next++;
    }
    boolean all = end > 0 && end <= 3 && next == sight.size();
    return all && !words.isNobody(0, end) ? spans.spotted(0, end) : null;
  }

  /** The whole message, or what is left of it beside other details, as a name. */
  public @Nullable Spotted bare(boolean asked) {
    int first = 0;
    while (first < sight.size()
        && (spans.isTaken(first) || (asked ? words.isLeading(first) : words.isOpening(first)))) {
      first++;
    }
    for (int at = 0; asked && at <= first && at < sight.size(); at++) {
      Spotted letters = at == 0 || words.isOpening(at - 1) ? spans.spelled(at) : null;
      if (letters != null) {
        return letters;
      }
    }
    int end = first < sight.size() ? spans.end(first, asked) : first;
    boolean surname = asked && end == first + 1 && end < sight.size() && words.isFirstName(first);
    if (surname && words.maySurname(end) && !spans.isTaken(end) && isAlone(first, end + 1, false)) {
      end++;
    }
    boolean whole = asked && sight.size() > 1 && (first == 0 || words.isParticle(0));
    if (whole && end < sight.size() && spans.mixed(0, true) == sight.size()) {
      first = 0;
      end = sight.size();
    }
    boolean before = asked && end > first && isBeforeClause(first, end);
    if (end == first || !(before || isAlone(first, end, asked))) {
      return null;
    }
    boolean thing = first > 0 && words.isThing(first - 1);
    if (asked ? !words.mayAnswer(first, end) : thing) {
      return null;
    }
    boolean person = words.isFirstName(first) && (!words.isCommon(first) || end - first > 1);
    return asked ? askedFor(first, end) : person ? spans.spotted(first, end) : null;
  }

  private @Nullable Spotted askedFor(int first, int end) {
    boolean name =
        words.isFirstName(first)
            || words.isTitle(first)
            || words.isLead(first)
            || words.isForeign(first)
            || (words.isFamilyName(first) && end == sight.size());
    boolean word = (words.isCommon(first) || words.isOf("everyday", first)) && !name;
    boolean capitals = end - first >= 2 && words.isCapital(first) && words.isCapital(end - 1);
    boolean several =
        capitals
            && (words.isCaseless(first) || IntStream.range(first, end).anyMatch(words::isLikely));
    boolean strange = IntStream.range(first, end).anyMatch(words::isNameLike);

    return !word || several || strange ? spans.spotted(first, end) : null;
  }

  /** "jane doe i want my money back": a name, and then what the shopper says. */
  private boolean isBeforeClause(int first, int end) {
    boolean follows = end < sight.size() && words.isClauseStart(end);
    boolean sure = words.isFirstName(first) && !words.isCommon(first);
    boolean strange = words.areStrange(first, end) && (end - first > 1 || words.isNameLike(first));
    return follows && (sure || strange || (end - first >= 2 && words.isFamily(end - 1)));
  }

  private boolean isApart(int at) {
    return sight.word(at).before() != Break.NONE && !words.isCode(at);
  }

  /** Whether nothing but details, courtesy and, when it was asked, a remark stands beside it. */
  private boolean isAlone(int first, int end, boolean asked) {
    if (asked && end < sight.size() && isApart(end)) {
      return true;
    }
    for (int i = end; i < sight.size(); i++) {
      if (spans.isTaken(i) || words.isClosing(i)) {
        continue;
      }
      boolean remark = asked && i == end && isApart(i);
      boolean and = !asked && i == end && sight.word(i).text().equals("and");
      if (remark || (and && words.isFirstName(first) && !words.isPronoun(i + 1))) {
        return true;
      }
      boolean capitals = asked && end - first >= 2 && words.isCapital(first);
      return capitals && words.isCommon(i);
    }
    return true;
  }
}
