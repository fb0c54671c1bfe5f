package dev.baton.connector.reamaze;

import dev.baton.connector.LookUp;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Request;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds conversations among the shopper's by Baton's tag, and messages by the key they hold. */
final class ReamazeSearch {
  private static final int MOST_PAGES = 10;
  private final Desk desk;
  private int pages = 1;

  ReamazeSearch(Desk desk) {
    this.desk = desk;
  }

  /** The shopper's conversation with this tag, resolved or not. */
  LookUp conversation(String email, String tag) {
    return first(
        () -> Request.get("/api/v1/conversations").query("for", email).query("filter", "all"),
        "conversations",
        row -> {
          for (JsonNode label : row.path("tag_list")) {
            if (label.asString("").equalsIgnoreCase(tag)) {
              return row.path("slug").asString("");
            }
          }
          return "";
        });
  }

  /** The message of a conversation that holds this key. */
  LookUp message(String slug, String key) {
    return first(
        () -> Request.get("/api/v1/conversations/{}/messages", slug),
        "messages",
        row -> row.path("body").asString("").contains(key) ? id(row, key) : "");
  }

  /** Re:amaze names a message, if at all, by its {@code origin_id}. */
  static String id(JsonNode message, String key) {
    String id = message.path("origin_id").asString("");
    return id.isEmpty() ? key : id;
  }

  private LookUp first(Supplier<Request> list, String rows, Function<JsonNode, String> id) {
    LookUp result = new LookUp.NotFound();
    pages = 1;
    for (int page = 1;
        page <= Math.min(pages, MOST_PAGES) && result instanceof LookUp.NotFound;
        page++) {
      result =
          desk.soughtInTicket(
              list.get().query("page", String.valueOf(page)),
              json -> {
                pages = json.path("page_count").asInt(1);
                return among(json.path(rows), id);
              });
    }
    return result;
  }

  private static @Nullable LookUp among(JsonNode rows, Function<JsonNode, String> id) {
    for (JsonNode row : rows) {
      String found = id.apply(row);
      if (!found.isEmpty()) {
        return new LookUp.Found(found, null);
      }
    }
    return rows.isArray() ? new LookUp.NotFound() : null;
  }
}
