package dev.baton.commerce;

import dev.baton.shared.StoreId;

/** What a merchant must hear of their shop. Published in the transaction that makes it true. */
public sealed interface ShopNews {

  /** Whose shop. */
  StoreId store();

  /** A customer asked the shop for their data; the merchant must answer within 30 days. */
  record DataAsked(StoreId store) implements ShopNews {}

  /** The shop system said that Baton was taken out of it. */
  record Removed(StoreId store, String message) implements ShopNews {}
}
