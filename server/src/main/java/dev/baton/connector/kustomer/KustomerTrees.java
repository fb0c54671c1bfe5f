package dev.baton.connector.kustomer;

import dev.baton.connector.Addition;
import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.connector.http.Enclosed;
import dev.baton.connector.http.Tree;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.Requester;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Kustomer gets. Messages carry our key as their external id, notes in their last line. */
final class KustomerTrees {
  private final Draft draft;
  private final Content content;

  KustomerTrees(Draft draft) {
    this.draft = draft;
    this.content = Content.of(draft, KustomerConnector.CAPABILITIES);
  }

  /** The shopper. */
  Tree customer() {
    Requester shopper = draft.ticket().requester();
    return Tree.of("name", shopper.name())
        .with("emails", one("email", shopper.email()))
        .with("phones", one("phone", shopper.phone()));
  }

  /** The message that opens the conversation. */
  Tree opening(Access access) {
    return message(access, content.opening(), draft.key())
        .with("subject", draft.ticket().subject());
  }

  /** A follow-up as the shopper's words. */
  Tree message(Access access, Addition addition) {
    return message(access, words(addition), addition.key());
  }

  /** The agent's part. */
  Tree note() {
    return note(content.story(), draft.noteTag());
  }

  /** A follow-up that is not the shopper's. */
  Tree note(Addition addition) {
    return note(words(addition), addition.tag());
  }

  private String words(Addition addition) {
    return content.followUp(
        Enclosed.in(addition, KustomerConnector.CAPABILITIES.photos()).followUp());
  }

  private static Tree message(Access access, String words, String key) {
    String channel = access.text("channel").orElse("chat");
    return Tree.of("channel", channel)
        .with("app", channel)
        .with("direction", "in")
        .with("preview", words)
        .with("externalId", key);
  }

  private static Tree note(String words, String key) {
    return Tree.of("body", words + "\n\n" + key);
  }

  private static @Nullable List<Map<String, Object>> one(String name, @Nullable String value) {
    return value == null ? null : List.of(Tree.of(name, value).members());
  }
}
