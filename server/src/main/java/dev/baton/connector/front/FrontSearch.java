package dev.baton.connector.front;

import dev.baton.connector.LookUp;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Request;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds what stands in Front, in lists that do not wait for a search index. */
final class FrontSearch {
  private static final int MOST_PAGES = 10;
  private static final Pattern TOKEN = Pattern.compile("[?&]page_token=([^&]+)");
  private final Desk desk;
  private String next = "";

  FrontSearch(Desk desk) {
    this.desk = desk;
  }

  /** The conversation of this message; not found while Front is still at work on it. */
  LookUp conversationOf(String messageUid) {
    return desk.soughtInTicket(
        Request.get("/messages/{}", "alt:uid:" + messageUid),
        message -> {
          String address = message.path("_links").path("related").path("conversation").asString("");
          String id = address.substring(address.lastIndexOf('/') + 1);
          return id.isEmpty() ? null : new LookUp.Found(id, null);
        });
  }

  /** The shopper's conversation with this tag. */
  LookUp conversation(String handle, String tag) {
    return first(
        "/contacts/{}/conversations",
        "alt:email:" + handle,
        row -> {
          for (JsonNode label : row.path("tags")) {
            if (label.path("name").asString("").equalsIgnoreCase(tag)) {
              return true;
            }
          }
          return false;
        });
  }

  /** The message or comment of a conversation that holds this key. */
  LookUp holding(String kind, String conversation, String key) {
    return first(
        "/conversations/{}/" + kind,
        conversation,
        row ->
            row.path("body").asString("").contains(key)
                || row.path("text").asString("").contains(key));
  }

  private LookUp first(String path, String of, Predicate<JsonNode> wanted) {
    LookUp result = new LookUp.NotFound();
    next = "";
    for (int page = 0;
        page < MOST_PAGES && (page == 0 || !next.isEmpty()) && result instanceof LookUp.NotFound;
        page++) {
      Request request = Request.get(path, of).query("limit", "100");
      result =
          desk.soughtInTicket(
              next.isEmpty() ? request : request.query("page_token", next),
              json -> among(json, wanted));
    }
    return result;
  }

  private @Nullable LookUp among(JsonNode json, Predicate<JsonNode> wanted) {
    Matcher token = TOKEN.matcher(json.path("_pagination").path("next").asString(""));
    next = token.find() ? token.group(1) : "";
    for (JsonNode row : json.path("_results")) {
      if (wanted.test(row)) {
        return new LookUp.Found(row.path("id").asString(""), null);
      }
    }
    return json.path("_results").isArray() ? new LookUp.NotFound() : null;
  }
}
