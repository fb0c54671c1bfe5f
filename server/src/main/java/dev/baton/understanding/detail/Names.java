package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Sight;
import dev.baton.understanding.grammar.Vocabulary;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the shopper's name after an introduction, or bare when it was asked. */
public final class Names {
  private final Sight sight;
  private final NameWords words;
  private final NameSpans spans;
  private final List<Spotted> taken;

  /**
   * A search in one message.
   *
   * @param taken the other details found in it: no name holds them
   */
  public Names(Sight sight, Vocabulary vocabulary, DetailWords lexicon, List<Spotted> taken) {
    this.sight = sight;
    this.words = new NameWords(sight, vocabulary, lexicon);
    this.spans = new NameSpans(sight, words, taken);
    this.taken = List.copyOf(taken);
  }

  /** The same message's names by where they stand. */
  public NamePlaces places() {
    return new NamePlaces(sight, words, spans);
  }

  /** The same message's names beside its other details. */
  public NamesBeside beside() {
    return new NamesBeside(sight, words, spans, taken);
  }

  /** The same message's names in answer to the question for one. */
  public AskedNames asked() {
    return new AskedNames(sight, words, spans);
  }

  /** The name that begins at a word, after words that only a name follows ("my name is"). */
  public @Nullable Spotted introduced(int at) {
    Spotted letters = spans.spelled(at);
    if (letters != null) {
      return letters;
    }
    int end = spans.end(at, true);
    boolean surname = end == at + 1 && end < sight.size() && words.isFirstName(at);
    if (surname && words.maySurname(end) && !spans.isTaken(end) && spans.isOver(end + 1)) {
      end++;
    }
    if (end == at || !words.mayBegin(at)) {
      end = mixed(at, false);
    }
    if (end == at + 1 && end < sight.size() && words.isParticle(at) && words.isNumber(end)) {
      return null;
    }
    return end == at ? null : spans.spotted(at, end);
  }

  /** "park ji-woo": everyday words in small letters beside one that is none. */
  private int mixed(int from, boolean all) {
    int at = from;
    boolean strange = false;
    while (at < sight.size()
        && at - from < NameWords.MOST
        && !spans.isTaken(at)
        && (at == from || words.goesOn(at))
        && (words.maySurnameAt(at) || words.isJoined(at, all))) {
      strange |= words.isNameLike(at);
      at++;
    }
    return strange && at - from > 1 && at - from <= 3 && spans.isOver(at) ? at : from;
  }

  /** The name that begins at a word, after words that anything may follow ("I'm", "this is"). */
  public @Nullable Spotted hinted(int at) {
    int end = spans.end(at, false);
    if (end == at && words.mayBeName(at)) {
      end++;
    }
    if (end == at) {
      return null;
    }
    if (end == at + 1 && words.isMood(at) && !(words.isFirstName(at) && words.isCapital(at))) {
      return null;
    }
    boolean known = words.isFirstName(at) && !words.isCommon(at);
    boolean looks = words.isCapital(at) && words.isUnknown(at) && !words.isShouted();
    boolean several =
        end - at >= 2 && words.isCapital(at) && words.isCapital(end - 1) && !words.isShouted();
    boolean goesOn =
        end < sight.size() && words.isNoun(end) && sight.word(end).before() == Break.NONE;
    boolean strange = words.mayBeName(at) && spans.isEnd(end);
    boolean person = words.isFirstName(at) && !words.isMood(at) && spans.isEnd(end);
    return (known || looks || several || strange || person) && !goesOn
        ? spans.spotted(at, end)
        : null;
  }

  /** "bin" in "Ahmed bin Khalid" introduces nobody. */
  public boolean isInside(int intro, int at) {
    return at == intro + 1
        && intro > 0
        && words.isParticle(intro)
        && words.isFirstName(intro - 1)
        && words.isCapital(intro - 1);
  }

  /** How much an introduction counts: "my maiden name" less, "I'm" more than others. */
  public int weight(int intro, int at) {
    return words.isFormer(at) ? 0 : words.isSelf(intro) ? 2 : 1;
  }

  /** The name that ends before a word, as in "Jane Doe here". */
  public @Nullable Spotted before(int end) {
    int from = end;
    while (from > 0 && end - from < 3 && spans.isNameWord(from - 1)) {
      from--;
      if (sight.word(from).before() != Break.NONE) {
        break;
      }
    }
    boolean begins = from < end && (from == 0 || sight.word(from).before() != Break.NONE);
    boolean greeted = from < end && from > 0 && from <= 2 && !spans.isNameWord(from - 1);
    boolean sure = from < end && (words.isFirstName(from) || end - from >= 2);
    return (begins || greeted) && sure && words.mayBegin(from) ? spans.spotted(from, end) : null;
  }

  /** The last name that begins at a word, after "last name". */
  public @Nullable Spotted last(int at) {
    int end = spans.end(at, true);
    return end == at ? null : spans.spotted(at, end);
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
    while (first < sight.size() && (spans.isTaken(first) || words.isOpening(first))) {
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
    if (whole && end < sight.size() && mixed(0, true) == sight.size()) {
      first = 0;
      end = sight.size();
    }
    boolean before = asked && end > first && isBeforeClause(first, end);
    if (end == first || !(before || isAlone(first, end, asked))) {
      return null;
    }
    boolean thing = !asked && first > 0 && words.isThing(first - 1);
    if (thing || (asked && words.isNobody(first, end))) {
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
            || (words.isFamilyName(first) && end == sight.size());
    boolean word = words.isCommon(first) && !name;
    boolean capitals = end - first >= 2 && words.isCapital(first) && words.isCapital(end - 1);
    boolean several =
        capitals
            && (words.isCaseless(first) || IntStream.range(first, end).anyMatch(words::isLikely));
    boolean strange = IntStream.range(first, end).anyMatch(words::isNameLike);
    if (end == first + 1 && !name && !words.isCapital(first) && words.isMoody(first)) {
      return null;
    }
    return !word || several || strange ? spans.spotted(first, end) : null;
  }

  /** "jane doe i want my money back": a name, and then what the shopper says. */
  private boolean isBeforeClause(int first, int end) {
    boolean follows = end < sight.size() && words.isFunction(end);
    boolean sure = words.isFirstName(first) && !words.isCommon(first);
    return follows && (sure || (end - first >= 2 && words.isFamily(end - 1)));
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
