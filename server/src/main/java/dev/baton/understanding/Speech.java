package dev.baton.understanding;

/** What a shopper does by a message: asks, wants something done, or tells. */
public enum Speech {
  /** "Where is it", with or without a question mark. */
  ASK,
  /** "Cancel it please", "I want to return this". */
  ORDER,
  /** "The box was open when it arrived". Also greetings, thanks, values. */
  TELL
}
