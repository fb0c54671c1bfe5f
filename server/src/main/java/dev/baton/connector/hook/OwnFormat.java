package dev.baton.connector.hook;

import dev.baton.connector.AgentReply;
import dev.baton.connector.Hook;
import dev.baton.connector.HookReading.Heard;
import dev.baton.connector.TicketNews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Baton's own format of news, for systems that have none: {@code {"type": "ticket.replied" |
 * "ticket.closed" | "ticket.reopened", "data": {"ticketId", "reply": {"id", "text" | "html",
 * "agentName"?, "attachments"?: [name…]}}}}. Other types are passed over.
 */
public final class OwnFormat {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private OwnFormat() {}

  /**
   * What a genuine request says.
   *
   * @param id of the request; names a change of the ticket
   */
  public static Heard read(Hook hook, String id, Instant now) {
    JsonNode json;
    try {
      json = JSON.readTree(hook.body());
    } catch (JacksonException notJson) {
      return Heard.nothing();
    }
    String ticket = text(json.at("/data/ticketId")).orElse("");
    if (ticket.isEmpty()) {
      return Heard.nothing();
    }
    return switch (json.path("type").asString("")) {
      case "ticket.replied" ->
          reply(json.at("/data/reply"), now)
              .map(reply -> Heard.of(new TicketNews.Replied(ticket, reply)))
              .orElseGet(Heard::nothing);
      case "ticket.closed" -> Heard.of(new TicketNews.Closed(ticket, id, now));
      case "ticket.reopened" -> Heard.of(new TicketNews.Reopened(ticket, id, now));
      default -> Heard.nothing();
    };
  }

  private static Optional<AgentReply> reply(JsonNode reply, Instant now) {
    Optional<String> id = text(reply.path("id"));
    String words =
        text(reply.path("html"))
            .map(ReplyText::ofHtml)
            .orElseGet(() -> ReplyText.ofText(text(reply.path("text")).orElse("")));
    List<String> files = new ArrayList<>();
    reply
        .path("attachments")
        .forEach(file -> text(file).map(ReplyText::name).ifPresent(files::add));
    if (id.isEmpty() || (words.isEmpty() && files.isEmpty())) {
      return Optional.empty();
    }
    @Nullable String name = text(reply.path("agentName")).map(ReplyText::firstName).orElse(null);
    return Optional.of(new AgentReply(id.get(), words, name, files, now));
  }

  /** A text or a number, as text. */
  private static Optional<String> text(JsonNode node) {
    String text = node.isString() || node.isNumber() ? node.asString("").strip() : "";
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
