package dev.baton.understanding.detail;

import dev.baton.shared.Detail;
import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Sight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells how far a name reaches among the words of a message. */
final class NameSpans {
  private static final int FEWEST_SPELLED = 3;

  private final Sight sight;
  private final NameWords words;
  private final List<Spotted> taken;

  /**
   * The names of one message.
   *
   * @param taken the other details found in it: no name holds them
   */
  NameSpans(Sight sight, NameWords words, List<Spotted> taken) {
    this.sight = sight;
    this.words = words;
    this.taken = List.copyOf(taken);
  }

  /** Whether the message holds other details. */
  boolean besideOthers() {
    return !taken.isEmpty();
  }

  /** Whether a word belongs to another detail. */
  boolean isTaken(int at) {
    int start = sight.word(at).start();
    int end = sight.word(at).end();
    return taken.stream().anyMatch(other -> start < other.end() && other.start() < end);
  }

  /** The words from one up to another, as a name. */
  Spotted spotted(int from, int to) {
    int start = sight.word(from).start();
    return cut(new Spotted(Detail.NAME, sight.slice(from, to), start, sight.word(to - 1).end()));
  }

  /** Without "'s", and what Chinese, Japanese and Korean write together with a name. */
  private Spotted cut(Spotted name) {
    String text = name.text();
    for (String begin : words.words.set("name_script_begins")) {
      if (text.startsWith(begin) && text.length() > begin.length()) {
        int start = name.start() + begin.length();
        return new Spotted(Detail.NAME, text.substring(begin.length()), start, name.end());
      }
    }
    for (String end : words.words.set("name_script_ends")) {
      if (text.endsWith(end) && text.length() > end.length()) {
        String shorter = text.substring(0, text.length() - end.length());
        return new Spotted(Detail.NAME, shorter, name.start(), name.end() - end.length());
      }
    }
    return name;
  }

  /** "Dorothy Pym P Y M" is spelled out for the listener: the letters are no part of it. */
  private int withoutSpelling(int from, int to) {
    int at = to;
    while (at > from + 1 && words.isLetter(at - 1)) {
      at--;
    }
    return to - at >= FEWEST_SPELLED ? at : to;
  }

  /** Where a name that begins here ends; here itself when there is none. */
  int end(int from, boolean sure) {
    int at = from;
    int parts = 0;
    while (at < sight.size()
        && parts <= NameWords.MOST
        && !isTaken(at)
        && (at == from || words.goesOn(at))
        && !isSmallAfterCapitals(from, at)
        && words.mayBePart(at, at == from, sure)) {
      parts += at > from && words.isGlued(at) ? 0 : 1;
      at++;
    }
    while (at > from + 1
        && !words.isHyphened(at - 1)
        && (words.isParticle(at - 1) || isTail(from, at - 1))) {
      at--;
    }
    at = withoutSpelling(from, at);
    boolean onlyTitle = at == from + 1 && words.isTitle(from);
    return onlyTitle || sight.slice(from, at).length() > NameWords.LONGEST ? from : at;
  }

  /** "Jane Doe obviously": after two words with capitals, one without ends the name. */
  private boolean isSmallAfterCapitals(int from, int at) {
    return at - from >= 2
        && words.isCapital(at - 1)
        && words.isCapital(at - 2)
        && !words.isCapital(at)
        && !words.isParticle(at)
        && !words.isFirstName(at)
        && !words.isHyphened(at)
        && !words.holdsCapital(at);
  }

  /** "will" in "Jane will do": after a word with a capital an everyday one without is no name. */
  private boolean isTail(int from, int at) {
    return words.isCased(from)
        && !words.isCapital(at)
        && !words.isHyphened(at)
        && !words.isFamily(at)
        && !words.isSuffix(at)
        && (words.isEveryday(at) || words.isCommon(at));
  }

  /** "J-A-N-E" or "j a n e": a name spelled out. */
  @Nullable Spotted spelled(int from) {
    int at = from;
    StringBuilder name = new StringBuilder();
    while (at < sight.size()
        && words.isLetter(at)
        && !isTaken(at)
        && (at == from || words.goesOn(at))) {
      name.append(sight.slice(at, at + 1));
      at++;
    }
    boolean initials = at > from && at < sight.size() && words.goesOn(at);
    boolean whole =
        at - from >= FEWEST_SPELLED && isOver(at) && !initials && !words.isGlued(from + 1);
    return whole ? spotted(from, at).as(name.toString()) : null;
  }

  /** Whether nothing that goes on with a name follows. */
  boolean isOver(int at) {
    return at == sight.size()
        || sight.word(at).before() != Break.NONE
        || isTaken(at)
        || words.isClosing(at);
  }

  /** Whether the clause ends here, or the next one begins. */
  boolean isEnd(int at) {
    return at == sight.size() || sight.word(at).before() != Break.NONE || words.isAnd(at);
  }

  /** Whether a word is a first name or has a capital that it needs not. */
  boolean isNameWord(int at) {
    return !isTaken(at)
        && words.isLetters(at)
        && (words.isFirstName(at) || (words.isCapital(at) && words.isUnknown(at)));
  }

  /** Whether the clause ends here, and nothing for machines follows. */
  boolean isClauseEnd(int end) {
    return isEnd(end) && !(end < sight.size() && words.isCode(end));
  }

  /** Whether a name may begin here in an answer to the question for one. */
  boolean mayStart(int at) {
    boolean first = words.isFirstName(at) && (words.isCapital(at) || !words.isCommon(at));
    boolean unsaid = words.isUnknown(at) || words.isForeign(at);
    boolean strange = words.isCapital(at) && unsaid && words.isLetters(at);
    boolean like = first || strange || words.isLeadingInitial(at);
    return !isTaken(at)
        && !words.isShouted()
        && like
        && ((first && words.isCapital(at)) || words.maySurnameAt(at));
  }

  /** "park ji-woo": everyday words in small letters beside one that is none. */
  int mixed(int from, boolean all) {
    int at = from;
    boolean strange = false;
    while (at < sight.size()
        && at - from < NameWords.MOST
        && !isTaken(at)
        && (at == from || words.goesOn(at))
        && (words.maySurnameAt(at) || words.isJoined(at, all))
        && !(words.isCased(from) && words.isEveryday(at) && !words.isCapital(at))) {
      strange |= words.isNameLike(at);
      at++;
    }
    return strange && at - from > 1 && at - from <= 3 && isOver(at) ? at : from;
  }
}
