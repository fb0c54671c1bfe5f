package dev.baton.connector.freshdesk;

import dev.baton.connector.http.StubHelpdesk;
import dev.baton.connector.http.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A small Freshdesk: contacts, tickets with 20 MB of files in all, notes, strict about members. */
final class StubFreshdesk extends StubHelpdesk {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long ROOM = 20_000_000;
  static final Set<String> TICKET =
      Set.of(
          "name",
          "requester_id",
          "email",
          "phone",
          "subject",
          "type",
          "status",
          "priority",
          "description",
          "custom_fields",
          "group_id",
          "product_id",
          "source",
          "tags");
  static final Set<String> NOTE = Set.of("body", "incoming", "private", "user_id");
  private final Map<Long, Ticket> tickets = new LinkedHashMap<>();
  private final List<Contact> contacts = new ArrayList<>();
  private final Set<String> refusedFiles = new TreeSet<>();
  private long last = 1_000;
  private int scope = 1;
  private boolean listsTags = true;
  private String fields = "[]";

  /** A ticket. */
  record Ticket(
      long id,
      long requester,
      Map<String, Object> sent,
      List<FormReader.Attached> files,
      List<FormReader> notes,
      boolean spam) {

    long used() {
      return Stream.concat(files.stream(), notes.stream().flatMap(note -> note.files().stream()))
          .mapToLong(FormReader.Attached::size)
          .sum();
    }
  }

  /** A contact. */
  record Contact(long id, @Nullable String email, @Nullable String phone) {}

  void scope(int scope) {
    this.scope = scope;
  }

  void fields(String json) {
    fields = json;
  }

  void listNoTags() {
    listsTags = false;
  }

  /** Takes no file of this name. */
  void refuse(String fileName) {
    refusedFiles.add(fileName);
  }

  synchronized Contact contact(@Nullable String email, @Nullable String phone) {
    Contact contact = new Contact(67_000_000_000L + ++last, email, phone);
    contacts.add(contact);
    return contact;
  }

  synchronized void spam(String id) {
    tickets.computeIfPresent(
        Long.valueOf(id),
        (_, old) ->
            new Ticket(old.id(), old.requester(), old.sent(), old.files(), old.notes(), true));
  }

  Ticket ticket(String id) {
    return Objects.requireNonNull(tickets.get(Long.valueOf(id)));
  }

  private boolean has(String id) {
    return tickets.containsKey(Long.valueOf(id));
  }

  @Override
  public int tickets() {
    return tickets.size();
  }

  @Override
  public List<String> additions(String ticketId) {
    return ticket(ticketId).notes().stream()
        .map(note -> String.valueOf(note.members().get("body")))
        .filter(body -> !body.contains("-note<"))
        .toList();
  }

  @Override
  protected String error(int status, String words) {
    return status == 400 || status == 409 || status == 422
        ? invalid("name", "invalid_value", words)
        : write(Tree.of("code", "error_" + status).with("message", words));
  }

  @Override
  protected synchronized Output answer(Request request) {
    if (!request.header("authorization").startsWith("Basic ")) {
      return json(401, write(Tree.of("code", "invalid_credentials").with("message", "Log in.")));
    }
    String[] path = request.path().split("/", -1);
    return switch (request.method() + " " + request.path().replaceAll("\\d{2,}", "#")) {
      case "GET /api/v2/agents/me" ->
          done(
              200,
              Tree.of("id", 432)
                  .with("ticket_scope", scope)
                  .with("type", "support_agent")
                  .with("contact", Tree.of("email", "agent@shop.example")));
      case "GET /api/v2/ticket_fields" -> json(200, fields);
      case "GET /api/v2/contacts" -> json(200, JSON.writeValueAsString(contacts(request.query())));
      case "GET /api/v2/tickets" -> json(200, JSON.writeValueAsString(rows(request.query())));
      case "POST /api/v2/tickets" -> opened(FormReader.of(request));
      case "GET /api/v2/tickets/#" ->
          has(path[4])
              ? json(200, JSON.writeValueAsString(row(ticket(path[4]), true)))
              : of(404, "application/json", "");
      case "POST /api/v2/tickets/#/notes" -> noted(path[4], FormReader.of(request));
      case "GET /api/v2/tickets/#/conversations" -> conversations(path[4], request.query());
      default -> of(404, "application/json", "");
    };
  }

