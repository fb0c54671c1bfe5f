package dev.baton.connector.zendesk;

import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.connector.http.CustomFields;
import dev.baton.connector.http.Tree;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.Requester;
import dev.baton.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is sent to Zendesk: the same draft gives the same JSON. */
final class ZendeskTickets {
  private ZendeskTickets() {}

  /** A new ticket: the shopper's own words as its public first comment. */
  static Tree ticket(Access access, Draft draft, Content content) {
    Ticket ticket = draft.ticket();
    @Nullable Long requester = id(draft.requesterId());
    List<String> uploads =
        content.photos().stream()
            .map(photo -> draft.uploads().get(photo.id()))
            .filter(token -> token != null)
            .toList();
    return Tree.of(
        "ticket",
        Tree.of("subject", ticket.subject())
            .with("comment", comment(content.opening(), true, uploads).with("author_id", requester))
            .with("requester_id", requester)
            .with("submitter_id", requester)
            .with("requester", requester == null ? requester(ticket.requester()) : null)
            .with("priority", ticket.priority().key())
            .with("tags", tags(draft))
            .with("external_id", draft.key())
            .with("custom_fields", fields(access, draft))
            .with("group_id", id(access.text("groupId").orElse(null)))
            .with("brand_id", id(access.text("brandId").orElse(null)))
            .with("ticket_form_id", id(access.text("ticketFormId").orElse(null))));
  }

  /** A shopper without email: a user of their own, the same one for the same number. */
  static Tree user(Draft draft) {
    Requester shopper = draft.ticket().requester();
    String key = shopper.phone() == null ? draft.key() : shopper.phone();
    return Tree.of(
        "user",
        Tree.of("name", name(shopper))
            .with("phone", shopper.phone())
            .with("external_id", "baton:" + key)
            .with("skip_verify_email", true));
  }

  /** A comment to be added to a ticket. */
  static Tree addition(Tree comment) {
    return Tree.of("ticket", Tree.of("comment", comment));
  }

  /** A new ticket in place of one that is closed for good. */
  static Tree continuation(Tree comment, long closed, String key) {
    return Tree.of(
        "ticket",
        Tree.of("comment", comment)
            .with("via_followup_source_id", closed)
            .with("external_id", key));
  }

  static Tree comment(String html, boolean isPublic, List<String> uploads) {
    return Tree.of("html_body", html).with("public", isPublic).with("uploads", uploads);
  }

  static @Nullable Long id(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  private static Tree requester(Requester shopper) {
    return Tree.of("name", name(shopper)).with("email", shopper.email());
  }

  /** A new user must have one. */
  private static String name(Requester shopper) {
    if (shopper.name() != null) {
      return shopper.name();
    }
    if (shopper.email() != null) {
      return shopper.email().replaceFirst("@.*", "");
    }
    return shopper.phone() == null ? "Shopper" : "Shopper " + shopper.phone();
  }

  private static List<String> tags(Draft draft) {
    return draft.tags().stream()
        .map(tag -> tag.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d_/:.-]+", "_"))
        .distinct()
        .toList();
  }

  private static List<Object> fields(Access access, Draft draft) {
    List<Object> fields = new ArrayList<>();
    CustomFields.of(access, draft)
        .forEach(
            (id, value) -> {
              @Nullable Long number = id(id);
              if (number != null) {
                fields.add(Tree.of("id", number).with("value", value).members());
              }
            });
    return fields;
  }
}
