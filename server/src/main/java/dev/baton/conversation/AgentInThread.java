package dev.baton.conversation;

import java.time.Instant;

/**
 * An agent who writes in a conversation.
 *
 * @param reference of the ticket they answer
 * @param spokeAt when they wrote last
 * @param acknowledged whether the shopper was told, since the agent came, that messages go to them
 */
public record AgentInThread(String reference, Instant spokeAt, boolean acknowledged) {

  /** The same once the shopper was told. */
  public AgentInThread told() {
    return new AgentInThread(reference, spokeAt, true);
  }
}