  private Output opened(FormReader form) {
    Map<String, Object> sent = form.members();
    @Nullable Output refusal = refusal(form, TICKET, 0);
    if (refusal != null) {
      return refusal;
    }
    if (!sent.containsKey("email") && !sent.containsKey("requester_id")) {
      if (!sent.containsKey("name") || !sent.containsKey("phone")) {
        return json(400, invalid("name", "missing_field", "Mandatory attribute missing"));
      }
    }
    Ticket ticket =
        new Ticket(++last, requester(sent), sent, form.files(), new ArrayList<>(), false);
    tickets.put(ticket.id(), ticket);
    return json(
        201,
        JSON.writeValueAsString(row(ticket, true)),
        "Location",
        uri() + "/api/v2/tickets/" + ticket.id(),
        "X-RateLimit-Remaining",
        "79");
  }

  private long requester(Map<String, Object> sent) {
    if (sent.get("requester_id") != null) {
      return Long.parseLong(String.valueOf(sent.get("requester_id")));
    }
    String email = (String) sent.get("email");
    String phone = (String) sent.get("phone");
    return contacts.stream()
        .filter(
            known ->
                email != null ? email.equals(known.email()) : Objects.equals(phone, known.phone()))
        .findFirst()
        .orElseGet(() -> contact(email, phone))
        .id();
  }

  private Output noted(String id, FormReader note) {
    if (!has(id)) {
      return of(404, "application/json", "");
    }
    Ticket ticket = ticket(id);
    if (ticket.spam()) {
      return of(405, "application/json", "");
    }
    @Nullable Output refusal = refusal(note, NOTE, ticket.used());
    if (refusal != null) {
      return refusal;
    }
    ticket.notes().add(note);
    return done(201, Tree.of("id", ++last).with("ticket_id", ticket.id()).with("private", true));
  }

  private @Nullable Output refusal(FormReader form, Set<String> known, long used) {
    for (String name : form.members().keySet()) {
      if (!known.contains(name)) {
        return json(400, invalid(name, "invalid_field", "Unexpected/invalid field in request"));
      }
    }
    long size = used;
    for (FormReader.Attached file : form.files()) {
      size += file.size();
      if (size > ROOM || refusedFiles.contains(file.name())) {
        return json(400, invalid("attachments", "invalid_value", "Not this file."));
      }
    }
    return null;
  }

  private List<Object> contacts(Map<String, String> query) {
    List<Object> rows = new ArrayList<>();
    for (Contact contact : contacts) {
      if (contact.phone() != null && contact.phone().equals(query.get("phone"))) {
        rows.add(Tree.of("id", contact.id()).with("phone", contact.phone()).members());
      }
    }
    return rows;
  }

  private List<Object> rows(Map<String, String> query) {
    List<Object> rows = new ArrayList<>();
    for (Ticket ticket : tickets.values()) {
      boolean theirs =
          contacts.stream()
              .filter(contact -> contact.id() == ticket.requester())
              .anyMatch(
                  contact ->
                      query.containsKey("email")
                          ? query.get("email").equals(contact.email())
                          : String.valueOf(contact.id()).equals(query.get("requester_id")));
      if (theirs && !ticket.spam()) {
        rows.addFirst(row(ticket, listsTags));
      }
    }
    return page(rows, query);
  }

  private static Map<String, Object> row(Ticket ticket, boolean tags) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", ticket.id());
    row.put("requester_id", ticket.requester());
    row.put("spam", ticket.spam());
    row.put("due_by", null);
    row.put("custom_fields", ticket.sent().getOrDefault("custom_fields", Map.of()));
    if (tags) {
      row.put("tags", ticket.sent().get("tags"));
    }
    row.put(
        "attachments",
        ticket.files().stream()
            .map(file -> Tree.of("name", file.name()).with("file_size", file.size()).members())
            .toList());
    return row;
  }

  private Output conversations(String id, Map<String, String> query) {
    List<Object> rows = new ArrayList<>();
    if (!has(id)) {
      return of(404, "application/json", "");
    }
    for (FormReader note : ticket(id).notes()) {
      rows.add(
          Tree.of("id", ++last)
              .with("body", String.valueOf(note.members().get("body")))
              .with("source", 2)
              .members());
    }
    return json(200, JSON.writeValueAsString(page(rows, query)));
  }

  private static List<Object> page(List<Object> rows, Map<String, String> query) {
    int size = Integer.parseInt(query.getOrDefault("per_page", "30"));
    int from = (Integer.parseInt(query.getOrDefault("page", "1")) - 1) * size;
    return from >= rows.size() ? List.of() : rows.subList(from, Math.min(rows.size(), from + size));
  }

  private static String invalid(String field, String code, String words) {
    return write(
        Tree.of("description", "Validation failed")
            .with(
                "errors",
                List.of(
                    Tree.of("field", field).with("message", words).with("code", code).members())));
  }
}
