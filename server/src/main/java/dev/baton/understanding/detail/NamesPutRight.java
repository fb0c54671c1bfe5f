package dev.baton.understanding.detail;

import dev.baton.shared.Detail;
import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Fold;
import dev.baton.understanding.grammar.Sight;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds a name in full, in its usual order, or put right. */
public final class NamesPutRight {
  private static final int MOST_BETWEEN = 3;

  private final Sight sight;
  private final NameWords words;
  private final NameSpans spans;

  NamesPutRight(Sight sight, NameWords words, NameSpans spans) {
    this.sight = sight;
    this.words = words;
    this.spans = spans;
  }

  /** A first name with what goes with it: two words with capitals or more. */
  public @Nullable Spotted inFull(String first) {
    for (int at = 0; at < sight.size(); at++) {
      boolean starts = sight.word(at).text().equals(first) && spans.mayStart(at);
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
      int end = spans.mayStart(at) ? spans.end(at, true) : at;
      boolean over =
          end > at && (spans.isClauseEnd(end) || words.isAgain(end) || words.isBound(end));
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
      int end = spans.mayStart(at) ? spans.end(at, true) : at;
      boolean clause = end > at && spans.isClauseEnd(end);
      if (clause && isAgain(at - 1)) {
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
    Spotted listed = listed(name);
    if (listed != null) {
      return listed;
    }
    boolean begins = at == 1 || (at > 1 && sight.word(at - 1).before() != Break.NONE);
    boolean family =
        begins
            && at < sight.size()
            && sight.word(at).before() == Break.COMMA
            && words.isFamily(at - 1)
            && !Fold.fold(name.text()).contains(sight.word(at - 1).text())
            && !spans.isTaken(at - 1)
            && spans.isClauseEnd(wordAfter(name.end()));
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
      int end = spans.mayStart(at) ? spans.end(at, true) : at;
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

  /** "wait", "kidding, it's": what follows puts right what was said. */
  private boolean isAgain(int at) {
    int from = at;
    while (from > 0 && at - from < MOST_BETWEEN && !words.isAgain(from) && words.isLeading(from)) {
      from--;
    }
    return words.isAgain(from);
  }

  /** "Brandt, O." and "Brandt, Ottilie" as in a list: the family's name before one other. */
  private @Nullable Spotted listed(Spotted name) {
    int at = wordAfter(name.end());
    int family = wordAfter(name.start());
    boolean last =
        at == 1 && family == 0 && at + 1 == sight.size() && sight.word(at).before() == Break.COMMA;
    if (!last || !words.isCased(at) || words.isFirstName(0) || spans.isTaken(at)) {
      return null;
    }
    boolean initial = words.isLetter(at);
    boolean other =
        words.isLetters(at)
            && !words.isEveryday(at)
            && !words.isNobody(at, at + 1)
            && !words.isSuffix(at)
            && words.between(at).strip().equals(",");
    String stop = initial && sight.after(at).startsWith(".") ? "." : "";
    return initial || other
        ? new Spotted(
            Detail.NAME,
            sight.slice(at, at + 1) + stop + " " + name.text(),
            name.start(),
            sight.word(at).end())
        : null;
  }
}
