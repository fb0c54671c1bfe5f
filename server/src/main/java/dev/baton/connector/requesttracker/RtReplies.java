package dev.baton.connector.requesttracker;

import dev.baton.connector.AgentReply;
import dev.baton.connector.ThreadReading;
import dev.baton.connector.hook.AskedReplies;
import dev.baton.connector.hook.ReplyText;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Request;
import dev.baton.shared.vault.Access;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What agents answer in Request Tracker: transactions of the type Correspond whose creator is
 * neither a requester nor another customer. Baton itself only comments. Seen on 5.0.3.
 */
@Component
class RtReplies extends AskedReplies {
  private static final Set<String> CLOSED = Set.of("resolved", "rejected", "deleted");

  /** Answers in one reading, each of which takes two calls or three. */
  private static final int MOST = 15;

  private final RequestTrackerConnector connector;

  RtReplies(RequestTrackerConnector connector) {
    this.connector = connector;
  }

  @Override
  public String type() {
    return connector.type();
  }

  @Override
  protected ThreadReading with(Access access, Function<Desk, ThreadReading> reading) {
    return reading.apply(connector.desk(access));
  }

  /**
   * The mark is the last transaction. A merged ticket is answered with the one it was merged into,
   * whose earlier answers may be for somebody else: it is read no more.
   */
  @Override
  protected ThreadReading read(Desk desk, String ticketId, @Nullable String mark) {
    JsonNode ticket = ticket(desk, Request.get("/REST/2.0/ticket/{}", ticketId));
    if (!ticket.path("id").asString("").equals(ticketId)) {
      return new ThreadReading.Gone();
    }
    String last = mark == null ? "0" : mark;
    JsonNode found =
        asked(
            desk,
            Request.get("/REST/2.0/transactions")
                .query(
                    "query", "TicketId = " + ticketId + " AND Type = 'Correspond' AND id > " + last)
                .query("fields", "Creator,Created")
                .query("orderby", "id")
                .query("per_page", Integer.toString(MOST)));
    Set<String> others = customers(ticket);
    Map<String, Optional<String>> agents = new HashMap<>();
    List<AgentReply> replies = new ArrayList<>();
    for (JsonNode one : found.path("items")) {
      last = one.path("id").asString(last);
      String creator = one.path("Creator").path("id").asString("");
      if (!others.contains(creator)) {
        agents
            .computeIfAbsent(creator, who -> agent(desk, who))
            .flatMap(name -> reply(desk, one, name))
            .ifPresent(replies::add);
      }
    }
    return new ThreadReading.Read(
        replies, CLOSED.contains(ticket.path("Status").asString("")), last);
  }

  private static Set<String> customers(JsonNode ticket) {
    Set<String> names = new HashSet<>(Set.of("RT_System", "Nobody"));
    for (String role : List.of("Requestor", "Cc")) {
      ticket.path(role).forEach(person -> names.add(person.path("id").asString("")));
    }
    return names;
  }

  /** An agent's name, empty when it is not told; nothing for somebody who is no agent. */
  private static Optional<String> agent(Desk desk, String name) {
    Reply reply = desk.call(Request.get("/REST/2.0/user/{}", name));
    JsonNode user = reply.json();
    return reply.done() && user.has("Privileged") && user.path("Privileged").asInt(1) == 0
        ? Optional.empty()
        : Optional.of(reply.done() ? user.path("RealName").asString("") : "");
  }

  private static Optional<AgentReply> reply(Desk desk, JsonNode transaction, String name) {
    String id = transaction.path("id").asString("");
    List<String> files = new ArrayList<>();
    Map<String, String> texts = new HashMap<>();
    for (JsonNode part : parts(desk, id)) {
      String type = part.path("ContentType").asString("");
      String file = part.path("Filename").asString("");
      boolean text = type.equals("text/html") || type.equals("text/plain");
      if (text && file.isEmpty()) {
        texts.putIfAbsent(type, part.path("id").asString(""));
      } else if (!type.startsWith("multipart/")) {
        files.add(ReplyText.name(file.isEmpty() ? "file" : file));
      }
    }
    String words =
        texts.containsKey("text/html")
            ? ReplyText.ofHtml(text(desk, texts.get("text/html")))
            : texts.containsKey("text/plain")
                ? ReplyText.ofText(text(desk, texts.get("text/plain")))
                : "";
    return answer(id, words, name, files, at(desk, transaction.path("Created")));
  }

  /** RT writes a file's name that is not plain ASCII so that the whole answer is no JSON. */
  private static JsonNode parts(Desk desk, String transaction) {
    Reply named = desk.call(list(transaction, "ContentType,Filename"));
    JsonNode json =
        named.done() && named.readable()
            ? named.json()
            : asked(desk, list(transaction, "ContentType"));
    return json.path("items");
  }

  private static Request list(String transaction, String fields) {
    return Request.get("/REST/2.0/transaction/{}/attachments", transaction)
        .query("fields", fields)
        .query("per_page", "100");
  }

  /** In base64, whatever the encoding of the mail was; RT keeps text in UTF-8. */
  private static String text(Desk desk, String attachment) {
    String content =
        asked(desk, Request.get("/REST/2.0/attachment/{}", attachment))
            .path("Content")
            .asString("");
    return new String(Base64.getMimeDecoder().decode(content), StandardCharsets.UTF_8);
  }
}
