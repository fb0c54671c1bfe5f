package dev.baton.shared.vault;

import java.util.Map;
import java.util.Optional;

/** Replaces secrets of a connection that the other system replaced: tokens that expire. */
public interface Renewals {

  /** Asks for new secrets; their paths and values, or nothing when there are none to be had. */
  @FunctionalInterface
  interface Renewal {
    Optional<Map<String, String>> ask(Access current);
  }

  /**
   * Renews the secrets of a connection. One at a time across all processes: the connection is
   * locked meanwhile. When others renewed them since they were read, theirs are taken and nobody is
   * asked. New ones are stored before this returns. What the asking throws is thrown here.
   *
   * @param used what was refused
   * @return access with secrets that are newer than those used; nothing when there are none
   */
  Optional<Access> renew(Access used, Renewal renewal);
}
