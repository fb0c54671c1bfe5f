package dev.baton.connector.freshdesk;

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
import dev.baton.connector.hook.Signatures;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What agents do in Freshdesk. Its automation rules sign nothing, so a request is only a reason to
 * read the ticket's conversations; without a secret the ticket is asked now and then. An answer is
 * a conversation of source 0 that is neither incoming nor private. Freshdesk tells no name with it.
 */
@Component
class FreshdeskReplies implements AgentReplies {
  private static final int A_PAGE = 30;
  private static final int MOST_PAGES = 10;
  private static final Set<Integer> CLOSED = Set.of(4, 5);
  private final HelpdeskHttp http;
  private final HelpdeskConnectors connectors;

  FreshdeskReplies(HelpdeskHttp http, HelpdeskConnectors connectors) {
    this.http = http;
    this.connectors = connectors;
  }

  @Override
  public String type() {
    return "freshdesk";
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

  /** The mark is the page that was read last: conversations come oldest first. */
  @Override
  public ThreadReading read(Access access, String ticketId, @Nullable String mark) {
    Desk desk = desk(access);
    Reply ticket = desk.call(Request.get("/api/v2/tickets/{}", ticketId));
    if (ticket.is(404)) {
      return new ThreadReading.Gone();
    }
    if (!ticket.done()) {
      return new ThreadReading.Failed(desk.failure(ticket));
    }
    List<AgentReply> replies = new ArrayList<>();
    int page = mark == null ? 1 : Integer.parseInt(mark);
    for (int read = 0; read < MOST_PAGES; read++) {
      Reply found =
          desk.call(
              Request.get("/api/v2/tickets/{}/conversations", ticketId)
                  .query("page", String.valueOf(page)));
      if (!found.done()) {
        return new ThreadReading.Failed(desk.failure(found));
      }
      found.json().forEach(one -> answer(one).ifPresent(replies::add));
      if (found.json().size() < A_PAGE) {
        break;
      }
      page++;
    }
    int status = ticket.json().path("status").asInt(0);
    return new ThreadReading.Read(
        replies, status == 0 ? null : CLOSED.contains(status), String.valueOf(page));
  }

  private Optional<AgentReply> answer(JsonNode one) {
    boolean theirs =
        one.path("source").asInt(-1) == 0
            && !one.path("incoming").asBoolean(true)
            && !one.path("private").asBoolean(true);
    String html = one.path("body").asString("");
    String text =
        html.isBlank()
            ? ReplyText.ofText(one.path("body_text").asString(""))
            : ReplyText.ofHtml(html);
    List<String> files = new ArrayList<>();
    one.path("attachments")
        .forEach(file -> files.add(ReplyText.name(file.path("name").asString("file"))));
    String id = one.path("id").asString("");
    if (!theirs || id.isEmpty() || (text.isEmpty() && files.isEmpty())) {
      return Optional.empty();
    }
    Instant at = Signatures.time(one.path("created_at").asString("")).orElseGet(http::now);
    return Optional.of(new AgentReply(id, text, null, files, at));
  }

  private Desk desk(Access access) {
    return http.desk(
            connectors.find(type()).orElseThrow(),
            access,
            HelpdeskHttp.base(access, "domain", "https://%s.freshdesk.com"))
        .header("Accept", "application/json")
        .basic(access.text("apiKey").orElse(""), "X");
  }
}
