package dev.baton.connector.http;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What is wrong, as helpdesks write it: the texts under the usual names, each once, in order. */
final class Said {
  private static final Set<String> NAMES =
      Set.of(
          "error",
          "errors",
          "error_description",
          "message",
          "messages",
          "msg",
          "description",
          "detail",
          "details",
          "title",
          "reason",
          "code",
          "field",
          "data");
  private static final int MOST = 8;
  private static final int DEEPEST = 6;

  private Said() {}

  static String in(Reply reply) {
    if (!reply.readable()) {
      return reply.text();
    }
    Set<String> texts = new LinkedHashSet<>();
    collect(reply.json(), reply.json().isArray(), texts, 0);
    return String.join(": ", texts);
  }

  private static void collect(JsonNode node, boolean all, Set<String> texts, int depth) {
    if (texts.size() >= MOST || depth > DEEPEST) {
      return;
    }
    if (node.isString() && all) {
      texts.add(node.stringValue().strip());
    } else if (node.isArray()) {
      node.forEach(element -> collect(element, all, texts, depth + 1));
    } else if (node.isObject()) {
      node.properties()
          .forEach(
              member -> {
                if (all || NAMES.contains(member.getKey())) {
                  collect(member.getValue(), true, texts, depth + 1);
                }
              });
    }
  }
}
