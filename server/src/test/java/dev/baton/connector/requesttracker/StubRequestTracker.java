package dev.baton.connector.requesttracker;

import dev.baton.connector.http.StubHelpdesk;
import dev.baton.connector.http.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A Request Tracker with one queue, true to what 5.0.3 was seen to do. */
final class StubRequestTracker extends StubHelpdesk {
  static final String FIELD = "Handoff 'ID'";
  private static final Pattern TICKET =
      Pattern.compile("/REST/2\\.0/ticket/(\\d+)(/comment|/attachments)?");
  private static final Pattern BY_FIELD = Pattern.compile("'CF\\.\\{(.+)}' = '(.*)'");
  private static final Pattern BY_SUBJECT =
      Pattern.compile(
          "Subject LIKE '(.*?)' AND Queue = 'Support' AND Requestor.EmailAddress = '(.*)'");
  private final Map<String, Ticket> tickets = new LinkedHashMap<>();
  private boolean dropsRequestors;
  private boolean dropsFields;
  private boolean mayCreate = true;

  /** A ticket in it. */
  static final class Ticket {
    final JsonNode wanted;
    final List<JsonNode> comments = new ArrayList<>();
    String status = "new";
    String requestor;
    String key;

    Ticket(JsonNode wanted, String requestor, String key) {
      this.wanted = wanted;
      this.requestor = requestor;
      this.key = key;
    }
  }

  synchronized void dropRequestors() {
    dropsRequestors = true;
  }

  synchronized void dropFields() {
    dropsFields = true;
  }

  synchronized void nobodyMayCreate() {
    mayCreate = false;
  }

  synchronized Ticket ticket(String id) {
    return Objects.requireNonNull(tickets.get(id), id);
  }

  @Override
  protected synchronized Output answer(Request request) {
    if (!request.header("authorization").startsWith("token ")) {
      return done(401, Tree.of("message", "Unauthorized"));
    }
    if (request.path().equals("/REST/2.0/rt")) {
      return done(200, Tree.of("Version", "5.0.3+dfsg-3"));
    }
    if (request.path().startsWith("/REST/2.0/queue/")) {
      return queue(request.path().substring("/REST/2.0/queue/".length()));
    }
    if (request.path().equals("/REST/2.0/tickets")) {
      return found(request.query().getOrDefault("query", ""));
    }
    if (request.is("POST", "/REST/2.0/ticket")) {
      return create(read(request));
    }
    Matcher path = TICKET.matcher(request.path());
    Ticket ticket = path.matches() ? tickets.get(path.group(1)) : null;
    return ticket == null
        ? done(404, Tree.of("message", "Not Found"))
        : ticket(request, path.group(1), ticket, path.group(2));
  }

  @Override
  protected String error(int status, String words) {
    return write(Tree.of("message", words + " at /usr/share/perl5/RT/SQL.pm line 12."));
  }

  private Output queue(String name) {
    if (!name.equals("Support")) {
      return done(403, Tree.of("message", "Forbidden"));
    }
    List<Object> links = new ArrayList<>(List.of(Tree.of("ref", "self").members()));
    if (mayCreate) {
      links.add(Tree.of("ref", "create").members());
    }
    return done(
        200,
        Tree.of("Name", name)
            .with("TicketCustomFields", List.of(Tree.of("name", FIELD).members()))
            .with("_hyperlinks", links));
  }

  private Output create(JsonNode wanted) {
    String id = Integer.toString(tickets.size() + 1);
    String email = dropsRequestors ? "" : email(wanted.path("Requestor").asString(""));
    tickets.put(id, new Ticket(wanted, email, key(wanted)));
    return done(201, Tree.of("id", id).with("type", "ticket"));
  }

  private Output ticket(Request request, String id, Ticket ticket, String part) {
    if ("/comment".equals(part)) {
      ticket.comments.add(read(request));
      return json(201, "[\"Comments added\"]");
    }
    if ("/attachments".equals(part)) {
      return items(
          ticket.comments.stream()
              .map(comment -> shown("9", comment.path("Subject").asString("")))
              .toList());
    }
    if (request.method().equals("PUT")) {
      JsonNode changed = read(request);
      ticket.status = changed.path("Status").asString(ticket.status);
      ticket.requestor = email(changed.path("Requestor").asString(ticket.requestor));
      ticket.key = changed.has("CustomFields") ? key(changed) : ticket.key;
      return json(200, "[]");
    }
    Map<String, Object> shown = shown(id, ticket.wanted.path("Subject").asString(""));
    shown.put("Status", ticket.status);
    shown.put("CustomFields", List.of(field(ticket)));
    shown.put(
        "Requestor",
        ticket.requestor.isEmpty() ? List.of() : List.of(Map.of("id", ticket.requestor)));
    return json(200, write(Tree.empty().with("id", 1), shown));
  }

  private Output found(String query) {
    Matcher byField = BY_FIELD.matcher(query);
    Matcher bySubject = BY_SUBJECT.matcher(query);
    if (!byField.matches() && !bySubject.matches()) {
      return done(400, Tree.of("message", "wrong query at /usr/share/perl5/RT/SQL.pm line 12."));
    }
    List<Map<String, Object>> hits = new ArrayList<>();
    tickets.forEach(
        (id, ticket) -> {
          String subject = ticket.wanted.path("Subject").asString("");
          boolean hit =
              byField.matches()
                  ? plain(byField.group(1)).equals(FIELD)
                      && ticket.key.equals(plain(byField.group(2)))
                  : subject.contains(plain(bySubject.group(1)))
                      && ticket.requestor.equals(plain(bySubject.group(2)));
          if (hit) {
            Map<String, Object> shown = shown(id, subject);
            shown.put("CustomFields", List.of(field(ticket)));
            hits.add(shown);
          }
        });
    return items(hits);
  }

  private static Output items(List<Map<String, Object>> items) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("items", items);
    return json(200, write(Tree.empty(), page));
  }

  private static String write(Tree tree, Map<String, Object> members) {
    tree.members().clear();
    tree.members().putAll(members);
    return write(tree);
  }

  private static Map<String, Object> shown(String id, String subject) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", id);
    shown.put("Subject", subject);
    return shown;
  }

  private static Map<String, Object> field(Ticket ticket) {
    return Map.of("name", FIELD, "values", ticket.key.isEmpty() ? List.of() : List.of(ticket.key));
  }

  private String key(JsonNode wanted) {
    return dropsFields ? "" : wanted.path("CustomFields").path(FIELD).asString("");
  }

  private static String email(String mailbox) {
    return mailbox.contains("<") ? mailbox.replaceAll(".*<|>", "") : mailbox;
  }

  private static String plain(String quoted) {
    return quoted.replace("\\'", "'").replace("\\\\", "\\");
  }

  @Override
  public synchronized int tickets() {
    return tickets.size();
  }

  @Override
  public synchronized List<String> additions(String ticketId) {
    return ticket(ticketId).comments.stream()
        .map(comment -> comment.path("Subject").asString(""))
        .filter(subject -> !subject.startsWith("Baton story "))
        .toList();
  }
}
