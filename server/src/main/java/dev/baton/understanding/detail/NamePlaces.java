package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Sight;
import org.jspecify.annotations.Nullable;

/** Finds names by where they stand: in a signature, a booking, a clause of their own. */
public final class NamePlaces {
  private static final int MOST_SIGNED = 5;

  private final Sight sight;
  private final NameWords words;
  private final NameSpans spans;

  NamePlaces(Sight sight, NameWords words, NameSpans spans) {
    this.sight = sight;
    this.words = words;
    this.spans = spans;
  }

  /** The name that ends the message, after "regards" or the like. */
  public @Nullable Spotted signed(int at, boolean apart) {
    boolean stands = at < sight.size() && (!apart || sight.word(at).before() != Break.NONE);
    int end = stands ? spans.end(at, true) : at;
    boolean last = end > at && restIsTaken(end);
    boolean name =
        last
            && (words.isFirstName(at)
                || words.isLeadingInitial(at)
                || words.isTitle(at)
                || (words.isCapital(at) && words.isUnknown(at)));
    return name && !words.isShouted() ? spans.spotted(at, end) : null;
  }

  /** Whether a sentence begins at a word. */
  public boolean isNewSentence(int at) {
    return at < sight.size() && sight.word(at).before() == Break.STOP;
  }

  /** The name on the last line, or after a dash, when something was said before it. */
  public @Nullable Spotted signedOff() {
    for (int at = Math.max(1, sight.size() - MOST_SIGNED); at < sight.size(); at++) {
      if (words.isApart(at)) {
        Spotted name = signed(at, true);
        if (name != null) {
          return name;
        }
      }
    }
    return null;
  }

  private boolean restIsTaken(int from) {
    for (int i = from; i < sight.size(); i++) {
      if (!spans.isTaken(i) && !words.isNumber(i)) {
        return false;
      }
    }
    return true;
  }

  /** A booking's name: two words with capitals after "booking for", or before "party". */
  public @Nullable Spotted full(int from, int to) {
    int at = from;
    while (at < to && at - from < 3 && spans.isNameWord(at) && words.isCapital(at)) {
      at++;
    }
    return at - from >= 2 && !words.isShouted() ? spans.spotted(from, at) : null;
  }

  /** The words with capitals that end before a word. */
  public @Nullable Spotted fullBefore(int end) {
    int from = end;
    while (from > 0 && end - from < 3 && spans.isNameWord(from - 1) && words.isCapital(from - 1)) {
      from--;
    }
    return end - from >= 2 && !words.isShouted() ? spans.spotted(from, end) : null;
  }

  /** "Jane Doe, I need …": a name and a comma begin the message. */
  public @Nullable Spotted opening() {
    int at = 0;
    while (at < sight.size() && at < 3 && spans.isNameWord(at) && words.isCapital(at)) {
      at++;
    }
    boolean comma =
        at >= 2 && at < sight.size() && sight.word(at).before() == Break.COMMA && !words.goesOn(at);
    return comma && words.isFirstName(0) && !words.isShouted() ? spans.spotted(0, at) : null;
  }

  /** "Hi, order 30118 please, Jane Doe, jane@example.com": a name that is a clause of its own. */
  public @Nullable Spotted clause() {
    for (int from = 1; from < sight.size() && spans.besideOthers(); from++) {
      boolean begins = sight.word(from).before() != Break.NONE && !words.isThird(from - 1);
      int end = begins && spans.isNameWord(from) ? from + 1 : from;
      while (end > from && end < sight.size() && end - from < 3 && goesOn(end)) {
        end++;
      }
      boolean full = end - from >= 2 && words.isCapital(from) && words.isFirstName(from);
      boolean last = end > from && end == sight.size() && spans.isTaken(from - 1);
      if ((full && (spans.isEnd(end) || spans.isTaken(end))) || (last && words.isCapital(from))) {
        return spans.spotted(from, end);
      }
    }
    return null;
  }

  /** "Where is it? Jane Doe, 12 Elm Road": a full name that is a sentence of its own. */
  public @Nullable Spotted sentence() {
    for (int from = 1; from < sight.size(); from++) {
      int end = isNewSentence(from) && words.isFirstName(from) ? from + 1 : from;
      while (end > from && end < sight.size() && end - from < 3 && goesOn(end)) {
        end++;
      }
      boolean full = end - from >= 2 && words.isCapital(from) && !words.isShouted();
      boolean address =
          end + 1 < sight.size()
              && sight.word(end).before() == Break.COMMA
              && words.isNumber(end)
              && sight.word(end).text().length() <= 4
              && words.isCapital(end + 1);
      if (full && (end == sight.size() || address)) {
        return spans.spotted(from, end);
      }
    }
    return null;
  }

  /** "Name: Jane Doe", wherever it stands. */
  public int afterLabel() {
    for (int at = 0; at + 1 < sight.size(); at++) {
      if (words.isLabel(at)) {
        return at + 1;
      }
    }
    return sight.size();
  }

  private boolean goesOn(int at) {
    boolean surname = words.isFirstName(at - 1) && words.maySurnameAt(at) && !spans.isTaken(at);
    return sight.word(at).before() == Break.NONE
        && words.isCapital(at)
        && (spans.isNameWord(at) || surname);
  }
}
