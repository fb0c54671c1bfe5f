package dev.baton.assistant.internal;

import dev.baton.assistant.FromTheTeam;
import dev.baton.assistant.Interjection;
import dev.baton.assistant.Memory;
import dev.baton.assistant.Situation;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations.Progress;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffChanged;
import dev.baton.handoff.TeamNews;
import dev.baton.shared.json.StoredJson;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings what the team does into the conversation, in the transaction at hand. The conversation is
 * locked first, as in every turn, so that the two never wait for each other.
 */
@Component
class TeamDesk {
  private final ConversationRooms rooms;
  private final TurnReader reader;
  private final ApplicationEventPublisher events;

  TeamDesk(ConversationRooms rooms, TurnReader reader, ApplicationEventPublisher events) {
    this.rooms = rooms;
    this.reader = reader;
    this.events = events;
  }

  @EventListener
  void on(TeamNews news) {
    rooms
        .conversations()
        .lock(news.store(), news.conversation())
        .ifPresent(conversation -> enter(conversation, news));
  }

  private void enter(Conversation conversation, TeamNews news) {
    Situation now = reader.wordless(conversation);
    Memory memory = TurnReader.memory(conversation);
    Optional<Handoff> handoff = rooms.handoffs().find(news.store(), news.handoff());
    if (handoff.orElse(null) instanceof Handoff.Sent sent) {
      interjection(now, memory, sent, news)
          .ifPresent(interjection -> write(now, interjection, news));
    }
  }

  private Optional<Interjection> interjection(
      Situation now, Memory memory, Handoff.Sent sent, TeamNews news) {
    return switch (news) {
      case TeamNews.AgentSpoke spoke -> Optional.of(FromTheTeam.spoke(now, memory, sent, spoke));
      case TeamNews.Closed closed ->
          rooms.handoffs().closed(news.store(), sent.id(), closed.at(), now.now())
              ? Optional.of(FromTheTeam.closed(now, memory, sent.reference()))
              : Optional.empty();
      case TeamNews.Reopened _ ->
          rooms.handoffs().closed(news.store(), sent.id(), null, now.now())
              ? Optional.of(FromTheTeam.reopened(now, memory, sent.reference()))
              : Optional.empty();
    };
  }

  private void write(Situation now, Interjection interjection, TeamNews news) {
    Conversation before = now.conversation();
    Progress progress =
        new Progress(
            before,
            before.language(),
            StoredJson.write(interjection.memory()),
            before.handoffId(),
            interjection.agent());
    rooms.conversations().interject(progress, interjection.message(), now.now());
    events.publishEvent(new HandoffChanged(news.store(), news.conversation(), news.handoff()));
  }
}
