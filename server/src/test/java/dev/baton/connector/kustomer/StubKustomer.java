package dev.baton.connector.kustomer;

import dev.baton.connector.http.StubHelpdesk;
import dev.baton.connector.http.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small Kustomer: customers by email, messages by external id, notes of conversations. */
final class StubKustomer extends StubHelpdesk {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Map<String, JsonNode> customers = new LinkedHashMap<>();
  private final Map<String, List<Entry>> conversations = new LinkedHashMap<>();
  private int last = 1_000;

  /** A message or a note of a conversation. */
  record Entry(String id, String kind, JsonNode sent) {}

  Map<String, JsonNode> customers() {
    return Map.copyOf(customers);
  }

  List<Entry> conversation(String id) {
    return Objects.requireNonNull(conversations.get(id));
  }

  @Override
  public int tickets() {
    return conversations.size();
  }

  @Override
  public List<String> additions(String ticketId) {
    return conversation(ticketId).stream()
        .skip(1)
        .map(entry -> entry.sent().path("preview").asString(entry.sent().path("body").asString("")))
        .filter(text -> !text.endsWith("-note"))
        .toList();
  }

  @Override
  protected String error(int status, String words) {
    return write(
        Tree.of("errors", List.of(Tree.of("status", status).with("title", words).members())));
  }

  @Override
  protected synchronized Output answer(Request request) {
    if (!request.header("authorization").startsWith("Bearer ")) {
      return json(401, error(401, "unauthorized"));
    }
    String[] path = request.path().split("/", -1);
    String id = path.length > 3 ? path[3] : "";
    String rest = path.length > 4 ? path[4] : "";
    return switch (request.method() + " " + path[2] + " " + rest) {
      case "GET auth current" -> done(200, Tree.of("data", Tree.of("id", "token")));
      case "GET customers " -> customer(id.replace("email=", ""));
      case "POST customers " -> {
        customers.put("cus" + ++last, read(request));
        yield done(201, Tree.of("data", Tree.of("id", "cus" + last)));
      }
      case "POST customers messages" -> opened(id, read(request));
      case "POST conversations messages", "POST conversations notes" ->
          joined(id, rest, read(request));
      case "GET messages " -> message(id.replace("externalId=", ""));
      case "GET conversations notes" -> notes(id);
      default -> nothing();
    };
  }

  private Output customer(String email) {
    for (Map.Entry<String, JsonNode> known : customers.entrySet()) {
      String theirs = known.getValue().path("emails").path(0).path("email").asString("");
      if (theirs.equals(email)) {
        return done(200, Tree.of("data", Tree.of("id", known.getKey())));
      }
    }
    return nothing();
  }

  private Output opened(String customer, JsonNode sent) {
    if (!customers.containsKey(customer)) {
      return nothing();
    }
    String conversation = "con" + ++last;
    conversations.put(conversation, new ArrayList<>());
    return joined(conversation, "messages", sent);
  }

  private Output joined(String conversation, String kind, JsonNode sent) {
    if (!conversations.containsKey(conversation)) {
      return nothing();
    }
    boolean message = kind.equals("messages");
    boolean valid = message ? sent.path("direction").isString() : sent.path("body").isString();
    if (!valid) {
      return json(400, error(400, "not valid"));
    }
    Entry entry = new Entry(kind + ++last, kind, sent);
    conversation(conversation).add(entry);
    return json(201, message(entry, conversation), "x-ratelimit-remaining", "290");
  }

  private Output message(String key) {
    @Nullable String found = null;
    for (Map.Entry<String, List<Entry>> conversation : conversations.entrySet()) {
      for (Entry entry : conversation.getValue()) {
        if (entry.sent().path("externalId").asString("").equals(key)) {
          found = message(entry, conversation.getKey());
        }
      }
    }
    return found == null ? nothing() : json(200, found);
  }

  private static String message(Entry entry, String conversation) {
    Tree relationship = Tree.of("conversation", Tree.of("data", Tree.of("id", conversation)));
    return write(Tree.of("data", Tree.of("id", entry.id()).with("relationships", relationship)));
  }

  private Output notes(String conversation) {
    if (!conversations.containsKey(conversation)) {
      return nothing();
    }
    List<Object> rows = new ArrayList<>();
    for (Entry entry : conversation(conversation)) {
      if (entry.kind().equals("notes")) {
        Tree attributes = Tree.of("body", entry.sent().path("body").asString());
        rows.add(Tree.of("id", entry.id()).with("attributes", attributes).members());
      }
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("data", rows);
    return json(200, JSON.writeValueAsString(answer));
  }

  private Output nothing() {
    return json(404, error(404, "not found"));
  }
}
