package dev.baton.connector.front;

import dev.baton.connector.http.StubHelpdesk;
import dev.baton.connector.http.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A small Front: it takes messages with 202, imports those whose external id is new, threads them
 * by conversation or reference, and keeps comments.
 */
final class StubFront extends StubHelpdesk {
  static final String INBOX = "inb_55c8c149";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> NEEDED =
      List.of("sender", "to", "body", "external_id", "created_at", "metadata");
  private final Map<String, Conversation> conversations = new LinkedHashMap<>();
  private final Map<String, String> uids = new LinkedHashMap<>();
  private final Map<String, String> conversationsOfUids = new LinkedHashMap<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private final Set<String> forms = new HashSet<>();
  private boolean slow;
  private boolean refusesRepeats;
  private int last = 100;

  /** A conversation. */
  record Conversation(String id, JsonNode opened, List<Entry> entries) {}

  /** A message or a comment that joined it. */
  record Entry(String id, String kind, JsonNode sent) {}

  Conversation conversation(String id) {
    return Objects.requireNonNull(conversations.get(id));
  }

  /** The bodies of forms, as they came. */
  Set<String> forms() {
    return Set.copyOf(forms);
  }

  /** Imports later. */
  void takeTime() {
    slow = true;
  }

  /** Imports what it took. */
  synchronized void catchUp() {
    waiting.forEach(Runnable::run);
    waiting.clear();
  }

  /** Refuses a message that it has already, instead of taking it without doing anything. */
  void refuseRepeats() {
    refusesRepeats = true;
  }

  @Override
  public int tickets() {
    return conversations.size();
  }

  @Override
  public List<String> additions(String ticketId) {
    return conversation(ticketId).entries().stream()
        .map(entry -> entry.sent().path("body").asString(""))
        .filter(body -> !body.endsWith("-note"))
        .toList();
  }

  @Override
  protected String error(int status, String words) {
    return write(
        Tree.of(
            "_error",
            Tree.of("status", status).with("title", "Error").with("details", List.of(words))));
  }

  @Override
  protected synchronized Output answer(Request request) {
    if (request.header("authorization").isEmpty()) {
      return json(401, error(401, "JSON Web Token is invalid"));
    }
    String[] path = request.path().split("/", -1);
    String id = path.length > 2 ? path[2] : "";
    String rest = path.length > 3 ? path[3] : "";
    return switch (request.method() + " " + path[1] + " " + rest) {
      case "GET me " -> done(200, Tree.of("id", "cmp_1").with("name", "Acme"));
      case "GET inboxes " -> id.equals(INBOX) ? done(200, Tree.of("id", INBOX)) : nothing();
      case "POST inboxes imported_messages" -> id.equals(INBOX) ? imported(request) : nothing();
      case "GET messages " -> message(id);
      case "GET contacts conversations" -> ofContact(id);
      case "POST conversations comments" -> commented(id, request);
      case "GET conversations comments", "GET conversations messages" -> entries(id, rest);
      default -> nothing();
    };
  }

  private Output imported(Request request) {
    JsonNode sent = body(request);
    for (String name : NEEDED) {
      if (!sent.has(name)) {
        return json(400, error(400, "body." + name + ": missing"));
      }
    }
    String conversation = sent.path("conversation_id").asString("");
    if (!conversation.isEmpty() && !conversations.containsKey(conversation)) {
      return nothing();
    }
    String key = sent.path("external_id").asString();
    @Nullable String known = uids.get(key);
    if (known != null && refusesRepeats) {
      return json(400, error(400, "external_id: already imported"));
    }
    String uid = known == null ? "uid" + ++last : known;
    if (known == null) {
      uids.put(key, uid);
      Runnable work = () -> store(sent, conversation, uid);
      if (slow) {
        waiting.add(work);
      } else {
        work.run();
      }
    }
    return done(
        202,
        Tree.of("status", "accepted").with("message_uid", uid),
        "x-ratelimit-remaining",
        "42",
        "x-ratelimit-reset",
        "1772643630.5");
  }

  private void store(JsonNode sent, String conversation, String uid) {
    if (conversation.isEmpty()) {
      String id = "cnv_" + ++last;
      conversations.put(id, new Conversation(id, sent, new ArrayList<>()));
      conversationsOfUids.put(uid, id);
    } else {
      conversation(conversation).entries().add(new Entry("msg_" + ++last, "messages", sent));
      conversationsOfUids.put(uid, conversation);
    }
  }

  private Output message(String alias) {
    @Nullable String conversation = conversationsOfUids.get(alias.replace("alt:uid:", ""));
    return conversation == null
        ? nothing()
        : done(
            200,
            Tree.of("id", "msg_1")
                .with(
                    "_links",
                    Tree.of(
                        "related",
                        Tree.of(
                            "conversation",
                            "https://acme.api.frontapp.com/conversations/" + conversation))));
  }

  private Output ofContact(String alias) {
    List<Object> rows = new ArrayList<>();
    for (Conversation conversation : conversations.values()) {
      String handle = conversation.opened().path("sender").path("handle").asString("");
      if (alias.equals("alt:email:" + handle)) {
        List<Object> tags = new ArrayList<>();
        conversation
            .opened()
            .path("tags")
            .forEach(tag -> tags.add(Tree.of("name", tag.asString()).members()));
        rows.add(Tree.of("id", conversation.id()).with("tags", tags).members());
      }
    }
    return rows.isEmpty() ? nothing() : results(rows);
  }

  private Output commented(String id, Request request) {
    if (!conversations.containsKey(id)) {
      return nothing();
    }
    JsonNode sent = body(request);
    if (!sent.path("body").isString()) {
      return json(400, error(400, "body.body: missing"));
    }
    conversation(id).entries().add(new Entry("com_" + ++last, "comments", sent));
    return done(201, Tree.of("id", "com_" + last));
  }

  private Output entries(String id, String kind) {
    if (!conversations.containsKey(id)) {
      return nothing();
    }
    List<Object> rows = new ArrayList<>();
    for (Entry entry : conversation(id).entries()) {
      if (entry.kind().equals(kind)) {
        rows.add(
            Tree.of("id", entry.id()).with("body", entry.sent().path("body").asString()).members());
      }
    }
    return results(rows);
  }

  private static Output results(List<Object> rows) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("_results", rows);
    return json(200, JSON.writeValueAsString(answer));
  }

  /** JSON, or a form whose parts are read only as far as this helpdesk needs. */
  private JsonNode body(Request request) {
    if (!request.header("content-type").startsWith("multipart/")) {
      return read(request);
    }
    forms.add(request.text());
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (String part : request.text().split("--baton-[0-9a-f-]{36}", -1)) {
      int head = part.indexOf("\r\n\r\n");
      int name = part.indexOf("name=\"");
      if (head > 0 && name > 0) {
        String path = part.substring(name + 6, part.indexOf('"', name + 6));
        String value = part.substring(head + 4, part.length() - 2);
        object.put(path.replaceAll("\\[.*", ""), value);
      }
    }
    return object;
  }

  private static Output nothing() {
    return json(404, "{\"_error\":{\"status\":404,\"title\":\"Not found\"}}");
  }
}
