package dev.baton.connector.zohodesk;

import dev.baton.connector.AgentReplies;
import dev.baton.connector.AskedRepliesContract;
import dev.baton.connector.http.AccessTokens;
import java.util.Map;

class ZohoRepliesTest extends AskedRepliesContract {
  private final ZohoReplies replies =
      new ZohoReplies(new ZohoConnector(desk.http(), new AccessTokens()));

  @Override
  protected AgentReplies replies() {
    return replies;
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of(
        "clientId",
        "c",
        "clientSecret",
        "s",
        "refreshToken",
        "r",
        "orgId",
        "1",
        "departmentId",
        "2");
  }

  @Override
  protected void thread(boolean closed) {
    desk.says("/oauth/v2/token", "{\"access_token\":\"t\",\"expires_in\":3600}");
    desk.says(
        "/api/v1/tickets/7",
        "{\"id\":\"7\",\"statusType\":\"%s\"}".formatted(closed ? "Closed" : "Open"));
    desk.says(
        "/api/v1/tickets/7/threads",
        "{\"data\":[%s,%s,%s,%s]}"
            .formatted(
                thread(14, "out", "AGENT", "FAILED"),
                thread(13, "out", "AGENT", "SUCCESS"),
                thread(12, "in", "END_USER", "SUCCESS"),
                thread(11, "out", "END_USER", "SUCCESS")));
    desk.says("/api/v1/tickets/7/threads/13", thread(13, "out", "AGENT", "SUCCESS"));
  }

  private static String thread(int id, String direction, String author, String status) {
    return """
        {"id":"%d","direction":"%s","status":"%s","visibility":"public","summary":"Hel",
         "content":"<div>Hello there</div>","isDescriptionThread":false,
         "author":{"type":"%s","firstName":"Ana","name":"Ana Lima"},
         "attachments":[{"id":"1","name":"label.pdf"}],"createdTime":"2026-11-22T06:00:00.000Z"}"""
        .formatted(id, direction, status, author);
  }
}
