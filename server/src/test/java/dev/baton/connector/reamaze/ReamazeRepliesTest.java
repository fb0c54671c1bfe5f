package dev.baton.connector.reamaze;

import dev.baton.connector.AgentReplies;
import dev.baton.connector.AskedRepliesContract;
import java.util.Map;

class ReamazeRepliesTest extends AskedRepliesContract {
  private final ReamazeReplies replies = new ReamazeReplies(new ReamazeConnector(desk.http()));

  @Override
  protected AgentReplies replies() {
    return replies;
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("email", "me@shop.example", "apiToken", "t", "channel", "support");
  }

  @Override
  protected String ticketId() {
    return "contact-support";
  }

  /** It is asked for messages of the staff only. */
  @Override
  protected void thread(boolean closed) {
    desk.says(
        "/api/v1/conversations/contact-support",
        "{\"slug\":\"contact-support\",\"status\":%d}".formatted(closed ? 2 : 0));
    desk.says(
        "/api/v1/conversations/contact-support/messages",
        "{\"page_count\":1,\"messages\":[%s,%s]}".formatted(message(1), message(0)));
  }

  private static String message(int visibility) {
    return """
        {"body":"Hello there","visibility":%d,"origin":1,"created_at":"2026-11-21T23:00:00.000-07:00",
         "user":{"name":"Ana Lima","email":"ana@shop.example"},
         "attachments":[{"file_file_name":"label.pdf"}]}"""
        .formatted(visibility);
  }
}
