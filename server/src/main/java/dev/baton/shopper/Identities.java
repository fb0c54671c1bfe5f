package dev.baton.shopper;

import dev.baton.shared.StoreId;

/** Finds out who a shopper is. May ask a key server or the shop: no transaction should be open. */
public interface Identities {

  /**
   * Who it is. Never throws for what was presented: a token that proves nothing makes {@link
   * Identity#REJECTED}.
   */
  Identity of(StoreId store, Presented presented);
}
