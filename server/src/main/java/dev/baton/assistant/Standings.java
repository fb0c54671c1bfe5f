package dev.baton.assistant;

import dev.baton.conversation.Conversation;
import dev.baton.handoff.HandoffSight;
import java.util.List;

/** Where conversations stand that were taken over from other agents. */
public interface Standings {

  /** Where this one stands. */
  Standing of(Conversation conversation);

  /**
   * A conversation between two messages of its shopper.
   *
   * @param token opens the conversation
   * @param said what was said last, still to be told to the shopper
   * @param asks whether that wants an answer
   */
  record Standing(HandoffSight handoff, String token, List<String> said, boolean asks) {
    public Standing {
      said = List.copyOf(said);
    }
  }
}
