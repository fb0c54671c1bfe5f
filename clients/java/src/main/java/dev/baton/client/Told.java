package dev.baton.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Baton tells of a handoff.
 *
 * @param ask what to put to the shopper; the answer is wanted. Null when nothing is asked
 * @param say what to tell the shopper when nothing is asked, or null
 * @param replies what the human team answered, to be told to the shopper
 */
public record Told(
    Handoff handoff,
    String token,
    @Nullable String ask,
    @Nullable String say,
    List<TeamReply> replies) {

  public Told {
    replies = List.copyOf(replies);
  }

  /**
   * How it stands.
   *
   * @param status {@code collecting}, {@code submitted}, {@code delivered}, {@code undelivered},
   *     {@code cancelled} or {@code abandoned}
   * @param reference the ticket's, once there is one
   */
  public record Handoff(UUID id, String status, @Nullable String reference) {}

  /**
   * An answer of the team.
   *
   * @param seq its place: ask for what came after it
   * @param agent the agent's first name, where it is known
   */
  public record TeamReply(int seq, @Nullable String agent, String text, Instant at) {}
}
