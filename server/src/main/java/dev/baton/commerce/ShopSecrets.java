package dev.baton.commerce;

import dev.baton.shared.vault.Access;
import java.util.Map;
import java.util.Optional;

/** Replaces secrets of a shop connection that the shop system replaced: expiring tokens. */
public interface ShopSecrets {

  /** Asks the shop system for new secrets; by their paths, or nothing when it gives none. */
  @FunctionalInterface
  interface Renewal {
    Optional<Map<String, String>> ask(Access current);
  }

  /**
   * Renews the secrets of a connection. One at a time across all processes: the connection is
   * locked meanwhile. When others renewed them since they were read, theirs are taken and nobody is
   * asked. New ones are stored before this returns.
   *
   * @param used what was refused
   * @return access with secrets that are newer than those used; nothing when there are none
   */
  Optional<Access> renew(Access used, Renewal renewal);
}
