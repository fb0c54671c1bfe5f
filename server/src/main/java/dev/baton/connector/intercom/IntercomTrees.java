package dev.baton.connector.intercom;

import dev.baton.connector.Addition;
import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.connector.http.Enclosed;
import dev.baton.connector.http.Lines;
import dev.baton.connector.http.Tree;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.Requester;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Intercom gets. It keeps no key of ours for a reply: the last line holds it. */
final class IntercomTrees {
  private final Draft draft;
  private final Content content;

  IntercomTrees(Draft draft) {
    this.draft = draft;
    this.content = Content.of(draft, IntercomConnector.CAPABILITIES);
  }

  /** The shopper; a user there has an email, a lead needs none. */
  Tree contact() {
    Requester shopper = draft.ticket().requester();
    return Tree.of("role", shopper.email() == null ? "lead" : "user")
        .with("email", shopper.email())
        .with("name", shopper.name())
        .with("phone", shopper.phone());
  }

  /** The ticket. */
  Tree ticket(Access access) {
    return Tree.of("ticket_type_id", access.text("ticketTypeId"))
        .with("contacts", List.of(participant().members()))
        .with(
            "ticket_attributes",
            Tree.of("_default_title_", draft.ticket().subject())
                .with("_default_description_", content.opening())
                .with(IntercomSettings.key(access), draft.key()));
  }

  /** The agent's part. */
  Tree note(String admin) {
    return note(admin, content.story(), draft.noteTag());
  }

  /** A follow-up that is not the shopper's. */
  Tree note(String admin, Addition addition) {
    return note(admin, words(addition), addition.tag());
  }

  /** A follow-up as the shopper's words. */
  Tree comment(Addition addition) {
    @Nullable String email = draft.ticket().requester().email();
    return Tree.of("message_type", "comment")
        .with("type", "user")
        .with("email", known() ? null : email)
        .with("intercom_user_id", known() ? draft.requesterId() : null)
        .with("body", words(addition) + "\n\n" + addition.tag());
  }

  private String words(Addition addition) {
    return content.followUp(
        Enclosed.in(addition, IntercomConnector.CAPABILITIES.photos()).followUp());
  }

  private static Tree note(String admin, String words, String key) {
    return Tree.of("message_type", "note")
        .with("type", "admin")
        .with("admin_id", admin)
        .with("body", Lines.html(words + "\n\n" + key));
  }

  private Tree participant() {
    return known()
        ? Tree.of("id", draft.requesterId())
        : Tree.of("email", draft.ticket().requester().email());
  }

  private boolean known() {
    @Nullable String id = draft.requesterId();
    return id != null && !id.isEmpty();
  }
}
