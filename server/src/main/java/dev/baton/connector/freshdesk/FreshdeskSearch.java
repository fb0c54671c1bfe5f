package dev.baton.connector.freshdesk;

import dev.baton.connector.Draft;
import dev.baton.connector.LookUp;
import dev.baton.connector.http.CustomFields;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Request;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.Requester;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds our ticket among the requester's: lists are free of the search index' lag of minutes. Our
 * own field decides where there is one, else our tag. Spam and deleted tickets are not listed.
 */
final class FreshdeskSearch {
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 10;
  private static final int MOST_READ = 20;
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
  private final Desk desk;
  private final Draft draft;
  private final String field;
  private final List<JsonNode> rows = new ArrayList<>();

  FreshdeskSearch(Desk desk, Access access, Draft draft) {
    this.desk = desk;
    this.draft = draft;
    this.field = CustomFields.id(access, "handoffId");
  }

  /** The ticket, by its id. */
  LookUp ticket() {
    String email = draft.ticket().requester().email();
    if (email != null) {
      return ticket("email", email);
    }
    LookUp contact = contact();
    return contact instanceof LookUp.Found(String id, _) ? ticket("requester_id", id) : contact;
  }

  /** The contact that has the shopper's phone number. */
  LookUp contact() {
    Requester shopper = draft.ticket().requester();
    for (String kind : List.of("phone", "mobile")) {
      LookUp listed =
          list(Request.get("/api/v2/contacts").query(kind, String.valueOf(shopper.phone())));
      if (listed instanceof LookUp.Failed) {
        return listed;
      }
      for (JsonNode row : rows) {
        if (digits(row.path(kind).asString("")).equals(digits(shopper.phone()))) {
          return new LookUp.Found(FreshdeskConnector.id(row), null);
        }
      }
    }
    return new LookUp.NotFound();
  }

  private LookUp ticket(String by, String value) {
    for (int page = 1; page <= MOST_PAGES; page++) {
      LookUp listed =
          list(
              Request.get("/api/v2/tickets")
                  .query(by, value)
                  .query("updated_since", since())
                  .query("order_by", "created_at")
                  .query("order_type", "desc")
                  .query("per_page", String.valueOf(PAGE))
                  .query("page", String.valueOf(page)));
      if (listed instanceof LookUp.Failed) {
        return listed;
      }
      @Nullable LookUp answer = among(rows);
      if (answer != null || rows.size() < PAGE) {
        return answer != null ? answer : listed;
      }
    }
    return new LookUp.NotFound();
  }

  /** Fills the rows; "not found" says no more than that. */
  private LookUp list(Request request) {
    rows.clear();
    return desk.sought(
        request,
        json -> {
          json.forEach(rows::add);
          return json.isArray() ? new LookUp.NotFound() : null;
        });
  }

  /** Null when it is not among them; rows without tags are read one by one. */
  private @Nullable LookUp among(List<JsonNode> listed) {
    int read = 0;
    for (JsonNode row : listed) {
      String id = FreshdeskConnector.id(row);
      LookUp answer =
          row.path("tags").isArray() || isOurs(row) || read++ >= MOST_READ
              ? found(id, isOurs(row))
              : desk.sought(
                  Request.get("/api/v2/tickets/{}", id), ticket -> found(id, isOurs(ticket)));
      if (!(answer instanceof LookUp.NotFound)) {
        return answer;
      }
    }
    return null;
  }

  private static LookUp found(String id, boolean so) {
    return so ? new LookUp.Found(id, null) : new LookUp.NotFound();
  }

  private boolean isOurs(JsonNode ticket) {
    String key = field.isEmpty() ? "" : ticket.path("custom_fields").path(field).asString("");
    if (!key.isEmpty()) {
      return key.equals(draft.key());
    }
    for (JsonNode tag : ticket.path("tags")) {
      if (tag.asString("").equalsIgnoreCase(draft.tag())) {
        return true;
      }
    }
    return false;
  }

  /** Without this, tickets older than 30 days are left out. */
  private String since() {
    return draft
        .ticket()
        .createdAt()
        .minus(CLOCKS_DIFFER)
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }

  private static String digits(@Nullable String number) {
    return number == null ? "" : number.replaceAll("\\D", "");
  }
}
