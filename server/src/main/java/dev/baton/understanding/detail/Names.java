package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Sight;
import dev.baton.understanding.grammar.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the shopper's name after an introduction. */
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

  /** The same message's names beside wrong ones. */
  public NameContrast contrast() {
    return new NameContrast(sight, words, spans);
  }

  /** The same message's name where it is all that is said. */
  public BareNames alone() {
    return new BareNames(sight, words, spans);
  }

  /** The same message's names by what their parts are called. */
  public NameLabels labels() {
    return new NameLabels(sight, words, spans);
  }

  /** The same message's names beside its other details. */
  public NamesBeside beside() {
    return new NamesBeside(sight, words, spans, taken);
  }

  /** The same message's names in answer to the question for one. */
  public AskedNames asked() {
    return new AskedNames(sight, words, spans);
  }

  /** The same message's names in full or put right. */
  public NamesPutRight right() {
    return new NamesPutRight(sight, words, spans);
  }

  /** The name that begins at a word, after words that only a name follows ("my name is"). */
  public @Nullable Spotted introduced(int from) {
    int at = from + 1 < sight.size() && words.isOf("name_be", from) ? from + 1 : from;
    Spotted letters = spans.spelled(at);
    if (letters != null) {
      return letters;
    }
    int end = spans.end(at, true);
    boolean surname = end == at + 1 && end < sight.size() && words.isFirstName(at);
    boolean coloured =
        end == at + 1 && end < sight.size() && words.areStrange(at, end) && words.isSurname(end);
    if ((surname || coloured)
        && words.maySurname(end)
        && !spans.isTaken(end)
        && spans.isOver(end + 1)) {
      end++;
    }
    if (end == at || !words.mayBegin(at)) {
      end = spans.mixed(at, false);
    }
    if (end == at + 1 && end < sight.size() && words.isParticle(at) && words.isNumber(end)) {
      return null;
    }
    return end == at ? null : spans.spotted(at, end);
  }

  /**
   * The name that begins at a word, after words that anything may follow ("I'm", "this is").
   *
   * @param asked whether one was asked: then two strange words in small letters are one
   */
  public @Nullable Spotted hinted(int at, boolean asked) {
    int small = asked ? spans.end(at, true) : at;
    if (small - at > 1 && words.areStrange(at, small) && isBeforeRest(small)) {
      return spans.spotted(at, small);
    }
    int end = spans.end(at, false);
    if (end == at && words.mayBeName(at)) {
      end++;
    }
    boolean owns = end > at && sight.slice(at, end).endsWith("'s");
    if (owns && end < sight.size() && sight.word(end).before() == Break.NONE) {
      return null;
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
        && words.isLetters(intro - 1)
        && words.isCased(intro - 1)
        && !words.isEveryday(intro - 1);
  }

  /** How much an introduction counts: "my maiden name" less, "I'm" more than others. */
  public int weight(int intro, int at) {
    return words.isFormer(at) ? 0 : words.isSelf(intro) ? 2 : 1;
  }

  /**
   * The name that ends before a word, as in "Jane Doe here".
   *
   * @param asked whether one was asked: then one strange word is enough
   */
  public @Nullable Spotted before(int end, boolean asked) {
    int from = end;
    while (from > 0
        && end - from < 3
        && (spans.isNameWord(from - 1)
            || (asked && !spans.isTaken(from - 1) && words.areStrange(from - 1, from)))) {
      from--;
      if (sight.word(from).before() != Break.NONE) {
        break;
      }
    }
    boolean begins = from < end && (from == 0 || sight.word(from).before() != Break.NONE);
    boolean greeted = from < end && from > 0 && from <= 2 && !spans.isNameWord(from - 1);
    boolean sure = from < end && (asked || words.isFirstName(from) || end - from >= 2);
    return (begins || greeted) && sure && words.mayBegin(from) ? spans.spotted(from, end) : null;
  }

  /** The last name that begins at a word, after "last name". */
  public @Nullable Spotted last(int at) {
    int end = spans.end(at, true);
    return end == at ? null : spans.spotted(at, end);
  }

  private boolean isBeforeRest(int end) {
    return spans.isOver(end) || words.isClauseStart(end);
  }
}
