package dev.baton.connector;

import java.util.List;

/**
 * Whether a connection works, in words for the merchant, with the way to mend it.
 *
 * @param checks what was looked at, in order
 */
public record Check(boolean ok, String message, List<Item> checks) {

  public Check {
    checks = List.copyOf(checks);
  }

  /** One thing that was looked at. */
  public record Item(String name, boolean ok, String message) {}
}
