package dev.baton.shopper;

import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;

/** A store's own mail to its shoppers. Implemented where mail servers are known. */
public interface ShopperMail {

  /** Whether the store has a mail server that may be used. */
  boolean ready(StoreId store);

  /**
   * Sends a letter, once; nothing tries again. No transaction should be open.
   *
   * @return whether the mail server took it
   */
  boolean send(StoreId store, EmailAddress to, Letter letter);

  /** What is sent; plain text. */
  record Letter(String subject, String text) {}
}
