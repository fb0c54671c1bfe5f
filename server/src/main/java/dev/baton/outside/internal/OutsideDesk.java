package dev.baton.outside.internal;

import dev.baton.assistant.Assistant;
import dev.baton.assistant.HandedOver;
import dev.baton.assistant.OtherAgents;
import dev.baton.assistant.Standings;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations;
import dev.baton.handoff.HandoffSight;
import dev.baton.merchant.Store;
import dev.baton.outside.HandoffDesk;
import dev.baton.outside.Told;
import dev.baton.outside.jdbc.HandedOverRows;
import dev.baton.outside.jdbc.HandedOverRows.Before;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class OutsideDesk implements HandoffDesk {
  private final OtherAgents agents;
  private final Assistant assistant;
  private final Standings standings;
  private final Conversations conversations;
  private final HandedOverRows rows;

  OutsideDesk(
      OtherAgents agents,
      Assistant assistant,
      Standings standings,
      Conversations conversations,
      HandedOverRows rows) {
    this.agents = agents;
    this.assistant = assistant;
    this.standings = standings;
    this.conversations = conversations;
    this.rows = rows;
  }

  @Override
  public Told handOver(Store store, Once once, HandedOver from) {
    return repeated(store.id(), once)
        .or(() -> begun(store, once, from))
        .or(() -> repeated(store.id(), once))
        .orElseThrow(() -> Problem.conflict("The first request with this key failed. Try again."));
  }

  private Optional<Told> begun(Store store, Once once, HandedOver from) {
    return agents
        .takeOver(store, from, fresh -> rows.take(store.id(), once, fresh.id(), fresh.startedAt()))
        .map(begun -> as(begun.handoff(), now(begun.conversation())));
  }

  /** What is so now, with the handoff as this call left it: a helpdesk may have been quicker. */
  private static Told as(Optional<HandoffSight> left, Told now) {
    return new Told(
        left.map(HandoffSight::members).orElse(now.handoff()),
        now.token(),
        now.ask(),
        now.say(),
        now.replies());
  }

  private Optional<Told> repeated(StoreId store, Once once) {
    Optional<Before> before = rows.find(store, once.key());
    if (before.isEmpty()) {
      return Optional.empty();
    }
    if (!before.get().is(once)) {
      throw Problem.conflict("This Idempotency-Key was used before for another request.");
    }
    return conversations.find(store, before.get().conversation()).map(this::now);
  }

  @Override
  public Told reply(Conversation conversation, @Nullable String key, String text) {
    UUID id =
        key == null
            ? UUID.randomUUID()
            : UUID.nameUUIDFromBytes(("reply " + key).getBytes(StandardCharsets.UTF_8));
    Assistant.Answer answer =
        assistant.take(conversation, new Assistant.ShopperMessage(id, text, List.of()));
    return as(answer.handoff(), now(conversation));
  }

  private Told now(Conversation conversation) {
    return look(conversation, 0, Duration.ZERO);
  }

  @Override
  public Told look(Conversation conversation, int after, Duration wait) {
    List<Told.TeamReply> replies =
        standings.fromTheTeam(conversation, after, wait).stream()
            .map(one -> new Told.TeamReply(one.seq(), one.authorName(), one.text(), one.at()))
            .toList();
    Conversation now =
        conversations.find(conversation.store(), conversation.id()).orElse(conversation);
    Standings.Standing standing = standings.of(now);
    String said = standing.said().isEmpty() ? null : String.join("\n\n", standing.said());
    return new Told(
        standing.handoff().members(),
        standing.token(),
        standing.asks() ? said : null,
        standing.asks() ? null : said,
        replies);
  }
}
