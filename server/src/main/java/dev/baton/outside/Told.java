package dev.baton.outside;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another agent is told of a handoff.
 *
 * @param token lets it answer for this handoff alone, and no longer than 30 days after the last use
 * @param ask what to put to the shopper; the answer is wanted as a reply. Null when nothing is
 *     asked
 * @param say what to tell the shopper, when nothing is asked, or null
 * @param replies what agents answered, oldest first, to be told to the shopper
 */
public record Told(
    Map<String, Object> handoff,
    String token,
    @Nullable String ask,
    @Nullable String say,
    List<TeamReply> replies) {

  public Told {
    replies = List.copyOf(replies);
  }

  /**
   * An agent's answer.
   *
   * @param seq its place in the conversation: ask for what came after it
   * @param agent the agent's first name, where the helpdesk tells it
   */
  public record TeamReply(int seq, @Nullable String agent, String text, Instant at) {}
}
