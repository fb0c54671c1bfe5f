package dev.baton.assistant;

import dev.baton.conversation.AgentInThread;
import dev.baton.conversation.NewMessage;
import org.jspecify.annotations.Nullable;

/**
 * What the team said or did, as it enters a conversation.
 *
 * @param agent who of the team is in the thread after it
 */
public record Interjection(NewMessage message, Memory memory, @Nullable AgentInThread agent) {}
