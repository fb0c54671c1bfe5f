package dev.baton.delivery.jdbc;

import dev.baton.connector.AgentReply;
import dev.baton.connector.TicketNews;
import dev.baton.shared.json.StoredJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** News of a ticket as stored JSON, beside the ticket's id, which is a column. */
record AgentNewsJson(
    String kind,
    String id,
    Instant at,
    @Nullable String text,
    @Nullable String firstName,
    @Nullable List<String> files) {

  static String write(TicketNews news) {
    return StoredJson.write(
        switch (news) {
          case TicketNews.Replied(_, AgentReply reply) ->
              new AgentNewsJson(
                  "replied",
                  reply.id(),
                  reply.at(),
                  reply.text(),
                  reply.firstName(),
                  reply.files());
          case TicketNews.Closed closed -> changed("closed", closed.id(), closed.at());
          case TicketNews.Reopened reopened -> changed("reopened", reopened.id(), reopened.at());
        });
  }

  static TicketNews read(String ticketId, String json) {
    AgentNewsJson stored = StoredJson.read(json, AgentNewsJson.class);
    return switch (stored.kind) {
      case "closed" -> new TicketNews.Closed(ticketId, stored.id, stored.at);
      case "reopened" -> new TicketNews.Reopened(ticketId, stored.id, stored.at);
      default ->
          new TicketNews.Replied(
              ticketId,
              new AgentReply(
                  stored.id,
                  stored.text == null ? "" : stored.text,
                  stored.firstName,
                  stored.files == null ? List.of() : stored.files,
                  stored.at));
    };
  }

  private static AgentNewsJson changed(String kind, String id, Instant at) {
    return new AgentNewsJson(kind, id, at, null, null, null);
  }
}
