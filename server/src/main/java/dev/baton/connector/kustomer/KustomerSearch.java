package dev.baton.connector.kustomer;

import dev.baton.connector.LookUp;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Request;
import tools.jackson.databind.JsonNode;

/** Finds customers by email, messages by their external id, notes by the key they hold. */
final class KustomerSearch {
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 10;
  private final Desk desk;

  KustomerSearch(Desk desk) {
    this.desk = desk;
  }

  /** The customer with this email. */
  LookUp customer(String email) {
    return desk.soughtInTicket(
        Request.get("/v1/customers/email={}", email),
        json -> id(json).isEmpty() ? null : new LookUp.Found(id(json), null));
  }

  /** The message with this external id. */
  LookUp message(String key) {
    return desk.soughtInTicket(
        Request.get("/v1/messages/externalId={}", key),
        json -> id(json).isEmpty() ? null : new LookUp.Found(id(json), null));
  }

  /** The conversation of the message with this external id. */
  LookUp conversation(String key) {
    return desk.soughtInTicket(
        Request.get("/v1/messages/externalId={}", key),
        json ->
            conversationOf(json).isEmpty() ? null : new LookUp.Found(conversationOf(json), null));
  }

  /** The note of a conversation that holds this key. */
  LookUp note(String conversation, String key) {
    LookUp result = new LookUp.NotFound();
    int[] rows = {PAGE};
    for (int page = 1;
        page <= MOST_PAGES && rows[0] == PAGE && result instanceof LookUp.NotFound;
        page++) {
      result =
          desk.soughtInTicket(
              Request.get("/v1/conversations/{}/notes", conversation)
                  .query("page", String.valueOf(page))
                  .query("pageSize", String.valueOf(PAGE)),
              json -> {
                rows[0] = json.path("data").size();
                for (JsonNode row : json.path("data")) {
                  if (row.path("attributes").path("body").asString("").contains(key)) {
                    return new LookUp.Found(row.path("id").asString(""), null);
                  }
                }
                return json.path("data").isArray() ? new LookUp.NotFound() : null;
              });
    }
    return result;
  }

  /** The id of what an answer holds, or empty. */
  static String id(JsonNode json) {
    return json.path("data").path("id").asString("");
  }

  /** The conversation of a message, or empty. */
  static String conversationOf(JsonNode json) {
    return json.path("data")
        .path("relationships")
        .path("conversation")
        .path("data")
        .path("id")
        .asString("");
  }
}
