package dev.baton.assistant.web;

import dev.baton.assistant.Assistant;
import dev.baton.assistant.Assistant.ShopperMessage;
import dev.baton.assistant.internal.LiveStreams;
import dev.baton.assistant.internal.Sights;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations;
import dev.baton.handoff.HandoffSight;
import dev.baton.shared.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A conversation, as the shopper who holds its token uses it. */
@RestController
class ConversationController {
  private static final int LONGEST_TEXT = 10_000;
  private static final int MOST_ATTACHMENTS = 5;
  private static final int MOST_MESSAGES = 500;

  private final Assistant assistant;
  private final Conversations conversations;
  private final Doorkeeper door;
  private final Sights sights;
  private final LiveStreams live;

  ConversationController(
      Assistant assistant,
      Conversations conversations,
      Doorkeeper door,
      Sights sights,
      LiveStreams live) {
    this.assistant = assistant;
    this.conversations = conversations;
    this.door = door;
    this.sights = sights;
    this.live = live;
  }

  /** A message of the shopper. */
  record MessageRequest(
      @Nullable UUID id, @Nullable String text, @Nullable List<UUID> attachmentIds) {}

  /** A conversation as it stands. */
  record ConversationJson(
      UUID id,
      String identity,
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
        MessageJson.of(conversations.messages(conversation.store(), id, after, MOST_MESSAGES)),
        sights.of(conversation).map(HandoffSight::members).orElse(null));
  }

  @PostMapping("/api/v1/conversations/{id}/messages")
  AnswerJson take(
      @PathVariable UUID id,
      @RequestBody MessageRequest request,
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
    Conversation conversation = door.admit(id, authorization);
    try (LiveStreams.Watching _ = live.writing(conversation.store(), id)) {
      return AnswerJson.of(assistant.take(conversation, message(request)));
    }
  }

  private static ShopperMessage message(MessageRequest request) {
    UUID id = Bounds.required("/id", request.id());
    String text = request.text() == null ? "" : request.text();
    List<UUID> attachments = request.attachmentIds() == null ? List.of() : request.attachmentIds();
    Bounds.longest("/text", text, LONGEST_TEXT);
    if (attachments.size() > MOST_ATTACHMENTS) {
      throw Problem.malformed(
          "/attachmentIds", "too_many", "At most 5 attachments fit into a message.");
    }
    if (request.text() == null && attachments.isEmpty()) {
      throw Problem.malformed("/text", "required", "A message needs a text or an attachment.");
    }
    return new ShopperMessage(id, text, List.copyOf(new LinkedHashSet<>(attachments)));
  }

  @PostMapping("/api/v1/conversations/{id}/handoff")
  AnswerJson press(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable Map<String, Object> nothing,
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
    if (nothing != null && !nothing.isEmpty()) {
      throw Problem.malformed(
          "/" + nothing.keySet().iterator().next(), "unknown", "This call takes no members.");
    }
    return AnswerJson.of(assistant.press(door.admit(id, authorization)));
  }
}
