package dev.baton.connector.reamaze;

import dev.baton.connector.AgentReply;
import dev.baton.connector.ThreadReading;
import dev.baton.connector.hook.AskedReplies;
import dev.baton.connector.hook.ReplyText;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Request;
import dev.baton.shared.vault.Access;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What agents answer in Re:amaze: messages of the staff that are no internal notes
 * (www.reamaze.com/api/get_messages). Baton writes customers' messages and notes only.
 */
@Component
class ReamazeReplies extends AskedReplies {
  /** The status of a conversation that is done. */
  private static final int DONE = 2;

  private final ReamazeConnector connector;

  ReamazeReplies(ReamazeConnector connector) {
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

  /** The first page; whether it is the newest or the oldest messages is not documented. */
  @Override
  protected ThreadReading read(Desk desk, String ticketId, @Nullable String mark) {
    JsonNode conversation = ticket(desk, Request.get("/api/v1/conversations/{}", ticketId));
    JsonNode messages =
        asked(
            desk,
            Request.get("/api/v1/conversations/{}/messages", ticketId).query("filter", "staff"));
    List<AgentReply> replies = new ArrayList<>();
    messages.path("messages").forEach(one -> answer(desk, one).ifPresent(replies::add));
    replies.sort(Comparator.comparing(AgentReply::at));
    JsonNode status = conversation.path("status");
    return new ThreadReading.Read(replies, status.isNumber() ? status.asInt() == DONE : null, null);
  }

  /** Where it is not named by {@code origin_id}, the time in milliseconds names a message. */
  private static Optional<AgentReply> answer(Desk desk, JsonNode message) {
    Instant at = at(desk, message.path("created_at"));
    return message.path("visibility").asInt(1) == 0
        ? answer(
            ReamazeSearch.id(message, message.path("created_at").asString("")),
            ReplyText.ofHtml(message.path("body").asString("")),
            message.at("/user/name").asString(""),
            files(message.path("attachments"), "file_file_name"),
            at)
        : Optional.empty();
  }
}
