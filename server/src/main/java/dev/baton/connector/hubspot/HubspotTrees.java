package dev.baton.connector.hubspot;

import dev.baton.connector.Addition;
import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.connector.http.CustomFields;
import dev.baton.connector.http.Enclosed;
import dev.baton.connector.http.Lines;
import dev.baton.connector.http.Tree;
import dev.baton.connector.http.Uploaded;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.Priority;
import dev.baton.ticket.Requester;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What HubSpot gets. It keeps no key of ours for a note: the last line holds it. */
final class HubspotTrees {
  private static final int TICKET_TO_CONTACT = 16;
  private static final int NOTE_TO_TICKET = 228;
  private static final Map<Priority, String> PRIORITIES =
      Map.of(
          Priority.LOW,
          "LOW",
          Priority.NORMAL,
          "MEDIUM",
          Priority.HIGH,
          "HIGH",
          Priority.URGENT,
          "HIGH");
  private final Draft draft;
  private final Content content;

  HubspotTrees(Draft draft) {
    this.draft = draft;
    this.content = Content.of(draft, HubspotConnector.CAPABILITIES);
  }

  /** The shopper. */
  Tree contact() {
    Requester shopper = draft.ticket().requester();
    @Nullable String name = shopper.name();
    String[] names = name == null ? new String[] {""} : name.strip().split("\\s+", 2);
    return record(
        Tree.of("email", shopper.email())
            .with("firstname", names[0])
            .with("lastname", names.length > 1 ? names[1] : null)
            .with("phone", shopper.phone()),
        List.of());
  }

  /** The ticket. */
  Tree ticket(Access access) {
    Tree properties = Tree.empty();
    CustomFields.of(access, draft).forEach(properties::with);
    properties
        .with(HubspotSettings.key(access), draft.key())
        .with("subject", draft.ticket().subject())
        .with("content", content.opening())
        .with("hs_ticket_priority", PRIORITIES.get(draft.ticket().priority()))
        .with("hs_pipeline", access.text("pipeline").orElse("0"))
        .with("hs_pipeline_stage", access.text("stage").orElse("1"));
    @Nullable String contact = draft.requesterId();
    return record(
        properties,
        contact == null || contact.isEmpty()
            ? List.of()
            : List.of(association(contact, TICKET_TO_CONTACT)));
  }

  /** The agent's part. */
  Tree note(String ticketId, List<String> files) {
    String words = content.story() + "\n\n" + draft.noteTag();
    return note(ticketId, words, draft.ticket().createdAt(), files);
  }

  /** What HubSpot calls the ticket's photos. */
  List<String> photos() {
    return content.photos().stream()
        .map(photo -> draft.uploads().getOrDefault(photo.id(), ""))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  /** The whole transcript, when the story holds only a part of it. */
  List<Enclosed.File> transcript() {
    return Enclosed.transcript(content);
  }

  /** A follow-up, whoever wrote it. */
  Tree note(Addition addition, Uploaded photos) {
    String words = content.followUp(photos.followUp());
    String who = addition.asShopper() ? "The shopper wrote:\n" : "";
    return note(
        addition.ticketId(),
        who + words + "\n\n" + addition.tag(),
        addition.followUp().at(),
        photos.ids());
  }

  private static Tree note(String ticketId, String words, Instant at, List<String> files) {
    return record(
        Tree.of("hs_note_body", Lines.html(words))
            .with("hs_timestamp", at.toString())
            .with("hs_attachment_ids", String.join(";", files)),
        List.of(association(ticketId, NOTE_TO_TICKET)));
  }

  /** HubSpot wants both members, the second even when there is nothing in it. */
  private static Tree record(Tree properties, List<Map<String, Object>> associations) {
    Tree tree = Tree.of("properties", properties);
    tree.members().put("associations", associations);
    return tree;
  }

  private static Map<String, Object> association(String to, int type) {
    Tree kind = Tree.of("associationCategory", "HUBSPOT_DEFINED").with("associationTypeId", type);
    return Tree.of("to", Tree.of("id", to)).with("types", List.of(kind.members())).members();
  }
}
