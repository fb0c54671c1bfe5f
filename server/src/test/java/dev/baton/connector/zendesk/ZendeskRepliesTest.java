package dev.baton.connector.zendesk;

import dev.baton.connector.AgentReplies;
import dev.baton.connector.AgentRepliesContract;
import dev.baton.connector.Hook;
import dev.baton.connector.hook.Signatures;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class ZendeskRepliesTest extends AgentRepliesContract {
  private static final String SECRET = "test_signing_secret";
  private final ZendeskReplies replies = new ZendeskReplies();

  @Override
  protected AgentReplies replies() {
    return replies;
  }

  @Override
  protected Access access() {
    return access(Map.of("subdomain", "acme", "webhookSecret", SECRET));
  }

  @Override
  protected Access withoutHook() {
    return access(Map.of("subdomain", "acme"));
  }

  private static Access access(Map<String, Object> config) {
    return new Access(new StoreId("shirts"), UUID.randomUUID(), "zendesk", config);
  }

  @Override
  protected Hook genuine(String body, Instant at) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String signature =
        Signatures.hmac(
            SECRET.getBytes(StandardCharsets.UTF_8),
            at.toString().getBytes(StandardCharsets.UTF_8),
            bytes);
    return new Hook(
        Map.of(
            "X-Zendesk-Webhook-Signature",
            signature,
            "X-Zendesk-Webhook-Signature-Timestamp",
            at.toString()),
        bytes);
  }

  @Override
  protected String publicReply(String ticketId, String replyId, String text) {
    return comment(ticketId, replyId, text, true, true);
  }

  private static String comment(
      String ticketId, String replyId, String text, boolean visible, boolean staff) {
    return """
        {"type":"zen:event-type:ticket.comment_added","id":"e-1","time":"2026-11-22T05:59:59Z",
         "detail":{"id":"%s"},"event":{"comment":{"id":"%s","body":"%s","is_public":%s,
         "author":{"id":"1","is_staff":%s,"name":"Ana Lima"}}}}"""
        .formatted(ticketId, replyId, text, visible, staff);
  }

  @Override
  protected List<String> noReplies(String ticketId) {
    return List.of(
        comment(ticketId, "9", "a private note", false, true),
        comment(ticketId, "9", "the shopper's own words", true, false),
        comment("0", "9", "no ticket", true, true),
        comment(ticketId, "", "no id", true, true),
        comment(ticketId, "9", "hi", true, true).replace("comment_added", "tags_changed"));
  }
}
