package dev.baton.handoff;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the team did with a ticket, for the conversation it came from. Published inside the
 * transaction that settles it, once; a listener that throws undoes it, and it is published again.
 */
public sealed interface TeamNews {

  /** Whose conversation it is. */
  StoreId store();

  /** The conversation. */
  UUID conversation();

  /** The handoff whose ticket it is. */
  UUID handoff();

  /**
   * An agent answered.
   *
   * @param text plain, secrets masked
   * @param firstName the agent's, where the helpdesk tells it
   * @param files names of what came with it and cannot be shown here
   * @param at when the agent wrote it
   */
  record AgentSpoke(
      StoreId store,
      UUID conversation,
      UUID handoff,
      String text,
      @Nullable String firstName,
      List<String> files,
      Instant at)
      implements TeamNews {
    public AgentSpoke {
      files = List.copyOf(files);
    }
  }

  /** The team closed the ticket. */
  record Closed(StoreId store, UUID conversation, UUID handoff, Instant at) implements TeamNews {}

  /** The team opened the ticket again. */
  record Reopened(StoreId store, UUID conversation, UUID handoff) implements TeamNews {}
}
