package dev.baton.connector.gorgias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Tickets in a list of Gorgias'. */
final class GorgiasRows {

  private GorgiasRows() {}

  /**
   * The id of the ticket with our key: one in use before one in the trash, then the first made. A
   * row counts only when it holds the key itself.
   */
  static Optional<String> first(JsonNode json, String key) {
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode row : json.path("data")) {
      if (row.path("external_id").asString("").equals(key)) {
        rows.add(row);
      }
    }
    return rows.stream()
        .min(
            Comparator.comparing(GorgiasRows::inTheTrash)
                .thenComparing(row -> row.path("id").asLong(Long.MAX_VALUE)))
        .map(GorgiasConnector::id);
  }

  private static boolean inTheTrash(JsonNode row) {
    return !row.path("trashed_datetime").asString("").isEmpty();
  }
}
