package dev.baton.connector.zohodesk;

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
 * What agents answer in Zoho Desk: threads that went out, by an agent, in public. A list of threads
 * (desk.zoho.com/DeskAPIDocument, Threads) tells only how each begins, so that every answer is read
 * by a call of its own. Baton writes comments only, which are no threads.
 */
@Component
class ZohoReplies extends AskedReplies {
  /** Answers in one reading. */
  private static final int MOST = 15;

  private final ZohoConnector connector;

  ZohoReplies(ZohoConnector connector) {
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

  /** The mark is the time of the newest thread; Zoho lists the newest first. */
  @Override
  protected ThreadReading read(Desk desk, String ticketId, @Nullable String mark) {
    JsonNode ticket = ticket(desk, Request.get("/api/v1/tickets/{}", ticketId));
    JsonNode threads =
        asked(desk, Request.get("/api/v1/tickets/{}/threads", ticketId).query("limit", "100"));
    List<JsonNode> newer = new ArrayList<>();
    for (JsonNode thread : threads.path("data")) {
      if (answers(thread) && (mark == null || time(thread).compareTo(mark) > 0)) {
        newer.addFirst(thread);
      }
    }
    @Nullable String last = mark;
    List<AgentReply> replies = new ArrayList<>();
    for (JsonNode thread : newer.subList(0, Math.min(MOST, newer.size()))) {
      String id = thread.path("id").asString("");
      JsonNode whole = asked(desk, Request.get("/api/v1/tickets/{}/threads/{}", ticketId, id));
      answer(desk, whole).ifPresent(replies::add);
      last = time(thread);
    }
    String status = ticket.path("statusType").asString("");
    return new ThreadReading.Read(
        replies, status.isEmpty() ? null : status.equalsIgnoreCase("closed"), last);
  }

  /** A draft, or one that failed, has another status than SUCCESS. */
  private static boolean answers(JsonNode thread) {
    return thread.path("direction").asString("").equals("out")
        && thread.path("visibility").asString("public").equals("public")
        && thread.path("status").asString("SUCCESS").equals("SUCCESS")
        && !thread.path("isDescriptionThread").asBoolean(false)
        && thread.at("/author/type").asString("").equals("AGENT");
  }

  private static String time(JsonNode thread) {
    return thread.path("createdTime").asString("");
  }

  private static Optional<AgentReply> answer(Desk desk, JsonNode thread) {
    String name = thread.at("/author/firstName").asString("");
    return answer(
        thread.path("id").asString(""),
        ReplyText.of(thread.path("content").asString(""), thread.path("plainText").asString("")),
        name.isEmpty() ? thread.at("/author/name").asString("") : name,
        files(thread.path("attachments"), "name"),
        at(desk, thread.path("createdTime")));
  }
}
