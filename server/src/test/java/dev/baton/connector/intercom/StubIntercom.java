package dev.baton.connector.intercom;

import dev.baton.connector.http.StubHelpdesk;
import dev.baton.connector.http.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small Intercom: contacts with an email of their own, tickets of one type, replies. */
final class StubIntercom extends StubHelpdesk {
  static final String TYPE = "1234";
  static final String ATTRIBUTE = "Handoff ID";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ATTRIBUTE_ID = "77";
  private final Map<String, JsonNode> contacts = new LinkedHashMap<>();
  private final Map<String, Ticket> tickets = new LinkedHashMap<>();
  private int last = 1_000;

  /** A ticket. */
  record Ticket(String id, JsonNode sent, List<JsonNode> replies) {}

  Ticket ticket(String id) {
    return Objects.requireNonNull(tickets.get(id));
  }

  Map<String, JsonNode> contacts() {
    return Map.copyOf(contacts);
  }

  @Override
  public int tickets() {
    return tickets.size();
  }

  @Override
  public List<String> additions(String ticketId) {
    return ticket(ticketId).replies().stream()
        .map(reply -> reply.path("body").asString(""))
        .filter(body -> !body.contains("-note<"))
        .toList();
  }

  @Override
  protected String error(int status, String words) {
    return write(
        Tree.of("type", "error.list")
            .with(
                "errors", List.of(Tree.of("code", "e" + status).with("message", words).members())));
  }

  @Override
  protected synchronized Output answer(Request request) {
    if (!request.header("authorization").startsWith("Bearer ")
        || !request.header("intercom-version").equals("2.15")) {
      return json(401, error(401, "Access Token Invalid"));
    }
    String[] path = request.path().split("/", -1);
    return switch (request.method() + " " + request.path().replaceAll("\\d{2,}", "#")) {
      case "GET /me" -> done(200, Tree.of("type", "admin").with("id", "991"));
      case "GET /ticket_types/#" -> path[2].equals(TYPE) ? type() : nothing();
      case "POST /contacts" -> contact(read(request));
      case "POST /tickets" -> opened(read(request));
      case "POST /tickets/search" -> searched(read(request).path("query"));
      case "GET /tickets/#" -> parts(path[2]);
      case "POST /tickets/#/reply" -> replied(path[2], read(request));
      default -> nothing();
    };
  }

  private static Output type() {
    Tree attribute = Tree.of("id", ATTRIBUTE_ID).with("name", ATTRIBUTE);
    return done(
        200,
        Tree.of("id", TYPE)
            .with("ticket_type_attributes", Tree.of("data", List.of(attribute.members()))));
  }

  private Output contact(JsonNode sent) {
    String email = sent.path("email").asString("");
    for (JsonNode known : contacts.values()) {
      if (!email.isEmpty() && known.path("email").asString("").equals(email)) {
        return json(409, error(409, "A contact matching those details already exists"));
      }
    }
    String id = "5ba6" + ++last;
    contacts.put(id, sent);
    return done(200, Tree.of("type", "contact").with("id", id));
  }

  private Output opened(JsonNode sent) {
    JsonNode participant = sent.path("contacts").path(0);
    boolean known =
        participant.path("email").isString()
            || contacts.containsKey(participant.path("id").asString(""));
    if (!sent.path("ticket_type_id").asString("").equals(TYPE) || !known) {
      return json(400, error(400, "not valid"));
    }
    for (Map.Entry<String, JsonNode> attribute : sent.path("ticket_attributes").properties()) {
      if (!attribute.getKey().startsWith("_default_") && !attribute.getKey().equals(ATTRIBUTE)) {
        return json(400, error(400, "no such attribute"));
      }
    }
    String id = String.valueOf(++last);
    tickets.put(id, new Ticket(id, sent, new ArrayList<>()));
    return done(
        200,
        Tree.of("type", "ticket").with("id", id).with("ticket_id", "9"),
        "X-RateLimit-Remaining",
        "1600",
        "X-RateLimit-Reset",
        "1772643610");
  }

  private Output searched(JsonNode query) {
    List<Object> rows = new ArrayList<>();
    for (Ticket ticket : tickets.values()) {
      String key = ticket.sent().path("ticket_attributes").path(ATTRIBUTE).asString("");
      if (query.path("field").asString("").equals("ticket_attribute." + ATTRIBUTE_ID)
          && query.path("operator").asString("").equals("=")
          && query.path("value").asString("").equals(key)) {
        rows.add(
            Tree.of("id", ticket.id())
                .with("ticket_attributes", Tree.of(ATTRIBUTE, key))
                .members());
      }
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("type", "ticket.list");
    answer.put("tickets", rows);
    return json(200, JSON.writeValueAsString(answer));
  }

  private Output parts(String id) {
    if (!tickets.containsKey(id)) {
      return nothing();
    }
    List<Object> parts = new ArrayList<>();
    for (JsonNode reply : ticket(id).replies()) {
      parts.add(
          Tree.of("id", "part" + parts.size())
              .with("body", reply.path("body").asString())
              .members());
    }
    return done(200, Tree.of("id", id).with("ticket_parts", Tree.of("ticket_parts", parts)));
  }

  private Output replied(String id, JsonNode reply) {
    if (!tickets.containsKey(id)) {
      return nothing();
    }
    boolean note = reply.path("message_type").asString("").equals("note");
    boolean author =
        note
            ? reply.path("admin_id").asString("").equals("991")
            : reply.has("email")
                || contacts.containsKey(reply.path("intercom_user_id").asString(""));
    if (!author || !reply.path("body").isString()) {
      return json(400, error(400, "not valid"));
    }
    ticket(id).replies().add(reply);
    return done(200, Tree.of("type", "ticket_part").with("id", String.valueOf(++last)));
  }

  private Output nothing() {
    return json(404, error(404, "Resource Not Found"));
  }
}
