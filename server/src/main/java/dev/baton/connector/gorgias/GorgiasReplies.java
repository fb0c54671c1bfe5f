package dev.baton.connector.gorgias;

import dev.baton.connector.Access;
import dev.baton.connector.AgentReplies;
import dev.baton.connector.AgentReply;
import dev.baton.connector.HelpdeskConnectors;
import dev.baton.connector.Hook;
import dev.baton.connector.HookReading;
import dev.baton.connector.ThreadReading;
import dev.baton.connector.WayBack;
import dev.baton.connector.hook.ReplyText;
import dev.baton.connector.hook.SecretHook;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What agents do in Gorgias. Its HTTP integrations sign nothing, so a request is only a reason to
 * read the ticket's messages; without a secret the ticket is asked now and then. An answer is a
 * message that is public and from an agent; our own are the shopper's or internal notes, and bear
 * our key.
 */
@Component
class GorgiasReplies implements AgentReplies {
  private final HelpdeskHttp http;
  private final HelpdeskConnectors connectors;

  GorgiasReplies(HelpdeskHttp http, HelpdeskConnectors connectors) {
    this.http = http;
    this.connectors = connectors;
  }

  @Override
  public String type() {
    return "gorgias";
  }

  @Override
  public WayBack wayBack(Access access) {
    return SecretHook.secret(access).isPresent() ? WayBack.HOOK_AND_READ : WayBack.POLLING;
  }

  @Override
  public HookReading hear(Access access, Hook hook, Instant now) {
    return SecretHook.hear(access, hook, List.of("/ticket_id", "/ticket/id", "/message/ticket_id"));
  }

  @Override
  public ThreadReading read(Access access, String ticketId, @Nullable String mark) {
    Desk desk = desk(access);
    Reply ticket = desk.call(Request.get("/api/tickets/{}", ticketId));
    if (ticket.is(404)) {
      return new ThreadReading.Gone();
    }
    if (!ticket.done()) {
      return new ThreadReading.Failed(desk.failure(ticket));
    }
    Reply messages =
        desk.call(
            Request.get("/api/messages")
                .query("ticket_id", ticketId)
                .query("limit", "100")
                .query("order_by", "created_datetime:desc"));
    if (!messages.done()) {
      return new ThreadReading.Failed(desk.failure(messages));
    }
    long after = mark == null ? 0 : Long.parseLong(mark);
    long last = after;
    List<AgentReply> replies = new ArrayList<>();
    for (JsonNode message : messages.json().path("data")) {
      long id = message.path("id").asLong(0);
      if (id > after) {
        answer(message, id).ifPresent(reply -> replies.addFirst(reply));
        last = Math.max(last, id);
      }
    }
    String status = ticket.json().path("status").asString("");
    return new ThreadReading.Read(
        replies, status.isEmpty() ? null : status.equals("closed"), String.valueOf(last));
  }

  private Optional<AgentReply> answer(JsonNode message, long id) {
    boolean theirs =
        message.path("from_agent").asBoolean(false)
            && message.path("public").asBoolean(false)
            && !message.path("channel").asString("").equals("internal-note")
            && message.path("external_id").asString("").isEmpty();
    String html = message.path("body_html").asString("");
    String text =
        html.isBlank()
            ? ReplyText.ofText(message.path("body_text").asString(""))
            : ReplyText.ofHtml(html);
    List<String> files = new ArrayList<>();
    message
        .path("attachments")
        .forEach(file -> files.add(ReplyText.name(file.path("name").asString("file"))));
    if (!theirs || (text.isEmpty() && files.isEmpty())) {
      return Optional.empty();
    }
    String name =
        ReplyText.firstName(
            message.at("/sender/firstname").asString(message.at("/sender/name").asString("")));
    return Optional.of(
        new AgentReply(String.valueOf(id), text, name.isEmpty() ? null : name, files, http.now()));
  }

  private Desk desk(Access access) {
    Desk desk =
        http.desk(
                connectors.find(type()).orElseThrow(),
                access,
                HelpdeskHttp.base(access, "domain", "https://%s.gorgias.com"))
            .header("Accept", "application/json");
    return access
        .text("oauth.accessToken")
        .map(desk::bearer)
        .orElseGet(
            () -> desk.basic(access.text("email").orElse(""), access.text("apiKey").orElse("")));
  }
}
