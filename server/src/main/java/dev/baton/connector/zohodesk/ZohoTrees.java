package dev.baton.connector.zohodesk;

import dev.baton.connector.Addition;
import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.connector.http.CustomFields;
import dev.baton.connector.http.Enclosed;
import dev.baton.connector.http.Tree;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Priority;
import dev.baton.ticket.Requester;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Zoho Desk gets. It keeps no key of ours for a comment: a small last line holds it. */
final class ZohoTrees {
  private static final Map<Priority, String> PRIORITIES =
      Map.of(
          Priority.LOW,
          "Low",
          Priority.NORMAL,
          "Medium",
          Priority.HIGH,
          "High",
          Priority.URGENT,
          "High");
  private final Draft draft;
  private final Content content;

  ZohoTrees(Draft draft) {
    this.draft = draft;
    this.content = Content.of(draft, ZohoConnector.CAPABILITIES);
  }

  /** The ticket. */
  Tree ticket(Access access) {
    Requester shopper = draft.ticket().requester();
    Tree fields = Tree.empty();
    CustomFields.of(access, draft).forEach(fields::with);
    return Tree.of("subject", draft.ticket().subject())
        .with("departmentId", access.text("departmentId"))
        .with("contact", contact(shopper))
        .with("email", shopper.email())
        .with("phone", shopper.phone())
        .with("description", content.opening())
        .with("status", "Open")
        .with("uploads", photos())
        .with("priority", PRIORITIES.get(draft.ticket().priority()))
        .with("cf", fields.with(ZohoSettings.key(access), draft.key()));
  }

  /** What Zoho calls the photos. */
  private List<String> photos() {
    return content.photos().stream()
        .map(photo -> draft.uploads().getOrDefault(photo.id(), ""))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  /** The whole transcript, when the story holds only a part of it. */
  List<Enclosed.File> transcript() {
    return Enclosed.transcript(content);
  }

  /** The agent's part. */
  Tree note() {
    return comment(content.story(), draft.noteTag());
  }

  /** A follow-up, whoever wrote it: a public comment would be the token's owner's. */
  Tree followUp(Addition addition, FollowUp shown) {
    String words = content.followUp(shown);
    return comment(
        addition.asShopper() ? "<p>The shopper wrote:</p>" + words : words, addition.tag());
  }

  private static Tree comment(String words, String key) {
    return Tree.of("content", words + "<p><small>" + key + "</small></p>")
        .with("contentType", "html")
        .with("isPublic", false);
  }

  /** Zoho wants a last name. */
  private static Tree contact(Requester shopper) {
    @Nullable String name = shopper.name();
    String whole = name == null || name.isBlank() ? "Shopper" : name.strip();
    int last = whole.lastIndexOf(' ');
    return Tree.of("firstName", last < 0 ? null : whole.substring(0, last).strip())
        .with("lastName", whole.substring(last + 1))
        .with("email", shopper.email())
        .with("phone", shopper.phone());
  }
}
