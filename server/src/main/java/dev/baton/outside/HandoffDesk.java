package dev.baton.outside;

import dev.baton.assistant.HandedOver;
import dev.baton.conversation.Conversation;
import dev.baton.merchant.Store;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where other agents hand conversations over. */
public interface HandoffDesk {

  /**
   * Takes a conversation over. The same key again does nothing and tells how the first stands.
   *
   * @throws dev.baton.shared.Problem 409 when the key came before with another request
   */
  Told handOver(Store store, Once once, HandedOver from);

  /**
   * Takes a word of the shopper.
   *
   * @param key tells a repeat from the same word said twice; null when the other agent gives none
   */
  Told reply(Conversation conversation, @Nullable String key, String text);

  /**
   * Tells how a handoff stands, with the team's answers after a place. When there are none yet,
   * they are waited for.
   */
  Told look(Conversation conversation, int after, Duration wait);

  /**
   * A request that is to be carried out once.
   *
   * @param fingerprint of it, to tell a repeat from another one under the same key
   */
  record Once(String key, String fingerprint) {}
}
