package dev.baton.conversation;

import java.util.Locale;

/** Who wrote a message. */
public enum Author {
  SHOPPER,
  ASSISTANT,
  /** A person of the support team. */
  AGENT,
  SYSTEM;

  /** The name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
