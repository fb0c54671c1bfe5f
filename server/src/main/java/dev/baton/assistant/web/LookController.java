package dev.baton.assistant.web;

import dev.baton.assistant.internal.Sights;
import dev.baton.assistant.web.Recognisers.RecognitionJson;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations;
import dev.baton.handoff.HandoffSight;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A conversation as it stands, for the shopper who holds its token. */
@RestController
class LookController {
  private static final int MOST_MESSAGES = 500;

  private final Conversations conversations;
  private final Doorkeeper door;
  private final Sights sights;
  private final Recognisers recognisers;

  LookController(
      Conversations conversations, Doorkeeper door, Sights sights, Recognisers recognisers) {
    this.conversations = conversations;
    this.door = door;
    this.sights = sights;
    this.recognisers = recognisers;
  }

  /** A conversation as it stands. */
  record ConversationJson(
      UUID id,
      String identity,
      RecognitionJson recognition,
      List<MessageJson> messages,
      @Nullable Map<String, Object> handoff) {}

  @GetMapping("/api/v1/conversations/{id}")
  ConversationJson look(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int after,
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
    Conversation conversation = door.admit(id, authorization);
    return new ConversationJson(
        id,
        conversation.identity().kind().key(),
        recognisers.offered(conversation),
        MessageJson.of(conversations.messages(conversation.store(), id, after, MOST_MESSAGES)),
        sights.of(conversation).map(HandoffSight::members).orElse(null));
  }
}
