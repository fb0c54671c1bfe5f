package dev.baton.connector.freshdesk;

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
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What agents do in Freshdesk. Its automation rules sign nothing, so a request is only a reason to
 * read the ticket's conversations; without a secret the ticket is asked now and then. An answer is
 * a conversation of source 0 that is neither incoming nor private. Freshdesk tells no name with it.
 */
@Component
class FreshdeskReplies extends AskedReplies {
  private static final int A_PAGE = 30;
  private static final int MOST_PAGES = 10;
  private static final Set<Integer> CLOSED = Set.of(4, 5);
  private final FreshdeskConnector connector;

  FreshdeskReplies(FreshdeskConnector connector) {
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
    return SecretHook.hear(
        access, hook, List.of("/ticket_id", "/freshdesk_webhook/ticket_id", "/ticket/id"));
  }

  @Override
  protected ThreadReading with(Access access, Function<Desk, ThreadReading> reading) {
    return reading.apply(connector.desk(access));
  }

  /** The mark is the page that was read last: conversations come oldest first. */
  @Override
  protected ThreadReading read(Desk desk, String ticketId, @Nullable String mark) {
    JsonNode ticket = ticket(desk, Request.get("/api/v2/tickets/{}", ticketId));
    List<AgentReply> replies = new ArrayList<>();
    int page = mark == null ? 1 : Integer.parseInt(mark);
    for (int read = 0; read < MOST_PAGES; read++) {
      JsonNode found =
          asked(
              desk,
              Request.get("/api/v2/tickets/{}/conversations", ticketId)
                  .query("page", String.valueOf(page)));
      found.forEach(one -> answer(desk, one).ifPresent(replies::add));
      if (found.size() < A_PAGE) {
        break;
      }
      page++;
    }
    int status = ticket.path("status").asInt(0);
    return new ThreadReading.Read(
        replies, status == 0 ? null : CLOSED.contains(status), String.valueOf(page));
  }

  private static Optional<AgentReply> answer(Desk desk, JsonNode one) {
    boolean theirs =
        one.path("source").asInt(-1) == 0
            && !one.path("incoming").asBoolean(true)
            && !one.path("private").asBoolean(true);
    return theirs
        ? answer(
            one.path("id").asString(""),
            ReplyText.of(one.path("body").asString(""), one.path("body_text").asString("")),
            "",
            files(one.path("attachments"), "name"),
            at(desk, one.path("created_at")))
        : Optional.empty();
  }
}
