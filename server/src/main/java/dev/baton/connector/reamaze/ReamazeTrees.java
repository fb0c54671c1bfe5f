package dev.baton.connector.reamaze;

import dev.baton.connector.Addition;
import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.connector.http.CustomFields;
import dev.baton.connector.http.Enclosed;
import dev.baton.connector.http.Tree;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.Requester;

/** What Re:amaze gets. It keeps no key of ours for a message: the last line holds it. */
final class ReamazeTrees {
  private static final int REGULAR = 0;
  private static final int INTERNAL = 1;
  private final Draft draft;
  private final Content content;

  ReamazeTrees(Draft draft) {
    this.draft = draft;
    this.content = Content.of(draft, ReamazeConnector.CAPABILITIES);
  }

  /** The conversation with its first message. */
  Tree conversation(Access access) {
    return Tree.of(
        "conversation",
        Tree.of("subject", draft.ticket().subject())
            .with("category", access.text("channel"))
            .with("tag_list", draft.tags())
            .with("message", Tree.of("body", content.opening()))
            .with("user", user())
            .with("data", CustomFields.of(access, draft)));
  }

  /** The agent's part. */
  Tree note() {
    return internal(content.story(), draft.noteTag());
  }

  /** A follow-up, as the shopper's words or an internal note. */
  Tree followUp(Addition addition) {
    Enclosed enclosed = Enclosed.in(addition, ReamazeConnector.CAPABILITIES.photos());
    String words = content.followUp(enclosed.followUp());
    return addition.asShopper()
        ? message(signed(words, addition.tag()).with("visibility", REGULAR).with("user", user()))
        : internal(words, addition.tag());
  }

  private static Tree internal(String words, String key) {
    return message(
        signed(words, key).with("visibility", INTERNAL).with("suppress_autoresolve", true));
  }

  private static Tree message(Tree message) {
    return Tree.of("message", message);
  }

  private static Tree signed(String words, String key) {
    return Tree.of("body", words + "\n\n" + key);
  }

  private Tree user() {
    Requester shopper = draft.ticket().requester();
    return Tree.of("name", shopper.name()).with("email", shopper.email());
  }
}
