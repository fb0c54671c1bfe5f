package dev.baton.connector.zendesk;

import dev.baton.connector.http.StubHelpdesk;
import dev.baton.connector.http.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A small Zendesk. Answers have the shapes of recorded ones: ids beyond 32 bits, nulls, members
 * nobody asked for.
 */
public final class StubZendesk extends StubHelpdesk {
  private static final long FIRST_ID = 6_130_907_993_000L;
  private final AtomicLong ids = new AtomicLong(FIRST_ID);
  private final Map<String, Ticket> tickets = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Map<String, Ticket> byKey = new ConcurrentHashMap<>();
  private final Map<String, String> bodies = new ConcurrentHashMap<>();
  private final Map<String, String> users = new ConcurrentHashMap<>();
  private final Map<String, String> files = new ConcurrentHashMap<>();
  private @Nullable String bearer;
  private String me = "\"role\":\"agent\",\"role_type\":null,\"suspended\":false";

  /** A ticket as it stands there. */
  record Ticket(String id, JsonNode wanted, List<JsonNode> comments, Map<String, String> now) {
    String externalId() {
      return wanted.path("external_id").asString("");
    }

    String requester() {
      return now.getOrDefault("requester", "");
    }
  }

  /** Takes only this access token from now on. */
  void accepts(String accessToken) {
    bearer = accessToken;
  }

  /** Says this of whoever asks who they are. */
  void me(String members) {
    me = members;
  }

  Ticket ticket(String id) {
    return Objects.requireNonNull(tickets.get(id));
  }

  /** The id of the only ticket there is. */
  public String onlyTicket() {
    return String.join(" ", tickets.keySet());
  }

  /** Name and size of an upload. */
  String file(String token) {
    return files.getOrDefault(token, "");
  }

  @Override
  public int tickets() {
    return tickets.size();
  }

  @Override
  public List<String> additions(String ticketId) {
    return ticket(ticketId).comments().stream()
        .skip(1)
        .map(comment -> comment.path("html_body").asString(""))
        .toList();
  }

  @Override
  protected synchronized Output answer(Request request) {
    String[] path = request.path().replaceFirst("\\.json$", "").split("/", -1);
    if (request.path().equals("/oauth/tokens")) {
      return tokens(read(request));
    }
    if (bearer != null && !request.header("authorization").equals("Bearer " + bearer)) {
      return json(401, "{\"error\":\"Couldn't authenticate you\"}");
    }
    String what = String.join("/", List.of(path).subList(3, path.length));
    return switch (request.method() + " " + what.replaceAll("\\d+", "#")) {
      case "GET users/me" -> json(200, "{\"user\":{\"id\":" + FIRST_ID + "," + me + "}}");
      case "GET tickets/count" -> json(200, "{\"count\":{\"value\":7,\"refreshed_at\":null}}");
      case "GET ticket_fields" ->
          json(200, "{\"ticket_fields\":[{\"id\":27642,\"type\":\"text\"}]}");
      case "GET tickets" -> found(request.query().getOrDefault("external_id", ""));
      case "GET tickets/#" -> known(path[4], ticket -> done(200, Tree.of("ticket", shown(ticket))));
      case "GET tickets/#/comments" -> known(path[4], this::comments);
      case "POST tickets" -> create(request);
      case "PUT tickets/#" ->
          known(path[4], ticket -> update(ticket, read(request).path("ticket")));
      case "POST uploads" -> upload(request);
      case "POST users/create_or_update" -> user(read(request).path("user"));
      default -> json(404, "{\"error\":\"InvalidEndpoint\",\"description\":\"Not found\"}");
    };
  }

  private Output create(Request request) {
    String key = request.header("idempotency-key");
    Ticket known = byKey.get(key);
    if (known != null) {
      return request.text().equals(bodies.get(key))
          ? done(201, ticketWithAudit(known), "X-Idempotency-Lookup", "hit")
          : json(
              400,
              "{\"error\":\"IdempotentRequestError\",\"description\":\"Request parameters don't match"
                  + " the given idempotency key\"}");
    }
    JsonNode wanted = read(request).path("ticket");
    if (wanted.path("requester").path("email").asString("").startsWith("suspended")) {
      return json(
          422,
          "{\"error\":\"RecordInvalid\",\"description\":\"Record validation errors\",\"details\":"
              + "{\"requester\":[{\"description\":\"Requester: Jane is suspended.\","
              + "\"error\":\"UserSuspended\"}]}}");
    }
    String id = Long.toString(ids.incrementAndGet());
    Map<String, String> now = new HashMap<>();
    now.put(
        "requester", wanted.path("requester_id").asString(Long.toString(ids.incrementAndGet())));
    Ticket ticket = new Ticket(id, wanted, new ArrayList<>(), now);
    ticket.comments().add(wanted.path("comment"));
    tickets.put(id, ticket);
    byKey.put(key, ticket);
    bodies.put(key, request.text());
    return done(
        201,
        ticketWithAudit(ticket),
        "X-Idempotency-Lookup",
        "miss",
        "X-Rate-Limit-Remaining",
        "699",
        "zendesk-ratelimit-tickets-index",
        "total=100; remaining=42; resets=13");
  }

