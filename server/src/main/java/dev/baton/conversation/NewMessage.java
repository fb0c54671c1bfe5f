package dev.baton.conversation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to be appended.
 *
 * @param authorName an agent's first name, where the helpdesk tells it; the assistant's, where it
 *     has one
 * @param clientId the shopper's own id of it, or null for a reply
 * @param fingerprint of the request as it came, to tell a repeat from another message under the
 *     same id; null for a reply
 * @param decision on the first message of a turn: why its replies are what they are, as JSON of the
 *     assistant's own; null elsewhere
 */
public record NewMessage(
    Author author,
    @Nullable String authorName,
    String text,
    List<Message.Attachment> attachments,
    List<String> quickReplies,
    @Nullable UUID clientId,
    @Nullable String fingerprint,
    @Nullable String decision) {

  public NewMessage {
    attachments = List.copyOf(attachments);
    quickReplies = List.copyOf(quickReplies);
  }

  /** Something the assistant says. */
  public static NewMessage reply(String text, List<String> quickReplies) {
    return new NewMessage(Author.ASSISTANT, null, text, List.of(), quickReplies, null, null, null);
  }

  /** Something an agent says. */
  public static NewMessage agent(@Nullable String name, String text) {
    return new NewMessage(Author.AGENT, name, text, List.of(), List.of(), null, null, null);
  }

  /** Something that happened. */
  public static NewMessage system(String text) {
    return new NewMessage(Author.SYSTEM, null, text, List.of(), List.of(), null, null, null);
  }

  /** The same by somebody of this name; null for no name. */
  public NewMessage by(@Nullable String name) {
    return new NewMessage(
        author, name, text, attachments, quickReplies, clientId, fingerprint, decision);
  }

  /** The same, with the reasons of its turn. */
  public NewMessage decided(String why) {
    return new NewMessage(
        author, authorName, text, attachments, quickReplies, clientId, fingerprint, why);
  }
}
