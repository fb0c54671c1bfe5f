package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Sight;
import org.jspecify.annotations.Nullable;

/** Finds a name given in two parts with what each is called: "First: Mary, last: Okello". */
public final class NameLabels {
  private static final int MOST = 4;

  /** Which part of a name a word announces. */
  private enum Part {
    FIRST,
    LAST,
    /** "name", "nom": whichever the other part is not. */
    EITHER,
    NONE
  }

  private final Sight sight;
  private final NameWords words;
  private final NameSpans spans;

  NameLabels(Sight sight, NameWords words, NameSpans spans) {
    this.sight = sight;
    this.words = words;
    this.spans = spans;
  }

  /** The first name and the last, whichever is said first, or null unless both are. */
  public @Nullable Spotted both() {
    Part said = Part.NONE;
    Spotted one = null;
    for (int at = 0; at < sight.size(); at++) {
      Part part = part(at);
      int value = part == Part.NONE ? at : value(at);
      int end = value > at ? end(value) : value;
      if (end > value) {
        Spotted other = spans.spotted(value, end);
        if (one != null && isPair(said, part)) {
          boolean turned = said == Part.LAST || part == Part.FIRST;
          String text = turned ? other.text() + " " + one.text() : one.text() + " " + other.text();
          return new Spotted(one.detail(), text, one.start(), other.end());
        }
        said = part;
        one = other;
        at = end - 1;
      }
    }
    return null;
  }

  private static boolean isPair(Part one, Part other) {
    return one != other && !(one == Part.EITHER && other == Part.EITHER);
  }

  private Part part(int at) {
    if (words.isOf("name_first", at)) {
      return Part.FIRST;
    }
    return words.isOf("name_last", at)
        ? Part.LAST
        : words.isOf("name_either", at) ? Part.EITHER : Part.NONE;
  }

  /** Where the value begins after a label, or the label's own place when it is none. */
  private int value(int label) {
    int at = label + 1;
    while (at < sight.size() && at - label <= MOST && isLink(at)) {
      at++;
    }
    boolean sign = at < sight.size() && ":=-".indexOf(sign(at)) >= 0;
    boolean plain = words.isOf("name_ordinal", label) && at == label + 1;
    return at < sight.size() && (sign || !plain) ? at : label;
  }

  private boolean isLink(int at) {
    return part(at) == Part.EITHER || words.isOf("name_link", at);
  }

  private char sign(int at) {
    String sign = words.between(at).strip();
    return sign.isEmpty() ? ' ' : sign.charAt(0);
  }

  private int end(int value) {
    int at = value;
    while (at < sight.size()
        && at - value < MOST
        && part(at) == Part.NONE
        && !spans.isTaken(at)
        && (at == value || (sight.word(at).before() == Break.NONE || words.goesOn(at)))
        && words.mayBePart(at, at == value, true)) {
      at++;
    }
    return at > value && words.mayBegin(value) ? at : value;
  }
}
