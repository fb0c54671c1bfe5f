package dev.baton.connector.intercom;

import dev.baton.connector.AgentReply;
import dev.baton.connector.ThreadReading;
import dev.baton.connector.hook.AskedReplies;
import dev.baton.connector.hook.ReplyText;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Request;
import dev.baton.shared.vault.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What agents answer in Intercom: parts of a ticket of the type {@code comment} by an admin
 * (Intercom-OpenAPI 2.15, {@code ticket_part}). Baton's own parts of an admin are notes. A ticket
 * tells its last 500 parts.
 */
@Component
class IntercomReplies extends AskedReplies {
  private final IntercomConnector connector;

  IntercomReplies(IntercomConnector connector) {
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

  /** One call tells all. */
  @Override
  protected ThreadReading read(Desk desk, String ticketId, @Nullable String mark) {
    JsonNode ticket = ticket(desk, Request.get("/tickets/{}", ticketId));
    List<AgentReply> replies = new ArrayList<>();
    ticket
        .at("/ticket_parts/ticket_parts")
        .forEach(part -> answer(desk, part).ifPresent(replies::add));
    String state = ticket.at("/ticket_state/category").asString("");
    return new ThreadReading.Read(replies, state.isEmpty() ? null : state.equals("resolved"), null);
  }

  private static Optional<AgentReply> answer(Desk desk, JsonNode part) {
    boolean theirs =
        part.path("part_type").asString("").equals("comment")
            && part.at("/author/type").asString("").equals("admin");
    return theirs
        ? answer(
            part.path("id").asString(""),
            ReplyText.ofHtml(part.path("body").asString("")),
            part.at("/author/name").asString(""),
            files(part.path("attachments"), "name"),
            at(desk, part.path("created_at")))
        : Optional.empty();
  }
}
