package dev.baton.outside.web;

import dev.baton.assistant.TokenKey;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations;
import dev.baton.handoff.Handoffs;
import dev.baton.merchant.Caller;
import dev.baton.merchant.Store;
import dev.baton.merchant.Stores;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets other agents to their stores and handoffs; for all others there are none. */
@Component
class Door {
  private static final Duration LIFE = Duration.ofDays(30);

  private final Stores stores;
  private final Handoffs handoffs;
  private final Conversations conversations;
  private final Clock clock;

  Door(Stores stores, Handoffs handoffs, Conversations conversations, Clock clock) {
    this.stores = stores;
    this.handoffs = handoffs;
    this.conversations = conversations;
    this.clock = clock;
  }

  /** The store somebody may hand over for. */
  Store store(Caller caller, String id) {
    return Optional.of(id)
        .filter(StoreId::isValid)
        .map(StoreId::new)
        .filter(caller::mayHandOver)
        .flatMap(stores::find)
        .orElseThrow(() -> Problem.notFound("There is no such store."));
  }

  /** The conversation of a handoff, by the key or the handoff's own token. */
  Conversation conversation(@Nullable Caller caller, @Nullable String authorization, UUID handoff) {
    Optional<Conversation> found =
        caller == null
            ? TokenKey.inHeader(authorization == null ? "" : authorization)
                .flatMap(key -> byToken(key, handoff))
            : byKey(caller, handoff);
    return found
        .filter(conversation -> conversation.channel() == Conversation.Channel.API)
        .orElseThrow(() -> Problem.notFound("There is no such handoff."));
  }

  private Optional<Conversation> byToken(TokenKey key, UUID handoff) {
    return handoffs
        .conversation(key.store(), handoff)
        .flatMap(
            id ->
                conversations.authorized(key.store(), id, key.hash(), clock.instant().minus(LIFE)));
  }

  private Optional<Conversation> byKey(Caller caller, UUID handoff) {
    return handoffs
        .home(handoff)
        .filter(home -> caller.mayHandOver(home.store()))
        .flatMap(home -> conversations.find(home.store(), home.conversation()));
  }
}
