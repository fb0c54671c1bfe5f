package dev.baton.assistant.web;

import dev.baton.assistant.Assistant;
import dev.baton.assistant.Assistant.ShopperMessage;
import dev.baton.assistant.internal.LiveStreams;
import dev.baton.conversation.Conversation;
import dev.baton.shared.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What a shopper says in a conversation whose token they hold. */
@RestController
class ConversationController {
  private static final int LONGEST_TEXT = 10_000;
  private static final int MOST_ATTACHMENTS = 5;

  private final Assistant assistant;
  private final Doorkeeper door;
  private final LiveStreams live;

  ConversationController(Assistant assistant, Doorkeeper door, LiveStreams live) {
    this.assistant = assistant;
    this.door = door;
    this.live = live;
  }

  /** A message of the shopper. */
  record MessageRequest(
      @Nullable UUID id, @Nullable String text, @Nullable List<UUID> attachmentIds) {}

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
