package dev.baton.connector;

import java.util.Locale;

/** By which way a helpdesk's news reach Baton. */
public enum WayBack {
  /** It sends requests that prove where they come from and hold what was said. */
  SIGNED_HOOK,
  /** It sends requests that only know a secret: what was said is read from its API. */
  HOOK_AND_READ,
  /** Baton asks now and then. */
  POLLING,
  /** Agents answer in Baton itself. */
  BUILT_IN,
  /** Agents' answers reach the shopper by e-mail alone. */
  NONE;

  /** The name in JSON: {@code signed_hook}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the helpdesk must be told the hook's address. */
  public boolean hooked() {
    return this == SIGNED_HOOK || this == HOOK_AND_READ;
  }
}
