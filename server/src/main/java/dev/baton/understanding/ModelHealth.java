package dev.baton.understanding;

/** How a call to a language model ended, as far as somebody can do something about it. */
public enum ModelHealth {
  /** With an answer of use. */
  WORKS,
  /** The key is refused. */
  WRONG_KEY,
  /** Nothing answers there, or Baton may not call it. */
  UNREACHABLE,
  /** Not in time. */
  TOO_SLOW,
  /** Too many calls, or the account's credit is used up. */
  LIMITED,
  /** With something that is no use: the model cannot call tools. */
  UNREADABLE,
  /** With an error. */
  FAILED
}
