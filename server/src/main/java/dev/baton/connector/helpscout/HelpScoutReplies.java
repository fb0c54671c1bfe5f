package dev.baton.connector.helpscout;

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
 * What agents answer in Help Scout: published threads of the type {@code message}, made by a user
 * (developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list). Baton writes
 * customers' threads and notes only.
 */
@Component
class HelpScoutReplies extends AskedReplies {
  private final HelpScoutConnector connector;

  HelpScoutReplies(HelpScoutConnector connector) {
    this.connector = connector;
  }

  @Override
  public String type() {
    return connector.type();
  }

  @Override
  protected ThreadReading with(Access access, Function<Desk, ThreadReading> reading) {
    return connector.reading(access, reading);
  }

  /** The newest page, which Help Scout lists first; the mark is the newest thread. */
  @Override
  protected ThreadReading read(Desk desk, String ticketId, @Nullable String mark) {
    JsonNode conversation = ticket(desk, Request.get("/v2/conversations/{}", ticketId));
    JsonNode threads =
        asked(desk, Request.get("/v2/conversations/{}/threads", ticketId)).at("/_embedded/threads");
    long after = mark == null ? 0 : Long.parseLong(mark);
    long last = after;
    List<AgentReply> replies = new ArrayList<>();
    for (JsonNode thread : threads) {
      long id = thread.path("id").asLong(0);
      if (id > after) {
        answer(desk, thread).ifPresent(replies::addFirst);
        last = Math.max(last, id);
      }
    }
    return new ThreadReading.Read(
        replies, conversation.path("status").asString("").equals("closed"), String.valueOf(last));
  }

  private static Optional<AgentReply> answer(Desk desk, JsonNode thread) {
    boolean theirs =
        thread.path("type").asString("").equals("message")
            && thread.path("state").asString("published").equals("published")
            && thread.at("/createdBy/type").asString("").equals("user");
    return theirs
        ? answer(
            thread.path("id").asString(""),
            ReplyText.ofHtml(thread.path("body").asString("")),
            thread.at("/createdBy/first").asString(""),
            files(thread.at("/_embedded/attachments"), "filename"),
            at(desk, thread.path("createdAt")))
        : Optional.empty();
  }
}
