package dev.baton.understanding.grammar;

/** What stands between a word and the word before it. */
public enum Break {
  /** Nothing but space. */
  NONE,
  /** A comma, a dash, a bracket: the sentence goes on. */
  COMMA,
  /** A full stop, a question mark, a new line: the sentence is over. */
  STOP
}
