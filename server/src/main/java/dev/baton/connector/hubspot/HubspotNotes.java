package dev.baton.connector.hubspot;

import dev.baton.connector.LookUp;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Request;
import dev.baton.connector.http.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Finds a note of a ticket by its key: by what is associated, which waits for no search index. */
final class HubspotNotes {
  private static final int MOST = 100;

  private HubspotNotes() {}

  static LookUp find(Desk desk, String ticketId, String key) {
    List<Map<String, Object>> ids = new ArrayList<>();
    LookUp listed =
        desk.soughtInTicket(
            Request.get("/crm/v4/objects/tickets/{}/associations/notes", ticketId)
                .query("limit", "500"),
            json -> {
              for (JsonNode row : json.path("results")) {
                ids.add(Tree.of("id", row.path("toObjectId").asString("")).members());
              }
              return json.path("results").isArray() ? new LookUp.NotFound() : null;
            });
    for (int from = ids.size(); from > 0 && listed instanceof LookUp.NotFound; from -= MOST) {
      listed = among(desk, ids.subList(Math.max(0, from - MOST), from), key);
    }
    return listed;
  }

  private static LookUp among(Desk desk, List<Map<String, Object>> ids, String key) {
    Tree wanted = Tree.of("properties", List.of("hs_note_body")).with("inputs", ids);
    return desk.sought(
        Request.post("/crm/v3/objects/notes/batch/read").json(wanted),
        json -> {
          for (JsonNode note : json.path("results")) {
            if (note.path("properties").path("hs_note_body").asString("").contains(key)) {
              return new LookUp.Found(note.path("id").asString(""), null);
            }
          }
          return json.path("results").isArray() ? new LookUp.NotFound() : null;
        });
  }
}
