package dev.baton.connector;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent wrote to the shopper in a helpdesk.
 *
 * @param id the helpdesk's own id of it
 * @param text plain text: no markup, without the history that mails quote
 * @param firstName the agent's, where the helpdesk tells it
 * @param files names of what is attached to it
 * @param at when it was written
 */
public record AgentReply(
    String id, String text, @Nullable String firstName, List<String> files, Instant at) {

  public AgentReply {
    files = List.copyOf(files);
  }
}
