package dev.baton.understanding;

/**
 * Turns a shopper's message into what it says. An implementation proposes commands and never
 * decides what is asked, promised or opened.
 *
 * <p>Guarantees: never throws for any text, answers within bounded time, keeps no state between
 * calls, and is safe for use by many threads.
 */
public interface Understanding {

  /** What this message says, in the light of what came before it. */
  Reading read(Utterance utterance);
}
