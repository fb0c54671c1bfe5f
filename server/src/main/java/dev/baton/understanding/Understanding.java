package dev.baton.understanding;

/**
 * Turns a shopper's message into what it says. An implementation proposes commands and never
 * decides what is asked, promised or opened.
 *
 * <p>Guarantees: never throws for any text, answers within bounded time, keeps no state between
 * calls that would change a reading, and is safe for use by many threads.
 */
public interface Understanding {

  /**
   * What this message says, in the light of what came before it. May wait for a language model, for
   * a bounded time; so no transaction is open meanwhile.
   */
  Reading read(Utterance utterance);

  /** The same from this machine alone, within milliseconds. */
  default Reading readAtOnce(Utterance utterance) {
    return read(utterance);
  }
}
