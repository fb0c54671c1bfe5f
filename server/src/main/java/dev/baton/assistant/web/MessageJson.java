package dev.baton.assistant.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.conversation.Message;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as the storefront gets it. */
record MessageJson(
    UUID id,
    int seq,
    String author,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String authorName,
    String text,
    List<Message.Attachment> attachments,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> quickReplies,
    Instant at) {

  static MessageJson of(Message message) {
    return new MessageJson(
        message.id(),
        message.seq(),
        message.author().key(),
        message.authorName(),
        message.text(),
        message.attachments(),
        message.quickReplies().isEmpty() ? null : message.quickReplies(),
        message.at());
  }

  static List<MessageJson> of(List<Message> messages) {
    return messages.stream().map(MessageJson::of).toList();
  }
}
