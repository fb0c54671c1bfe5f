package dev.baton.assistant;

import dev.baton.conversation.Conversation;
import dev.baton.conversation.Message;
import dev.baton.handoff.HandoffSight;
import java.time.Duration;
import java.util.List;

/** Where conversations stand that were taken over from other agents. */
public interface Standings {

  /** Where this one stands. */
  Standing of(Conversation conversation);

  /**
   * What agents said after a place, in order, 100 messages at most. When there is nothing yet, it
   * is waited for.
   */
  List<Message> fromTheTeam(Conversation conversation, int after, Duration wait);

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
