package dev.baton.understanding;

/** What in a message calls for a person, strongest first. */
public enum Trigger {
  /** The shopper asks for a person, in any wording. */
  EXPLICIT,
  /** A topic that people should handle. */
  SENSITIVE,
  /** Anger or despair about what is happening here. */
  FRUSTRATION
}
