package dev.baton.testing;

import dev.baton.connector.AgentReplies;
import dev.baton.connector.AgentRepliesContract;
import dev.baton.connector.Hook;
import dev.baton.connector.hook.StandardWebhook;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Baton's own format, signed as Standard Webhooks says. */
class TestHelpdeskContractTest extends AgentRepliesContract {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private final TestHelpdesk helpdesk = new TestHelpdesk();

  @Override
  protected AgentReplies replies() {
    return helpdesk;
  }

  @Override
  protected Access access() {
    return access(Map.of("way", "signed_hook", "webhookSecret", SECRET));
  }

  @Override
  protected Access withoutHook() {
    return access(Map.of("way", "polling"));
  }

  private static Access access(Map<String, Object> config) {
    return new Access(new StoreId("shirts"), UUID.randomUUID(), "test_helpdesk", config);
  }

  @Override
  protected Hook genuine(String body, Instant at) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String time = String.valueOf(at.getEpochSecond());
    String signature = "v1," + StandardWebhook.sign(SECRET, "msg_1", time, bytes);
    return new Hook(
        Map.of("webhook-id", "msg_1", "webhook-timestamp", time, "webhook-signature", signature),
        bytes);
  }

  @Override
  protected String publicReply(String ticketId, String replyId, String text) {
    return "{\"type\":\"ticket.replied\",\"data\":{\"ticketId\":\"%s\",\"reply\":{\"id\":\"%s\",\"text\":\"%s\"}}}"
        .formatted(ticketId, replyId, text);
  }

  @Override
  protected List<String> noReplies(String ticketId) {
    return List.of(
        publicReply(ticketId, "", "no id"),
        publicReply(ticketId, "9", ""),
        publicReply("", "9", "no ticket"),
        publicReply(ticketId, "9", "hi").replace("ticket.replied", "ticket.noted"));
  }
}
