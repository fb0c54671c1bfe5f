package dev.baton.connector.gorgias;

import dev.baton.connector.http.StubHelpdesk;
import dev.baton.connector.http.Tree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A small Gorgias: customers, tickets of messages, uploads, a leaky bucket in its headers. */
final class StubGorgias extends StubHelpdesk {
  static final String OWNER = "integration@shop.example";
  private static final String LIMIT = "X-Gorgias-Account-Api-Call-Limit";
  private final Map<Long, Ticket> tickets = new LinkedHashMap<>();
  private final List<Customer> customers = new ArrayList<>();
  static final String APP_SECRET = "the secret of the app";
  private @Nullable String bearer;
  private long last = 100;
  private boolean forgetsFilters;
  private boolean hidesChannels;

  /** Messages that Gorgias would have mailed: outgoing, without a time at which they were sent. */
  final List<JsonNode> mailed = new ArrayList<>();

  /** A ticket as it was sent, with its messages. */
  record Ticket(long id, JsonNode sent, List<JsonNode> messages, boolean trashed) {}

  /** A customer. */
  record Customer(long id, String email, String phone) {}

  /** Lists everything, whatever was asked for. */
  void forgetFilters() {
    forgetsFilters = true;
  }

  /** Shows channels only where one customer is asked for. */
  void hideChannels() {
    hidesChannels = true;
  }

  Customer customer(String email, String phone) {
    Customer customer = new Customer(++last, email, phone);
    customers.add(customer);
    return customer;
  }

  List<Customer> customers() {
    return List.copyOf(customers);
  }

  Ticket ticket(String id) {
    return Objects.requireNonNull(tickets.get(Long.valueOf(id)));
  }

  /** An agent throws a ticket away. */
  synchronized void trash(String id) {
    tickets.computeIfPresent(
        Long.valueOf(id), (_, old) -> new Ticket(old.id(), old.sent(), old.messages(), true));
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
    return ticket(ticketId).messages().stream()
        .skip(1)
        .filter(message -> !message.path("external_id").asString().endsWith("-note"))
        .map(message -> message.path("body_text").asString())
        .toList();
  }

  @Override
  protected String error(int status, String words) {
    return write(Tree.of("error", Tree.of("msg", words).with("data", Tree.of("field", words))));
  }

  @Override
  protected synchronized Output answer(Request request) {
    if (request.is("POST", "/oauth/token")) {
      return tokens(request);
    }
    boolean old = bearer != null && !request.header("authorization").equals("Bearer " + bearer);
    if (old || !request.header("authorization").matches("(Basic|Bearer) .+")) {
      return refused(401, "Unauthorized");
    }
    String path = request.path();
    return switch (request.method() + " " + path.replaceAll("\\d+", "#")) {
      case "GET /api/account" -> done(200, Tree.of("domain", "acme").with("settings", List.of()));
      case "GET /api/users/#" -> done(200, Tree.of("id", 7).with("email", OWNER));
      case "GET /api/customers" -> listed(request);
      case "GET /api/customers/#" -> shown(path.split("/", -1)[3]);
      case "POST /api/customers" -> added(read(request));
      case "POST /api/upload" -> uploaded(request);
      case "GET /api/tickets" -> found(request.query().getOrDefault("external_id", ""));
      case "POST /api/tickets" -> opened(read(request));
      case "POST /api/tickets/#/messages" -> joined(path.split("/", -1)[3], read(request));
      case "GET /api/messages" -> messages(request.query());
      default -> refused(404, "Not found");
    };
  }

  /** Takes only this token from now on. */
  synchronized void accepts(String token) {
    bearer = token;
  }

