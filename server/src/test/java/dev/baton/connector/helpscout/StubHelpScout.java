package dev.baton.connector.helpscout;

import dev.baton.connector.http.StubHelpdesk;
import dev.baton.connector.http.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** A small Help Scout: tokens for an app, one inbox, conversations of threads, ids in a header. */
final class StubHelpScout extends StubHelpdesk {
  static final long INBOX = 85;
  private static final int PAGE = 25;
  private static final int MOST_THREADS = 100;
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final Map<Long, Conversation> conversations = new LinkedHashMap<>();
  private final List<JsonNode> customers = new ArrayList<>();
  private long last = 1_000;

  /** A conversation. */
  record Conversation(long id, JsonNode sent, List<Entry> threads) {}

  /** What was added to a conversation. */
  record Entry(long id, String type, JsonNode sent) {}

  Conversation conversation(String id) {
    return Objects.requireNonNull(conversations.get(Long.valueOf(id)));
  }

  List<JsonNode> customers() {
    return List.copyOf(customers);
  }

  /** All tokens end before their time. */
  void revoke() {
    tokens.clear();
  }

  @Override
  public int tickets() {
    return conversations.size();
  }

  @Override
  public List<String> additions(String ticketId) {
    return conversation(ticketId).threads().stream()
        .map(thread -> thread.sent().path("text").asString(""))
        .filter(text -> !text.contains("-note<"))
        .toList();
  }

  @Override
  protected String error(int status, String words) {
    Tree error = Tree.of("path", "subject").with("message", words);
    return write(
        Tree.of("logRef", "5b1a#1")
            .with("message", "Bad request")
            .with("_embedded", Tree.of("errors", List.of(error.members()))));
  }

  @Override
  protected synchronized Output answer(Request request) {
    if (request.is("POST", "/v2/oauth2/token")) {
      return token(request);
    }
    if (!tokens.contains(request.header("authorization").replace("Bearer ", ""))) {
      return json(401, write(Tree.of("error", "invalid_token")));
    }
    String[] path = request.path().split("/", -1);
    return switch (request.method() + " " + request.path().replaceAll("\\d{2,}", "#")) {
      case "GET /v2/users/me" -> done(200, Tree.of("id", 4).with("email", "me@shop.example"));
      case "GET /v2/mailboxes/#" ->
          path[3].equals(String.valueOf(INBOX))
              ? done(200, Tree.of("id", INBOX).with("name", "Support"))
              : nothing();
      case "POST /v2/customers" -> {
        customers.add(read(request));
        yield created(++last);
      }
      case "GET /v2/conversations" -> listed(request.query());
      case "POST /v2/conversations" -> opened(read(request));
      case "POST /v2/conversations/#/customer", "POST /v2/conversations/#/notes" ->
          joined(path[3], path[4], read(request));
      case "GET /v2/conversations/#/threads" -> threads(path[3], request.query());
      default -> nothing();
    };
  }

  private Output token(Request request) {
    boolean form = request.header("content-type").equals("application/x-www-form-urlencoded");
    if (!form || !request.text().contains("grant_type=client_credentials")) {
      return json(400, write(Tree.of("error", "unsupported_grant_type")));
    }
    if (!request.text().contains("client_secret=s3cret-key-of-the-merchant")) {
      return json(401, write(Tree.of("error", "invalid_client")));
    }
    String token = "token-" + ++last;
    tokens.add(token);
    return done(
        200,
        Tree.of("token_type", "bearer").with("access_token", token).with("expires_in", 172_800));
  }

  private Output opened(JsonNode sent) {
    if (sent.path("mailboxId").asLong(0) != INBOX || !sent.path("threads").isArray()) {
      return json(400, error(400, "not valid"));
    }
    JsonNode customer = sent.path("customer");
    if (!customer.has("email") && !customer.has("id")) {
      return json(400, error(400, "email or id"));
    }
    Conversation conversation = new Conversation(++last, sent, new ArrayList<>());
    conversations.put(conversation.id(), conversation);
    return created(conversation.id());
  }

  private Output joined(String id, String type, JsonNode sent) {
    if (!conversations.containsKey(Long.valueOf(id))) {
      return nothing();
    }
    if (type.equals("customer") != sent.has("customer") || !sent.has("text")) {
      return json(400, error(400, "customer"));
    }
    List<Entry> threads = conversation(id).threads();
    if (threads.size() + 1 >= MOST_THREADS) {
      return json(412, error(412, "too many threads"));
    }
    threads.add(new Entry(++last, type, sent));
    return created(last);
  }

  private Output listed(Map<String, String> query) {
    List<Object> rows = new ArrayList<>();
    for (Conversation conversation : conversations.values()) {
      for (JsonNode tag : conversation.sent().path("tags")) {
        if (tag.asString().equals(query.get("tag")) && "all".equals(query.get("status"))) {
          rows.add(
              Tree.of("id", conversation.id())
                  .with("tags", List.of(Tree.of("id", 9).with("tag", tag.asString()).members()))
                  .members());
        }
      }
    }
    return done(
        200,
        Tree.of("_embedded", rows.isEmpty() ? null : Tree.of("conversations", rows))
            .with("page", Tree.of("size", PAGE).with("totalPages", 1)));
  }

  private Output threads(String id, Map<String, String> query) {
    if (!conversations.containsKey(Long.valueOf(id))) {
      return nothing();
    }
    List<Entry> all = conversation(id).threads().reversed();
    int from = (Integer.parseInt(query.getOrDefault("page", "1")) - 1) * PAGE;
    List<Object> rows = new ArrayList<>();
    for (Entry thread :
        all.subList(Math.min(from, all.size()), Math.min(all.size(), from + PAGE))) {
      rows.add(
          Tree.of("id", thread.id())
              .with("type", thread.type())
              .with("body", thread.sent().path("text").asString(""))
              .members());
    }
    return done(
        200,
        Tree.of("_embedded", Tree.of("threads", rows))
            .with("page", Tree.of("totalPages", (all.size() + PAGE - 1) / PAGE)));
  }

  private static Output created(long id) {
    return of(
        201,
        "application/json",
        "",
        "Resource-ID",
        String.valueOf(id),
        "X-RateLimit-Remaining-Minute",
        "396");
  }

  private static Output nothing() {
    return of(404, "application/json", "");
  }
}
