package dev.baton.connector.gorgias;

import dev.baton.connector.LookUp;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Request;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks for a message of a ticket by our key, the newest first. */
final class GorgiasMessages implements Desk.Finding {
  private static final int MOST_PAGES = 20;
  private final String key;
  private @Nullable String next;

  private GorgiasMessages(String key) {
    this.key = key;
  }

  static LookUp find(Desk desk, String ticketId, String key) {
    GorgiasMessages messages = new GorgiasMessages(key);
    LookUp result = desk.soughtInTicket(messages.request(ticketId), messages);
    for (int page = 1;
        page < MOST_PAGES && messages.next != null && result instanceof LookUp.NotFound;
        page++) {
      result = desk.soughtInTicket(messages.request(ticketId), messages);
    }
    return result;
  }

  private Request request(String ticketId) {
    Request request =
        Request.get("/api/messages")
            .query("ticket_id", ticketId)
            .query("limit", "100")
            .query("order_by", "created_datetime:desc");
    return next == null ? request : request.query("cursor", next);
  }

  @Override
  public @Nullable LookUp apply(JsonNode json) {
    next =
        Optional.of(json.path("meta").path("next_cursor").asString(""))
            .filter(cursor -> !cursor.isEmpty())
            .orElse(null);
    for (JsonNode message : json.path("data")) {
      if (message.path("external_id").asString("").equals(key)) {
        return new LookUp.Found(GorgiasConnector.id(message), null);
      }
    }
    return json.path("data").isArray() ? new LookUp.NotFound() : null;
  }
}
