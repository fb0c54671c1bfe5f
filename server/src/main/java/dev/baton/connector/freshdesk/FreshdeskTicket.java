package dev.baton.connector.freshdesk;

import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.connector.http.CustomFields;
import dev.baton.connector.http.Tree;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.Priority;
import dev.baton.ticket.Requester;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A ticket as Freshdesk wants it. A member that it does not know is refused, so there is none. */
final class FreshdeskTicket {
  private static final int OPEN = 2;
  private static final int PORTAL = 2;
  private static final int LONGEST_TAG = 32;
  private static final Map<Priority, Integer> PRIORITIES =
      Map.of(Priority.LOW, 1, Priority.NORMAL, 2, Priority.HIGH, 3, Priority.URGENT, 4);
  private final Access access;
  private final Draft draft;
  private final Content content;

  FreshdeskTicket(Access access, Draft draft) {
    this.access = access;
    this.draft = draft;
    this.content = FreshdeskRoom.content(draft);
  }

  /**
   * What to send.
   *
   * @param contact the requester's id, or empty when email or phone shall name them
   */
  FreshdeskForm form(String contact, boolean withPhotos) {
    FreshdeskForm form = new FreshdeskForm(draft.key(), tree(contact, content.opening()));
    for (TicketAttachment photo : withPhotos ? content.photos() : List.<TicketAttachment>of()) {
      draft
          .photos()
          .bytes(photo)
          .ifPresent(bytes -> form.file(photo.fileName(), photo.contentType(), bytes));
    }
    return form;
  }

  private Tree tree(String contact, String description) {
    Ticket ticket = draft.ticket();
    Tree tree = Tree.empty();
    name(tree, ticket.requester(), contact);
    return tree.with("subject", ticket.subject())
        .with("description", description)
        .with("status", OPEN)
        .with("priority", PRIORITIES.get(ticket.priority()))
        .with("source", number("source").orElse((long) PORTAL))
        .with("type", access.text("ticketType"))
        .with("tags", draft.tags().stream().map(FreshdeskTicket::tag).toList())
        .with("group_id", number("groupId"))
        .with("product_id", number("productId"))
        .with("custom_fields", fields());
  }

  /** By email alone where there is one: the phone may be another contact's, and is in the note. */
  private static void name(Tree tree, Requester shopper, String contact) {
    if (!contact.isEmpty()) {
      tree.with("requester_id", Long.valueOf(contact));
    } else if (shopper.email() != null) {
      tree.with("email", shopper.email()).with("name", shopper.name());
    } else {
      tree.with("phone", shopper.phone())
          .with("name", shopper.name() == null ? shopper.phone() : shopper.name());
    }
  }

  private Map<String, Object> fields() {
    Map<String, Object> fields = new TreeMap<>();
    if (access.config().get(FreshdeskSettings.FIXED) instanceof Map<?, ?> fixed) {
      fixed.forEach((name, value) -> fields.put(String.valueOf(name), typed(value)));
    }
    fields.putAll(CustomFields.of(access, draft));
    return fields;
  }

  /** A box to tick has no text. */
  private static Object typed(Object value) {
    return switch (String.valueOf(value)) {
      case "true" -> true;
      case "false" -> false;
      default -> value;
    };
  }

  private Optional<Long> number(String setting) {
    return access.text(setting).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
  }

  private static String tag(String tag) {
    return tag.length() > LONGEST_TAG ? tag.substring(0, LONGEST_TAG) : tag;
  }
}
