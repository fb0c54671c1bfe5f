package dev.baton.connector.zohodesk;

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

/** A small Zoho Desk: tokens of its accounts, one department, tickets with one field, comments. */
final class StubZoho extends StubHelpdesk {
  static final String ORGANIZATION = "2389290";
  static final String DEPARTMENT = "1892000000006907";
  static final String FIELD = "cf_handoff_id";
  private static final int PAGE = 100;
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final Map<String, Ticket> tickets = new LinkedHashMap<>();
  private final Map<String, Integer> files = new LinkedHashMap<>();
  private final Set<String> uploads = ConcurrentHashMap.newKeySet();
  private boolean refuses;
  private boolean drops;
  private int last = 1_000;

  /** A ticket. */
  record Ticket(String id, JsonNode sent, List<JsonNode> comments) {}

  Ticket ticket(String id) {
    return Objects.requireNonNull(tickets.get(id));
  }

  /** The refresh token is worth nothing any more. */
  void refuse() {
    refuses = true;
    tokens.clear();
  }

  /** Keeps no custom field. */
  void dropFields() {
    drops = true;
  }

  @Override
  public int tickets() {
    return tickets.size();
  }

  @Override
  public List<String> additions(String ticketId) {
    return ticket(ticketId).comments().stream()
        .map(comment -> comment.path("content").asString(""))
        .filter(content -> !content.contains("-note<"))
        .toList();
  }

  @Override
  protected String error(int status, String words) {
    return write(Tree.of("errorCode", "E" + status).with("message", words));
  }

  @Override
  protected synchronized Output answer(Request request) {
    if (request.is("POST", "/oauth/v2/token")) {
      return token(request);
    }
    String token = request.header("authorization").replace("Zoho-oauthtoken ", "");
    if (!tokens.contains(token) || !request.header("orgid").equals(ORGANIZATION)) {
      return json(401, error(401, "The OAuth Token you provided is invalid."));
    }
    String[] path = request.path().split("/", -1);
    return switch (request.method() + " " + request.path().replaceAll("\\d{2,}", "#")) {
      case "GET /api/v1/organizations" ->
          done(200, Tree.of("data", List.of(Tree.of("id", ORGANIZATION).members())));
      case "GET /api/v1/departments/#" ->
          path[4].equals(DEPARTMENT) ? done(200, Tree.of("id", DEPARTMENT)) : nothing();
      case "POST /api/v1/tickets" -> opened(read(request));
      case "POST /api/v1/uploads" -> uploaded(request);
      case "POST /api/v1/tickets/#/attachments" -> attached(path[4], request);
      case "GET /api/v1/tickets/search" -> searched(request.query());
      case "POST /api/v1/tickets/#/comments" -> commented(path[4], read(request));
      case "GET /api/v1/tickets/#/comments" -> comments(path[4], request.query());
      default -> nothing();
    };
  }

  private Output token(Request request) {
    if (refuses || !request.text().contains("refresh_token=s3cret-key-of-the-merchant")) {
      return done(200, Tree.of("error", "invalid_code"));
    }
    String token = "1000." + ++last;
    tokens.add(token);
    return done(200, Tree.of("access_token", token).with("expires_in", 3_600));
  }

  private Output uploaded(Request request) {
    if (!request.text().contains("name=\"file\"; filename=")) {
      return json(422, error(422, "file is missing"));
    }
    String id = String.valueOf(++last);
    uploads.add(id);
    return done(200, Tree.of("id", id));
  }

  private Output attached(String ticket, Request request) {
    if (!tickets.containsKey(ticket)) {
      return nothing();
    }
    files.merge(ticket, 1, Integer::sum);
    return uploaded(request);
  }

  /** How many files were attached to a ticket that was there. */
  int files(String ticket) {
    return files.getOrDefault(ticket, 0);
  }

  private Output opened(JsonNode sent) {
    for (JsonNode upload : sent.path("uploads")) {
      if (!uploads.contains(upload.asString(""))) {
        return json(422, error(422, "no such upload"));
      }
    }
    boolean valid =
        sent.path("departmentId").asString("").equals(DEPARTMENT)
            && sent.path("contact").path("lastName").isString()
            && sent.path("subject").isString();
    if (!valid) {
      return json(422, error(422, "The data is invalid"));
    }
    String id = String.valueOf(++last);
    tickets.put(id, new Ticket(id, sent, new ArrayList<>()));
    return done(200, row(ticket(id)));
  }

  private Tree row(Ticket ticket) {
    String key = ticket.sent().path("cf").path(FIELD).asString("");
    return Tree.of("id", ticket.id())
        .with("ticketNumber", "101")
        .with("webUrl", "https://desk.zoho.com/support/acme/ShowHomePage.do#Cases/" + ticket.id())
        .with("cf", drops ? Map.of("cf_other", "") : Map.of(FIELD, key));
  }

  private Output searched(Map<String, String> query) {
    List<Object> rows = new ArrayList<>();
    for (Ticket ticket : tickets.values()) {
      String key = ticket.sent().path("cf").path(FIELD).asString("");
      if ((FIELD + ":" + key).equals(query.get("customField1"))) {
        rows.add(row(ticket).members());
      }
    }
    return list(rows);
  }

  private Output commented(String id, JsonNode comment) {
    if (!tickets.containsKey(id)) {
      return nothing();
    }
    ticket(id).comments().add(comment);
    return done(200, Tree.of("id", String.valueOf(++last)));
  }

  private Output comments(String id, Map<String, String> query) {
    if (!tickets.containsKey(id)) {
      return nothing();
    }
    List<JsonNode> all = ticket(id).comments();
    int from = Math.min(all.size(), Integer.parseInt(query.getOrDefault("from", "0")));
    List<Object> rows = new ArrayList<>();
    for (JsonNode comment : all.subList(from, Math.min(all.size(), from + PAGE))) {
      rows.add(
          Tree.of("id", "c" + rows.size())
              .with("content", comment.path("content").asString())
              .members());
    }
    return list(rows);
  }

  private static Output list(List<Object> rows) {
    return rows.isEmpty() ? of(204, "application/json", "") : done(200, Tree.of("data", rows));
  }

  private Output nothing() {
    return json(404, error(404, "The resource you requested does not exist"));
  }
}
