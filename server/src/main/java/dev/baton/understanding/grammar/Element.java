package dev.baton.understanding.grammar;

/**
 * One piece of a phrase.
 *
 * <p>Every piece moves a phrase on by a bounded number of words, so matching is linear in the
 * message.
 */
sealed interface Element {

  /** Words of a set; {@code least} to {@code most} of them in a row. */
  record Words(WordSet set, int least, int most) implements Element {}

  /** Up to {@code most} words of any kind, within the sentence. */
  record Gap(int least, int most) implements Element {}

  /** A place: no word, only a condition. */
  enum Place implements Element {
    MESSAGE_START,
    MESSAGE_END,
    CLAUSE_START,
    CLAUSE_END
  }

  /** What must not follow here. */
  record Not(WordSet set) implements Element {}

  /** What must follow here, unless the clause ends. */
  record Before(WordSet set) implements Element {}
}
