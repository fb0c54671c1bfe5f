package dev.baton.connector.zohodesk;

import dev.baton.connector.LookUp;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Request;
import dev.baton.shared.vault.Access;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Finds tickets by the field that carries our key, comments by the key they hold. */
final class ZohoSearch {
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 10;
  private final Desk desk;
  private boolean more;

  ZohoSearch(Desk desk) {
    this.desk = desk;
  }

  /** The ticket, by a search. */
  LookUp ticket(Access access, String key) {
    String field = ZohoSettings.key(access);
    return first(
        Request.get("/api/v1/tickets/search")
            .query("customField1", field + ":" + key)
            .query("limit", "10"),
        row -> row.path("cf").path(field).asString(key).equals(key));
  }

  /** The comment of a ticket that holds this key. */
  LookUp comment(String ticketId, String key) {
    LookUp result = new LookUp.NotFound();
    more = true;
    for (int page = 0; page < MOST_PAGES && more && result instanceof LookUp.NotFound; page++) {
      result =
          first(
              Request.get("/api/v1/tickets/{}/comments", ticketId)
                  .query("from", String.valueOf(page * PAGE))
                  .query("limit", String.valueOf(PAGE)),
              row -> row.path("content").asString("").contains(key));
    }
    return result instanceof LookUp.Failed(var failed)
            && Integer.valueOf(404).equals(failed.httpStatus())
        ? new LookUp.NotFound()
        : result;
  }

  /** A list with nothing in it is an answer without a body. */
  private LookUp first(Request request, Predicate<JsonNode> wanted) {
    Reply reply = desk.call(request);
    JsonNode rows = reply.json().path("data");
    more = rows.size() == PAGE;
    if (reply.is(204)) {
      return new LookUp.NotFound();
    }
    if (!reply.done() || !rows.isArray()) {
      return new LookUp.Failed(desk.outcome(reply, _ -> null, false));
    }
    for (JsonNode row : rows) {
      if (wanted.test(row)) {
        String url = row.path("webUrl").asString("");
        return new LookUp.Found(row.path("id").asString(""), url.isEmpty() ? null : url);
      }
    }
    return new LookUp.NotFound();
  }
}
