package dev.baton.connector.front;

import dev.baton.connector.AgentReply;
import dev.baton.connector.ThreadReading;
import dev.baton.connector.hook.AskedReplies;
import dev.baton.connector.hook.ReplyText;
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
 * What agents answer in Front: messages of a conversation that are neither inbound nor drafts
 * (dev.frontapp.com/reference/messages). Baton writes inbound messages and comments only.
 */
@Component
class FrontReplies extends AskedReplies {
  private static final Set<String> CLOSED = Set.of("archived", "deleted");
  private final FrontConnector connector;

  FrontReplies(FrontConnector connector) {
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

  /** The newest hundred, which Front lists first; those told before are among them. */
  @Override
  protected ThreadReading read(Desk desk, String ticketId, @Nullable String mark) {
    JsonNode conversation = ticket(desk, Request.get("/conversations/{}", ticketId));
    JsonNode messages =
        asked(desk, Request.get("/conversations/{}/messages", ticketId).query("limit", "100"));
    List<AgentReply> replies = new ArrayList<>();
    messages.path("_results").forEach(one -> answer(desk, one).ifPresent(replies::addFirst));
    return new ThreadReading.Read(
        replies, CLOSED.contains(conversation.path("status").asString("")), null);
  }

  private static Optional<AgentReply> answer(Desk desk, JsonNode message) {
    boolean theirs =
        !message.path("is_inbound").asBoolean(true) && !message.path("is_draft").asBoolean(true);
    long at = message.path("created_at").asLong(0);
    return theirs
        ? answer(
            message.path("id").asString(""),
            ReplyText.of(message.path("body").asString(""), message.path("text").asString("")),
            message.at("/author/first_name").asString(""),
            files(message.path("attachments"), "filename"),
            at == 0 ? desk.now() : Instant.ofEpochSecond(at))
        : Optional.empty();
  }
}
