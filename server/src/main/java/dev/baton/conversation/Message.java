package dev.baton.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands in a conversation for good.
 *
 * @param seq its place, from 1 without gaps
 * @param authorName an agent's first name, where the helpdesk tells it; the assistant's, where it
 *     has one
 * @param text with card numbers and similar secrets masked
 */
public record Message(
    UUID id,
    int seq,
    Author author,
    @Nullable String authorName,
    String text,
    List<Attachment> attachments,
    List<String> quickReplies,
    Instant at) {

  public Message {
    attachments = List.copyOf(attachments);
    quickReplies = List.copyOf(quickReplies);
  }

  /** A photo a message carries; its bytes are kept in the media room. */
  public record Attachment(UUID id, String fileName, String contentType, long size) {}
}