  private Output update(Ticket ticket, JsonNode wanted) {
    if (ticket.now().getOrDefault("status", "").equals("closed")) {
      return json(
          422, "{\"error\":\"RecordInvalid\",\"details\":{\"status\":[{\"error\":\"closed\"}]}}");
    }
    ticket.comments().add(wanted.path("comment"));
    return done(200, ticketWithAudit(ticket));
  }

  private Output found(String externalId) {
    List<Tree> found =
        tickets.values().stream()
            .filter(ticket -> ticket.externalId().equals(externalId))
            .map(StubZendesk::shown)
            .toList();
    return json(200, "{\"tickets\":" + write(found) + ",\"next_page\":null}");
  }

  private Output comments(Ticket ticket) {
    List<Object> comments = new ArrayList<>();
    for (JsonNode comment : ticket.comments()) {
      String html = comment.path("html_body").asString("");
      comments.add(
          Tree.of("id", ids.incrementAndGet())
              .with("html_body", "<div class=\"zd-comment\" dir=\"auto\">" + html + "</div>")
              .with("plain_body", html.replaceAll("<[^>]+>", " "))
              .with("public", comment.path("public").asBoolean())
              .members());
    }
    return done(200, Tree.of("comments", comments).with("meta", Tree.of("has_more", false)));
  }

  private Output upload(Request request) {
    String token = "token" + ids.incrementAndGet();
    files.put(token, request.query().get("filename") + " " + request.body().length);
    return done(
        201,
        Tree.of(
            "upload",
            Tree.of("token", token)
                .with("expires_at", "2026-03-07T23:30:19Z")
                .with("attachment", Tree.of("id", ids.incrementAndGet()))));
  }

  private Output user(JsonNode user) {
    String key = user.path("external_id").asString("");
    String id = users.computeIfAbsent(key, _ -> Long.toString(ids.incrementAndGet()));
    return done(201, Tree.of("user", Tree.of("id", Long.parseLong(id)).with("suspended", false)));
  }

  private Output tokens(JsonNode wanted) {
    boolean client =
        wanted.path("grant_type").asString("").equals("client_credentials")
            && wanted.path("scope").asString("").contains("tickets:write");
    if (!client && !wanted.path("refresh_token").asString("").equals("refresh-" + bearer)) {
      return json(400, "{\"error\":\"invalid_grant\"}");
    }
    bearer = "access" + ids.incrementAndGet();
    return json(
        200,
        write(
            Tree.of("access_token", bearer)
                .with("refresh_token", "refresh-" + bearer)
                .with("token_type", "bearer")));
  }

  /** Closes a ticket for good. */
  void close(String id) {
    ticket(id).now().put("status", "closed");
  }

  private interface Showing {
    Output of(Ticket ticket);
  }

  private Output known(String id, Showing showing) {
    Ticket ticket = tickets.get(id);
    return ticket == null
        ? json(404, "{\"error\":\"RecordNotFound\",\"description\":\"Not found\"}")
        : showing.of(ticket);
  }

  private Tree ticketWithAudit(Ticket ticket) {
    return Tree.of("ticket", shown(ticket))
        .with(
            "audit",
            Tree.of("id", ids.incrementAndGet())
                .with("author_id", FIRST_ID)
                .with("events", List.of(Map.of("id", ids.incrementAndGet(), "type", "Comment"))));
  }

  private static Tree shown(Ticket ticket) {
    return Tree.of("url", "https://acme.zendesk.com/api/v2/tickets/" + ticket.id() + ".json")
        .with("id", Long.parseLong(ticket.id()))
        .with("external_id", ticket.externalId())
        .with("status", ticket.now().getOrDefault("status", "new"))
        .with("requester_id", Long.parseLong(ticket.requester()))
        .with("something_new", Tree.of("nobody", "asked"));
  }
}
