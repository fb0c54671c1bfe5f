package dev.baton.connector.hubspot;

import dev.baton.connector.http.StubHelpdesk;
import dev.baton.connector.http.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small HubSpot: contacts, tickets with one property of unique values, notes of tickets. */
final class StubHubspot extends StubHelpdesk {
  static final String PROPERTY = "baton_handoff_id";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Map<String, JsonNode> contacts = new LinkedHashMap<>();
  private final Map<String, JsonNode> tickets = new LinkedHashMap<>();
  private final Map<String, JsonNode> notes = new LinkedHashMap<>();
  private final Set<String> files = new HashSet<>();
  private boolean unique = true;
  private int last = 1_000;

  JsonNode ticket(String id) {
    return Objects.requireNonNull(tickets.get(id));
  }

  Map<String, JsonNode> contacts() {
    return Map.copyOf(contacts);
  }

  /** The bodies of a ticket's notes. */
  List<String> notes(String ticket) {
    return notes.values().stream()
        .filter(note -> ticketOf(note).equals(ticket))
        .map(note -> note.path("properties").path("hs_note_body").asString(""))
        .toList();
  }

  /** The files of a ticket's notes, those of each note together. */
  List<String> files(String ticket) {
    return notes.values().stream()
        .filter(note -> ticketOf(note).equals(ticket))
        .map(note -> note.path("properties").path("hs_attachment_ids").asString(""))
        .toList();
  }

  /** The property takes a value twice. */
  void takeTwice() {
    unique = false;
  }

  @Override
  public int tickets() {
    return tickets.size();
  }

  @Override
  public List<String> additions(String ticketId) {
    return notes(ticketId).stream().filter(body -> !body.contains("-note<")).toList();
  }

  @Override
  protected String error(int status, String words) {
    return write(
        Tree.of("status", "error").with("category", "VALIDATION_ERROR").with("message", words));
  }

  @Override
  protected synchronized Output answer(Request request) {
    if (!request.header("authorization").startsWith("Bearer ")) {
      return json(401, error(401, "Authentication credentials not found."));
    }
    if (request.is("POST", "/files/v3/files")) {
      return filed(request.text());
    }
    String[] path = request.path().split("/", -1);
    return switch (request.method() + " " + String.join(" ", List.of(path).subList(2, 5))) {
      case "GET v3 properties tickets" ->
          path[5].equals(PROPERTY)
              ? done(200, Tree.of("name", PROPERTY).with("hasUniqueValue", unique))
              : nothing();
      case "GET v3 objects contacts" -> one(contacts, request.query(), path[5]);
      case "GET v3 objects tickets" -> one(tickets, request.query(), path[5]);
      case "POST v3 objects contacts" -> made(contacts, "email", read(request));
      case "POST v3 objects tickets" -> made(tickets, PROPERTY, read(request));
      case "POST v3 objects notes" ->
          path.length > 5 ? bodies(read(request)) : noted(read(request));
      case "GET v4 objects tickets" -> associated(path[5]);
      default -> nothing();
    };
  }

  private Output filed(String form) {
    boolean whole =
        form.contains("name=\"file\"; filename=")
            && form.contains("name=\"folderPath\"")
            && form.contains("{\"access\":\"PRIVATE\"}");
    String id = String.valueOf(++last);
    files.add(id);
    return whole ? done(201, Tree.of("id", id)) : json(400, error(400, "options are required"));
  }

  private Output one(Map<String, JsonNode> all, Map<String, String> query, String value) {
    String property = query.getOrDefault("idProperty", "hs_object_id");
    for (Map.Entry<String, JsonNode> known : all.entrySet()) {
      if (known.getValue().path("properties").path(property).asString("").equals(value)) {
        return done(200, Tree.of("id", known.getKey()));
      }
    }
    return nothing();
  }

  private Output made(Map<String, JsonNode> all, String property, JsonNode sent) {
    JsonNode properties = sent.path("properties");
    String value = properties.path(property).asString("");
    for (JsonNode known : all.values()) {
      if (!value.isEmpty() && known.path("properties").path(property).asString("").equals(value)) {
        return json(409, error(409, "a record already has that value"));
      }
    }
    boolean stage = all != tickets || properties.path("hs_pipeline_stage").isString();
    if (!sent.path("associations").isArray() || !stage) {
      return json(400, error(400, "not valid"));
    }
    String id = String.valueOf(++last);
    all.put(id, sent);
    return done(201, Tree.of("id", id), "X-HubSpot-RateLimit-Remaining", "180");
  }

  private Output noted(JsonNode sent) {
    if (!sent.path("properties").path("hs_timestamp").isString()) {
      return json(400, error(400, "hs_timestamp is required"));
    }
    String attached = sent.path("properties").path("hs_attachment_ids").asString("");
    if (!attached.isEmpty() && !files.containsAll(List.of(attached.split(";", -1)))) {
      return json(400, error(400, "no such file"));
    }
    if (!tickets.containsKey(ticketOf(sent))) {
      return json(404, error(404, "no such ticket"));
    }
    String id = String.valueOf(++last);
    notes.put(id, sent);
    return done(201, Tree.of("id", id));
  }

  private Output associated(String ticket) {
    if (!tickets.containsKey(ticket)) {
      return nothing();
    }
    List<Object> rows = new ArrayList<>();
    notes.forEach(
        (id, note) -> {
          if (ticketOf(note).equals(ticket)) {
            rows.add(Tree.of("toObjectId", Long.valueOf(id)).members());
          }
        });
    return results(rows);
  }

  private Output bodies(JsonNode wanted) {
    List<Object> rows = new ArrayList<>();
    for (JsonNode input : wanted.path("inputs")) {
      String id = input.path("id").asString();
      String body =
          Objects.requireNonNull(notes.get(id)).path("properties").path("hs_note_body").asString();
      rows.add(Tree.of("id", id).with("properties", Tree.of("hs_note_body", body)).members());
    }
    return results(rows);
  }

  private static String ticketOf(JsonNode note) {
    JsonNode association = note.path("associations").path(0);
    return association.path("types").path(0).path("associationTypeId").asInt(0) == 228
        ? association.path("to").path("id").asString("")
        : "";
  }

  private static Output results(List<Object> rows) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("results", rows);
    return json(200, JSON.writeValueAsString(answer));
  }

  private Output nothing() {
    return json(404, error(404, "resource not found"));
  }
}
