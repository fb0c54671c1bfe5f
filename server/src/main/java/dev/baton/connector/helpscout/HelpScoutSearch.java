package dev.baton.connector.helpscout;

import dev.baton.connector.LookUp;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds conversations by Baton's tag, in whatever inbox they are now, and threads by their key. */
final class HelpScoutSearch {
  private static final int MOST_PAGES = 10;

  private HelpScoutSearch() {}

  /** The conversation with this tag. */
  static LookUp conversation(Desk desk, String tag) {
    return desk.sought(
        Request.get("/v2/conversations").query("status", "all").query("tag", tag),
        json -> {
          for (JsonNode row : json.path("_embedded").path("conversations")) {
            for (JsonNode label : row.path("tags")) {
              if (label.path("tag").asString("").equalsIgnoreCase(tag)) {
                return new LookUp.Found(row.path("id").asString(""), null);
              }
            }
          }
          return json.has("page") || json.has("_embedded") ? new LookUp.NotFound() : null;
        });
  }

  /** The thread that holds this key. */
  static LookUp thread(Desk desk, String conversation, String key) {
    LookUp result = new LookUp.NotFound();
    int[] pages = {1};
    for (int page = 1;
        page <= Math.min(pages[0], MOST_PAGES) && result instanceof LookUp.NotFound;
        page++) {
      result =
          desk.soughtInTicket(
              Request.get("/v2/conversations/{}/threads", conversation)
                  .query("page", String.valueOf(page)),
              json -> {
                pages[0] = json.path("page").path("totalPages").asInt(1);
                return among(json, key);
              });
    }
    return result;
  }

  private static @Nullable LookUp among(JsonNode json, String key) {
    for (JsonNode thread : json.path("_embedded").path("threads")) {
      if (thread.path("body").asString("").contains(key)) {
        return new LookUp.Found(thread.path("id").asString(""), null);
      }
    }
    return json.has("page") || json.has("_embedded") ? new LookUp.NotFound() : null;
  }
}
