package dev.baton.assistant.internal;

import dev.baton.assistant.Memory;
import dev.baton.assistant.Standings;
import dev.baton.conversation.Author;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations;
import dev.baton.conversation.Message;
import dev.baton.handoff.HandoffSight;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class StoredStandings implements Standings {
  private static final int LATEST = 20;

  private final Sights sights;
  private final Openings openings;
  private final Conversations conversations;

  StoredStandings(Sights sights, Openings openings, Conversations conversations) {
    this.sights = sights;
    this.openings = openings;
    this.conversations = conversations;
  }

  @Override
  public Standing of(Conversation conversation) {
    HandoffSight sight = sights.of(conversation).orElseThrow();
    Memory memory = TurnReader.memory(conversation);
    boolean asks = sight.isOpen() || memory.offer() != null || memory.running() != null;
    return new Standing(sight, openings.keyOf(conversation).token(), saidLast(conversation), asks);
  }

  /** What the assistant said at once since somebody else spoke. */
  private List<String> saidLast(Conversation conversation) {
    int after = Math.max(0, conversation.lastSeq() - LATEST);
    List<Message> said = new ArrayList<>();
    for (Message message :
        conversations.messages(conversation.store(), conversation.id(), after, LATEST)) {
      boolean others = message.author() != Author.ASSISTANT;
      if (others || (!said.isEmpty() && !said.getLast().at().equals(message.at()))) {
        said.clear();
      }
      if (!others) {
        said.add(message);
      }
    }
    return said.stream().map(Message::text).toList();
  }
}
