package dev.baton.connector.requesttracker;

import dev.baton.connector.Draft;
import dev.baton.connector.LookUp;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Request;
import dev.baton.shared.vault.Access;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds tickets and comments of ours. */
final class RtSearch {
  private static final int MOST_PAGES = 50;
  private final Desk desk;
  private final Access access;

  RtSearch(Desk desk, Access access) {
    this.desk = desk;
    this.access = access;
  }

  /** By the custom field that holds our key, else by our reference in the subject. */
  LookUp ticket(Draft draft) {
    Optional<String> field = access.text("handoffIdField");
    String reference = RtTicket.reference(draft.ticket());
    String query =
        field.isPresent()
            ? quoted("CF.{" + field.get() + "}") + " = " + quoted(draft.key())
            : "Subject LIKE " + quoted(reference) + bySameShopper(draft);
    return desk.sought(
        Request.get("/REST/2.0/tickets")
            .query("query", query)
            .query("fields", "Subject,CustomFields")
            .query("orderby", "id"),
        json -> {
          if (!json.path("items").isArray()) {
            return null;
          }
          for (JsonNode ticket : json.path("items")) {
            boolean ours =
                field.isPresent()
                    ? holds(ticket, field.get(), draft.key())
                    : ticket.path("Subject").asString("").contains(reference);
            if (ours) {
              return new LookUp.Found(ticket.path("id").asString(""), null);
            }
          }
          return new LookUp.NotFound();
        });
  }

  /** A comment by its subject. */
  LookUp comment(String ticketId, String mark) {
    for (int page = 1; page <= MOST_PAGES; page++) {
      boolean[] more = {false};
      LookUp found =
          desk.soughtInTicket(
              Request.get("/REST/2.0/ticket/{}/attachments", ticketId)
                  .query("fields", "Subject")
                  .query("per_page", "100")
                  .query("page", Integer.toString(page)),
              json -> onPage(json, mark, more));
      if (!(found instanceof LookUp.NotFound) || !more[0]) {
        return found;
      }
    }
    return new LookUp.NotFound();
  }

  /** Whether a ticket's custom field has this value. */
  static boolean holds(JsonNode ticket, String field, String value) {
    for (JsonNode one : ticket.path("CustomFields")) {
      if (one.path("name").asString("").equals(field)) {
        for (JsonNode held : one.path("values")) {
          if (held.asString("").equals(value)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static @Nullable LookUp onPage(JsonNode json, String mark, boolean[] more) {
    if (!json.path("items").isArray()) {
      return null;
    }
    more[0] = json.path("items").size() >= 100;
    for (JsonNode part : json.path("items")) {
      if (part.path("Subject").asString("").equals(mark)) {
        return new LookUp.Found(part.path("id").asString(""), null);
      }
    }
    return new LookUp.NotFound();
  }

  private String bySameShopper(Draft draft) {
    String email = draft.ticket().requester().email();
    String queue = " AND Queue = " + quoted(access.text("queue").orElse(""));
    return email == null ? queue : queue + " AND Requestor.EmailAddress = " + quoted(email);
  }

  /** As TicketSQL writes a text. */
  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
