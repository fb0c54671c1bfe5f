package dev.baton.connector.front;

import dev.baton.connector.Addition;
import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.connector.http.Enclosed;
import dev.baton.connector.http.Request;
import dev.baton.connector.http.Tree;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.Requester;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Front gets of a ticket: messages as the shopper's, comments for agents. */
final class FrontWords {
  private static final String IMPORT = "/inboxes/{}/imported_messages";
  private final Draft draft;
  private final Content content;

  FrontWords(Draft draft) {
    this.draft = draft;
    this.content = Content.of(draft, FrontConnector.CAPABILITIES);
  }

  /** By what Front knows the shopper. */
  static String handle(Requester shopper) {
    return shopper.email() != null
        ? shopper.email()
        : shopper.phone() != null ? shopper.phone() : "unknown";
  }

  /** The message that opens the conversation. */
  Request opening(Access access) {
    Tree message =
        message(access, content.opening(), draft.ticket().createdAt())
            .with("external_id", draft.key())
            .with("tags", draft.tags());
    return FrontForm.in(
        Request.post(IMPORT, inbox(access)), draft.key(), message, Enclosed.photos(draft, content));
  }

  /** The agent's part. */
  Request note(String conversation) {
    return comment(conversation, content.story(), draft.noteTag(), Enclosed.transcript(content));
  }

  /** A follow-up, as the shopper's words or a comment. */
  Request followUp(Access access, Addition addition) {
    Enclosed enclosed = Enclosed.in(addition, FrontConnector.CAPABILITIES.photos());
    String words = content.followUp(enclosed.followUp());
    if (!addition.asShopper()) {
      return comment(addition.ticketId(), words, addition.tag(), enclosed.files());
    }
    Tree message =
        message(access, signed(words, addition.tag()), addition.followUp().at())
            .with("external_id", addition.key())
            .with("conversation_id", addition.ticketId());
    return FrontForm.in(
        Request.post(IMPORT, inbox(access)), addition.key(), message, enclosed.files());
  }

  /**
   * Front's own choice for the last two flags of {@code metadata} is true: archived and seen by no
   * rule. All messages of a ticket are one thread.
   */
  private Tree message(Access access, String words, Instant at) {
    Requester shopper = draft.ticket().requester();
    @Nullable String name = shopper.name();
    return Tree.of(
            "sender",
            Tree.of("handle", handle(shopper)).with("name", name == null ? handle(shopper) : name))
        .with("to", List.of(access.text("address").orElse("")))
        .with("subject", draft.ticket().subject())
        .with("body", words)
        .with("body_format", "markdown")
        .with("created_at", at.getEpochSecond())
        .with("type", "email")
        .with(
            "metadata",
            Tree.of("is_inbound", true)
                .with("is_archived", false)
                .with("should_skip_rules", false)
                .with("thread_ref", draft.key()));
  }

  private static Request comment(
      String conversation, String words, String key, List<Enclosed.File> files) {
    return FrontForm.in(
        Request.post("/conversations/{}/comments", conversation),
        key,
        Tree.of("body", signed(words, key)),
        files);
  }

  private static String signed(String words, String key) {
    return words + "\n\n" + key;
  }

  private static String inbox(Access access) {
    return access.text("inboxId").orElse("none");
  }
}
