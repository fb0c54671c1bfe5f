package dev.baton.connector.helpscout;

import dev.baton.connector.Addition;
import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.connector.http.CustomFields;
import dev.baton.connector.http.Enclosed;
import dev.baton.connector.http.Tree;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.Requester;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Help Scout gets. It keeps no key of ours for a thread: a small last line holds it. */
final class HelpScoutTrees {
  private static final int LONGEST_NAME = 40;
  private final Draft draft;
  private final Content content;

  HelpScoutTrees(Draft draft) {
    this.draft = draft;
    this.content = Content.of(draft, HelpScoutConnector.CAPABILITIES);
  }

  /** The shopper who has no email: a customer of their own. */
  Tree shopper() {
    Requester shopper = draft.ticket().requester();
    return named()
        .with(
            "phones",
            shopper.phone() == null
                ? null
                : List.of(Tree.of("type", "other").with("value", shopper.phone()).members()));
  }

  /** The conversation with its first thread. */
  Tree conversation(Access access) {
    Tree thread =
        Tree.of("type", "customer")
            .with("customer", customer())
            .with("text", content.opening())
            .with("attachments", attachments(Enclosed.photos(draft, content)));
    return Tree.of("subject", draft.ticket().subject())
        .with("type", "email")
        .with("mailboxId", access.text("mailboxId").map(Long::valueOf))
        .with("status", "active")
        .with("customer", customer())
        .with("threads", List.of(thread.members()))
        .with("tags", draft.tags())
        .with("fields", fields(access))
        .with("autoReply", access.flag("autoReply") ? true : null);
  }

  /** The agent's part. */
  Tree note() {
    return thread(content.story(), draft.noteTag(), Enclosed.transcript(content));
  }

  /** A follow-up, as the shopper's words or a note. */
  Tree followUp(Addition addition) {
    Enclosed enclosed = Enclosed.in(addition, HelpScoutConnector.CAPABILITIES.photos());
    Tree thread = thread(content.followUp(enclosed.followUp()), addition.tag(), enclosed.files());
    return addition.asShopper() ? thread.with("customer", customer()) : thread;
  }

  private static Tree thread(String words, String key, List<Enclosed.File> files) {
    return Tree.of("text", words + "<p><small>" + key + "</small></p>")
        .with("attachments", attachments(files));
  }

  private Tree customer() {
    @Nullable String id = draft.requesterId();
    Requester shopper = draft.ticket().requester();
    return id == null || id.isEmpty()
        ? named().with("email", shopper.email())
        : Tree.of("id", Long.valueOf(id));
  }

  /** The first word is the first name, as Help Scout does it with mails. */
  private Tree named() {
    @Nullable String name = draft.ticket().requester().name();
    if (name == null) {
      return Tree.of("firstName", draft.ticket().requester().email() == null ? "Shopper" : null);
    }
    String[] words = name.strip().split("\\s+", 2);
    return Tree.of("firstName", cut(words[0]))
        .with("lastName", words.length > 1 ? cut(words[1]) : null);
  }

  private static String cut(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private List<Map<String, Object>> fields(Access access) {
    return CustomFields.of(access, draft).entrySet().stream()
        .filter(field -> field.getKey().matches("\\d{1,18}"))
        .map(
            field ->
                Tree.of("id", Long.valueOf(field.getKey()))
                    .with("value", field.getValue())
                    .members())
        .toList();
  }

  private static List<Map<String, Object>> attachments(List<Enclosed.File> files) {
    return files.stream()
        .map(
            file ->
                Tree.of("fileName", file.name())
                    .with("mimeType", file.contentType())
                    .with("data", file.bytes())
                    .members())
        .toList();
  }
}
