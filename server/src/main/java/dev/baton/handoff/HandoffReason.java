package dev.baton.handoff;

import java.util.Locale;

/** Why a conversation is handed to people, strongest first: the first that applies is told. */
public enum HandoffReason {
  EXPLICIT_REQUEST,
  BUTTON,
  API,
  SKILL,
  SENSITIVE,
  FRUSTRATION,
  NOT_UNDERSTOOD;

  /** The name in JSON and in tags. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
