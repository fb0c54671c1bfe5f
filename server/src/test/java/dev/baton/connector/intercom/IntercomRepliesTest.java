package dev.baton.connector.intercom;

import dev.baton.connector.AgentReplies;
import dev.baton.connector.AskedRepliesContract;
import java.util.Map;

class IntercomRepliesTest extends AskedRepliesContract {
  private final IntercomReplies replies = new IntercomReplies(new IntercomConnector(desk.http()));

  @Override
  protected AgentReplies replies() {
    return replies;
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("accessToken", "t", "ticketTypeId", "1");
  }

  @Override
  protected void thread(boolean closed) {
    desk.says(
        "/tickets/7",
        """
        {"type":"ticket","id":"7","ticket_state":{"type":"ticket_state","category":"%s"},
         "ticket_parts":{"type":"ticket_part.list","ticket_parts":[%s,%s,%s,%s]}}"""
            .formatted(
                closed ? "resolved" : "in_progress",
                part(1, "comment", "user"),
                part(2, "note", "admin"),
                part(3, "comment", "admin"),
                part(4, "comment", "bot")));
  }

  private static String part(int id, String type, String author) {
    return """
        {"type":"ticket_part","id":"%d","part_type":"%s","body":"<p>Hello there</p>",
         "created_at":1795327200,"author":{"id":"9","type":"%s","name":"Ana Lima"},
         "attachments":[{"type":"upload","name":"label.pdf"}]}"""
        .formatted(id, type, author);
  }
}
