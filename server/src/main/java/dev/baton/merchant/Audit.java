package dev.baton.merchant;

import dev.baton.shared.StoreId;
import java.util.Map;

/** A store's audit trail: who did what, and who read what. Entries are never changed. */
public interface Audit {

  /**
   * Writes down that the current caller did something, in the transaction that is open, if one is.
   *
   * @param what in words, past tense: {@code read a ticket}
   * @param details what it was done to; never a secret, never a shopper's personal data
   */
  void record(StoreId store, String what, Map<String, String> details);
}
