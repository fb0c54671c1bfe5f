package dev.baton.connector.zendesk;

import dev.baton.connector.LookUp;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Request;
import tools.jackson.databind.JsonNode;

/** The comments of a ticket, read to find one of ours by its mark. */
final class ZendeskComments {
  /** A ticket holds 5,000 comments, a page 100. */
  private static final int MOST_PAGES = 50;

  private final Desk desk;
  private String next = "";

  ZendeskComments(Desk desk) {
    this.desk = desk;
  }

  LookUp find(String ticketId, String mark) {
    LookUp result = new LookUp.NotFound();
    for (int page = 0; page < MOST_PAGES; page++) {
      Request request =
          Request.get("/api/v2/tickets/{}/comments", ticketId).query("page[size]", "100");
      if (!next.isEmpty()) {
        request.query("page[after]", next);
      }
      next = "";
      result = desk.soughtInTicket(request, json -> onPage(json, mark));
      if (!(result instanceof LookUp.NotFound) || next.isEmpty()) {
        return result;
      }
    }
    return result;
  }

  private LookUp onPage(JsonNode json, String mark) {
    for (JsonNode comment : json.path("comments")) {
      for (String body : new String[] {"plain_body", "body", "html_body"}) {
        if (comment.path(body).asString("").contains(mark)) {
          return new LookUp.Found(comment.path("id").asString(""), null);
        }
      }
    }
    if (json.path("meta").path("has_more").asBoolean(false)) {
      next = json.path("meta").path("after_cursor").asString("");
    }
    return new LookUp.NotFound();
  }
}
