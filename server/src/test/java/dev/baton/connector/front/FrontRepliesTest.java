package dev.baton.connector.front;

import dev.baton.connector.AgentReplies;
import dev.baton.connector.AskedRepliesContract;
import java.util.Map;

class FrontRepliesTest extends AskedRepliesContract {
  private final FrontReplies replies = new FrontReplies(new FrontConnector(desk.http()));

  @Override
  protected AgentReplies replies() {
    return replies;
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("apiToken", "t", "inboxId", "inb_1");
  }

  @Override
  protected String ticketId() {
    return "cnv_7";
  }

  @Override
  protected void thread(boolean closed) {
    desk.says(
        "/conversations/cnv_7",
        "{\"id\":\"cnv_7\",\"status\":\"%s\"}".formatted(closed ? "archived" : "assigned"));
    desk.says(
        "/conversations/cnv_7/messages",
        "{\"_results\":[%s,%s,%s]}"
            .formatted(message(3, false, true), message(2, false, false), message(1, true, false)));
  }

  private static String message(int id, boolean inbound, boolean draft) {
    return """
        {"id":"msg_%d","type":"email","is_inbound":%s,"is_draft":%s,"created_at":1795327200.123,
         "body":"<p>Hello <b>there</b></p>","text":"Hello there",
         "author":{"id":"tea_1","first_name":"Ana","last_name":"Lima"},
         "attachments":[{"filename":"label.pdf"}]}"""
        .formatted(id, inbound, draft);
  }
}
