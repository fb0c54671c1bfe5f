package dev.baton.shopper;

import dev.baton.shared.EmailAddress;
import dev.baton.shared.Language;
import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.UUID;

/**
 * Recognises a shopper by a code that is sent to their address: six digits, good for ten minutes
 * and five tries, in the conversation that asked for it. Nothing in answers or their time depends
 * on whether the address is known here: every address gets a code.
 */
public interface EmailCodes {

  /** Whether a store can send codes. */
  boolean offered(StoreId store);

  /**
   * Who asks.
   *
   * @param addressHash the client's network address, hashed
   * @param language to write in
   */
  record Asking(StoreId store, UUID conversation, String addressHash, Language language) {}

  /**
   * Sends a code; the one before counts no more. Takes as long as the store's mail server does: no
   * transaction should be open.
   *
   * @return when it ends
   * @throws dev.baton.shared.Problem 409 when the store cannot, 429 when there were too many, 503
   *     when the mail server did not take it
   */
  Instant send(Asking asking, EmailAddress email);

  /**
   * Whose address is proven by a code. Each call is a try.
   *
   * @throws dev.baton.shared.Problem 422 when it is not the code, or no code counts
   */
  Identity proven(StoreId store, UUID conversation, String code);
}
