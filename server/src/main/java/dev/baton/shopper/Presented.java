package dev.baton.shopper;

import org.jspecify.annotations.Nullable;

/** What a page shows of who its shopper is. */
public sealed interface Presented {

  /** A signed token. */
  record Token(String text) implements Presented {}

  /**
   * What a page says of its shopper: a claim, unless signed the way other chats have it.
   *
   * @param userHash hex HMAC-SHA256 of the user id, else of the address, or null
   */
  record Stated(
      @Nullable String userId,
      @Nullable String email,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String userHash)
      implements Presented {}
}
