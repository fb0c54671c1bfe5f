package dev.baton.connector.reamaze;

import dev.baton.connector.http.StubHelpdesk;
import dev.baton.connector.http.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small Re:amaze: conversations by slug in one channel, their messages, pages of thirty. */
final class StubReamaze extends StubHelpdesk {
  static final String CHANNEL = "support";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PAGE = 30;
  private final Map<String, Conversation> conversations = new LinkedHashMap<>();
  private boolean listsChannels = true;
  private int last = 100;

  /** A conversation. */
  record Conversation(String slug, JsonNode sent, List<JsonNode> messages) {}

  Conversation conversation(String slug) {
    return Objects.requireNonNull(conversations.get(slug));
  }

  void listNoChannels() {
    listsChannels = false;
  }

  @Override
  public int tickets() {
    return conversations.size();
  }

  @Override
  public List<String> additions(String ticketId) {
    return conversation(ticketId).messages().stream()
        .map(message -> message.path("body").asString(""))
        .filter(body -> !body.endsWith("-note"))
        .toList();
  }

  @Override
  protected String error(int status, String words) {
    return write(Tree.of("errors", Tree.of("user", List.of(words))));
  }

  @Override
  protected synchronized Output answer(Request request) {
    if (!request.header("authorization").startsWith("Basic ")) {
      return json(401, "{\"error\":\"HTTP Basic: Access denied.\"}");
    }
    String[] path = request.path().split("/", -1);
    String slug = path.length > 4 ? path[4] : "";
    return switch (request.method() + " " + path[3] + " " + path.length) {
      case "GET channels 4" ->
          listsChannels
              ? done(200, Tree.of("channels", List.of(Tree.of("slug", CHANNEL).members())))
              : json(403, error(403, "no"));
      case "GET conversations 4" -> listed(request.query());
      case "POST conversations 4" -> opened(read(request).path("conversation"));
      case "GET conversations 6" -> messages(slug, request.query());
      case "POST conversations 6" -> added(slug, read(request).path("message"));
      default -> nothing();
    };
  }

  private Output opened(JsonNode sent) {
    boolean valid =
        sent.path("category").asString("").equals(CHANNEL)
            && sent.path("user").path("email").isString()
            && sent.path("message").path("body").isString();
    if (!valid) {
      return json(422, error(422, "is invalid"));
    }
    String slug = "contact-support-" + ++last;
    conversations.put(slug, new Conversation(slug, sent, new ArrayList<>()));
    return done(201, Tree.of("slug", slug).with("subject", sent.path("subject").asString()));
  }

  private Output added(String slug, JsonNode message) {
    if (!conversations.containsKey(slug)) {
      return nothing();
    }
    if (!message.path("body").isString()) {
      return json(422, error(422, "body can't be blank"));
    }
    conversation(slug).messages().add(message);
    return done(
        201,
        Tree.of("body", message.path("body").asString())
            .with("visibility", message.path("visibility").asInt(0))
            .with("origin_id", "Xa" + ++last));
  }

  private Output listed(Map<String, String> query) {
    List<Object> rows = new ArrayList<>();
    for (Conversation conversation : conversations.values()) {
      String email = conversation.sent().path("user").path("email").asString("");
      if (email.equals(query.get("for")) && "all".equals(query.get("filter"))) {
        List<String> tags = new ArrayList<>();
        conversation.sent().path("tag_list").forEach(tag -> tags.add(tag.asString()));
        rows.add(Tree.of("slug", conversation.slug()).with("tag_list", tags).members());
      }
    }
    return page("conversations", rows, query);
  }

  private Output messages(String slug, Map<String, String> query) {
    if (!conversations.containsKey(slug)) {
      return nothing();
    }
    List<Object> rows = new ArrayList<>();
    for (JsonNode message : conversation(slug).messages()) {
      rows.add(Tree.of("body", message.path("body").asString()).members());
    }
    return page("messages", rows, query);
  }

  private static Output page(String name, List<Object> rows, Map<String, String> query) {
    int from = (Integer.parseInt(query.getOrDefault("page", "1")) - 1) * PAGE;
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("page_size", PAGE);
    answer.put("page_count", Math.max(1, (rows.size() + PAGE - 1) / PAGE));
    answer.put("total_count", rows.size());
    answer.put(name, rows.subList(Math.min(from, rows.size()), Math.min(from + PAGE, rows.size())));
    return json(200, JSON.writeValueAsString(answer));
  }

  private static Output nothing() {
    return json(404, "{\"error\":\"Not Found\"}");
  }
}
