package dev.baton.connector.gorgias;

import dev.baton.connector.AgentReply;
import dev.baton.connector.Hook;
import dev.baton.connector.HookReading;
import dev.baton.connector.ThreadReading;
import dev.baton.connector.WayBack;
import dev.baton.connector.hook.AskedReplies;
import dev.baton.connector.hook.ReplyText;
import dev.baton.connector.hook.SecretHook;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Request;
import dev.baton.shared.vault.Access;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What agents do in Gorgias. Its HTTP integrations sign nothing, so a request is only a reason to
 * read the ticket's messages; without a secret the ticket is asked now and then. Our own messages
 * carry our key as {@code external_id} and are left out.
 */
@Component
class GorgiasReplies extends AskedReplies {
  private final GorgiasConnector connector;

  GorgiasReplies(GorgiasConnector connector) {
    this.connector = connector;
  }

  @Override
  public String type() {
    return connector.type();
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
  protected ThreadReading with(Access access, Function<Desk, ThreadReading> reading) {
    return reading.apply(connector.desk(access));
  }

  @Override
  protected ThreadReading read(Desk desk, String ticketId, @Nullable String mark) {
    JsonNode ticket = ticket(desk, Request.get("/api/tickets/{}", ticketId));
    JsonNode messages =
        asked(
            desk,
            Request.get("/api/messages")
                .query("ticket_id", ticketId)
                .query("limit", "100")
                .query("order_by", "created_datetime:desc"));
    long after = mark == null ? 0 : Long.parseLong(mark);
    long last = after;
    List<AgentReply> replies = new ArrayList<>();
    for (JsonNode message : messages.path("data")) {
      long id = message.path("id").asLong(0);
      if (id > after) {
        answer(desk, message).ifPresent(replies::addFirst);
        last = Math.max(last, id);
      }
    }
    String status = ticket.path("status").asString("");
    return new ThreadReading.Read(
        replies, status.isEmpty() ? null : status.equals("closed"), String.valueOf(last));
  }

  private static Optional<AgentReply> answer(Desk desk, JsonNode message) {
    boolean theirs =
        message.path("from_agent").asBoolean(false)
            && message.path("public").asBoolean(false)
            && !message.path("channel").asString("").equals("internal-note")
            && message.path("external_id").asString("").isEmpty();
    String first = message.at("/sender/firstname").asString("");
    return theirs
        ? answer(
            message.path("id").asString(""),
            ReplyText.of(
                message.path("body_html").asString(""), message.path("body_text").asString("")),
            first.isEmpty() ? message.at("/sender/name").asString("") : first,
            files(message.path("attachments"), "name"),
            desk.now())
        : Optional.empty();
  }
}
