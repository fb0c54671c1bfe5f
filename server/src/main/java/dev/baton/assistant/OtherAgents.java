package dev.baton.assistant;

import dev.baton.conversation.Conversation;
import dev.baton.merchant.Store;
import java.util.Optional;

/** The assistant as other agents see it: it takes a conversation over from them. */
public interface OtherAgents {

  /**
   * Stores what was said so far and begins the handoff: puts the first question, or opens the
   * ticket when nothing is missing. All of it in one transaction, or nothing.
   *
   * @return the conversation; empty when the claim was refused, and then nothing was stored
   */
  Optional<Conversation> takeOver(Store store, HandedOver from, Claim claim);

  /** Whether a conversation may be taken over; asked in the same transaction. */
  @FunctionalInterface
  interface Claim {
    boolean take(Conversation conversation);
  }
}
