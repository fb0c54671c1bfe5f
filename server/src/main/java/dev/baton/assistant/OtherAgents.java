package dev.baton.assistant;

import dev.baton.conversation.Conversation;
import dev.baton.handoff.HandoffSight;
import dev.baton.merchant.Store;
import java.util.Optional;

/** The assistant as other agents see it: it takes a conversation over from them. */
public interface OtherAgents {

  /**
   * Stores what was said so far and begins the handoff: puts the first question, or opens the
   * ticket when nothing is missing. All of it in one transaction, or nothing.
   *
   * @return what was begun; empty when the claim was refused, and then nothing was stored
   */
  Optional<Begun> takeOver(Store store, HandedOver from, Claim claim);

  /**
   * A conversation that was taken over.
   *
   * @param handoff as it stood when it was stored, whatever the helpdesk said since
   */
  record Begun(Conversation conversation, Optional<HandoffSight> handoff) {}

  /** Whether a conversation may be taken over; asked in the same transaction. */
  @FunctionalInterface
  interface Claim {
    boolean take(Conversation conversation);
  }
}