  /** The app's id and secret stand in the header, as in OAuth's own words. */
  private Output tokens(Request request) {
    String app = "Basic " + encoded("baton:" + APP_SECRET);
    return request.header("authorization").equals(app)
            && request.text().contains("grant_type=refresh_token")
            && request.text().contains("refresh_token=lasting")
        ? done(200, Tree.of("access_token", "access2").with("expires_in", 86_400))
        : done(401, Tree.of("error", "invalid_client"));
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private Output listed(Request request) {
    String email = request.query().getOrDefault("email", "");
    String phone = request.query().getOrDefault("channel_address", "");
    List<Object> rows = new ArrayList<>();
    for (Customer customer : customers) {
      if (forgetsFilters || customer.email().equals(email) || customer.phone().equals(phone)) {
        Tree row = tree(customer);
        if (hidesChannels) {
          row.members().remove("channels");
        }
        rows.add(row.members());
      }
    }
    return page(rows);
  }

  private Output shown(String id) {
    for (Customer customer : customers) {
      if (id.equals(String.valueOf(customer.id()))) {
        return done(200, tree(customer));
      }
    }
    return refused(404, "Not found");
  }

  private static Tree tree(Customer customer) {
    return Tree.of("id", customer.id())
        .with("email", customer.email())
        .with(
            "channels",
            List.of(Tree.of("type", "phone").with("address", customer.phone()).members()));
  }

  private Output added(JsonNode sent) {
    String phone = "";
    for (JsonNode channel : sent.path("channels")) {
      if (!channel.has("address") || !channel.has("type") || !channel.has("preferred")) {
        return refused(400, "Missing data for required field.");
      }
      phone =
          channel.path("type").asString().equals("phone")
              ? channel.path("address").asString()
              : phone;
    }
    for (Customer customer : customers) {
      if (customer.phone().equals(phone)) {
        return refused(400, "This channel belongs to another customer.");
      }
    }
    return done(201, tree(customer(sent.path("email").asString(""), phone)));
  }

  private static Output uploaded(Request request) {
    String head =
        new String(request.body(), 0, Math.min(400, request.body().length), StandardCharsets.UTF_8);
    if (!head.contains("name=\"file\"; filename=")) {
      return refused(400, "No file.");
    }
    return json(
        201,
        "[{\"url\":\"https://uploads.example/"
            + request.body().length
            + "\",\"name\":\"file\",\"content_type\":\"image/jpeg\",\"size\":\"784554\",\"new\":1}]");
  }

  private Output found(String externalId) {
    List<Object> rows = new ArrayList<>();
    for (Ticket ticket : tickets.values()) {
      String key = ticket.sent().path("external_id").asString();
      if (externalId.isEmpty() || forgetsFilters || key.equals(externalId)) {
        rows.add(
            Tree.of("id", ticket.id())
                .with("external_id", key)
                .with("created_datetime", "2026-11-22 06:00:00.123456")
                .with("trashed_datetime", ticket.trashed() ? "2026-11-22T07:00:00+00:00" : null)
                .members());
      }
    }
    return page(rows);
  }

  private Output opened(JsonNode sent) {
    if (!sent.path("messages").isArray() || sent.path("messages").isEmpty() || !sent.has("via")) {
      return refused(400, "Missing data for required field.");
    }
    for (JsonNode message : sent.path("messages")) {
      if (objection(message) != null) {
        return refused(400, String.valueOf(objection(message)));
      }
    }
    long id = ++last;
    List<JsonNode> messages = new ArrayList<>();
    sent.path("messages").forEach(messages::add);
    tickets.put(id, new Ticket(id, sent, messages, false));
    return done(
        201,
        Tree.of("id", id).with("uri", "/api/tickets/" + id + "/").with("unheard_of", List.of(1)),
        LIMIT,
        "10/40",
        "Retry-after",
        "0.5");
  }

  private Output joined(String id, JsonNode message) {
    if (!has(id)) {
      return refused(404, "Ticket not found.");
    }
    Ticket ticket = ticket(id);
    if (objection(message) != null) {
      return refused(400, String.valueOf(objection(message)));
    }
    ticket.messages().add(message);
    if (message.path("from_agent").asBoolean() && !message.has("sent_datetime")) {
      mailed.add(message);
    }
    return done(201, Tree.of("id", ++last).with("ticket_id", Long.valueOf(id)));
  }

  /** The three directions of the vendor's guide. */
  private static @Nullable String objection(JsonNode message) {
    if (!message.has("channel") || !message.has("via") || !message.has("from_agent")) {
      return "Missing data for required field.";
    }
    boolean note = message.path("channel").asString().equals("internal-note");
    if (note && (!message.path("from_agent").asBoolean() || message.path("public").asBoolean())) {
      return "An internal note is outgoing and private.";
    }
    JsonNode sender = message.path("sender");
    if (note && !sender.path("email").asString("").equals(OWNER) && !sender.has("id")) {
      return "The sender is no user.";
    }
    return !note && message.has("receiver") ? "An incoming message has no receiver." : null;
  }

  private Output messages(Map<String, String> query) {
    String id = query.getOrDefault("ticket_id", "0");
    if (!has(id)) {
      return page(List.of());
    }
    Ticket ticket = ticket(id);
    List<Object> rows = new ArrayList<>();
    for (JsonNode message : ticket.messages().reversed()) {
      rows.add(
          Tree.of("id", ++last)
              .with("external_id", message.path("external_id").asString(""))
              .members());
    }
    int from = Integer.parseInt(query.getOrDefault("cursor", "0"));
    int limit = Integer.parseInt(query.getOrDefault("limit", "30"));
    int to = Math.min(rows.size(), from + limit);
    Tree page = Tree.empty();
    page.members().put("data", rows.subList(from, to));
    page.with("meta", Tree.of("next_cursor", to < rows.size() ? String.valueOf(to) : null));
    return done(200, page);
  }

  private static Output page(List<Object> rows) {
    Tree page = Tree.empty();
    page.members().put("data", rows);
    page.members().put("meta", new LinkedHashMap<>());
    return done(200, page);
  }

  private static Output refused(int status, String words) {
    return json(status, write(Tree.of("error", Tree.of("msg", words))));
  }
}
