package dev.baton.connector.helpscout;

import dev.baton.connector.AgentReplies;
import dev.baton.connector.AskedRepliesContract;
import dev.baton.connector.http.AccessTokens;
import java.util.Map;

class HelpScoutRepliesTest extends AskedRepliesContract {
  private final HelpScoutReplies replies =
      new HelpScoutReplies(new HelpScoutConnector(desk.http(), new AccessTokens()));

  @Override
  protected AgentReplies replies() {
    return replies;
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("appId", "app", "appSecret", "s", "mailboxId", "5");
  }

  @Override
  protected String retryAfter() {
    return "X-RateLimit-Retry-After";
  }

  @Override
  protected void thread(boolean closed) {
    desk.says("/v2/oauth2/token", "{\"access_token\":\"t\",\"expires_in\":172800}");
    desk.says(
        "/v2/conversations/7",
        "{\"id\":7,\"status\":\"%s\"}".formatted(closed ? "closed" : "active"));
    desk.says(
        "/v2/conversations/7/threads",
        "{\"_embedded\":{\"threads\":["
            + String.join(
                ",",
                thread(15, "lineitem", "published", "user"),
                thread(14, "message", "draft", "user"),
                thread(13, "message", "published", "user"),
                thread(12, "note", "published", "user"),
                thread(11, "customer", "published", "customer"))
            + "]},\"page\":{\"totalPages\":1}}");
  }

  private static String thread(int id, String type, String state, String by) {
    return """
        {"id":%d,"type":"%s","state":"%s","body":"Hello <b>there</b>",
         "createdBy":{"id":1,"type":"%s","first":"Ana","last":"Lima"},
         "createdAt":"2026-11-22T06:00:00Z",
         "_embedded":{"attachments":[{"id":1,"filename":"label.pdf"}]}}"""
        .formatted(id, type, state, by);
  }
}
