package dev.baton.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.baton.connector.AgentReplies;
import dev.baton.connector.AgentRepliesContract;
import dev.baton.connector.Hook;
import dev.baton.connector.HookReading;
import dev.baton.connector.HookReading.Heard;
import dev.baton.connector.TicketNews;
import dev.baton.connector.WayBack;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Requests are signed by the standard's own library. */
class WebhookRepliesTest extends AgentRepliesContract {
  private static final String NEW = secret("the new secret of the merchant..");
  private static final String OLD = secret("the old secret of the merchant..");
  private final WebhookReplies replies = new WebhookReplies();

  private static String secret(String bytes) {
    return "whsec_" + Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  protected AgentReplies replies() {
    return replies;
  }

  @Override
  protected Access access() {
    return access(Map.of("url", "https://desk.example", "secret", NEW + " " + OLD));
  }

  @Override
  protected Access withoutHook() {
    return access(Map.of("url", "https://desk.example"));
  }

  private static Access access(Map<String, Object> config) {
    return new Access(new StoreId("shirts"), UUID.randomUUID(), "webhook", config);
  }

  @Override
  protected Hook genuine(String body, Instant at) {
    return signed(NEW, body, at);
  }

  private static Hook signed(String secret, String body, Instant at) {
    try {
      String id = "msg_" + body.hashCode();
      String signature = new Webhook(secret).sign(id, at.getEpochSecond(), body);
      return new Hook(
          Map.of(
              "webhook-id",
              id,
              "webhook-timestamp",
              Long.toString(at.getEpochSecond()),
              "webhook-signature",
              signature),
          body.getBytes(StandardCharsets.UTF_8));
    } catch (EmptyWebhookSecretException | WebhookSigningException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  protected String publicReply(String ticketId, String replyId, String text) {
    return """
        {"type":"ticket.replied","data":{"ticketId":"%s",
         "reply":{"id":"%s","text":"%s","agentName":"Ana Lima","attachments":["label.pdf"]}}}"""
        .formatted(ticketId, replyId, text);
  }

  @Override
  protected List<String> noReplies(String ticketId) {
    return List.of(
        "{\"type\":\"handoff.created\",\"data\":{\"reference\":\"BT-1\"}}",
        "{\"type\":\"ticket.replied\",\"data\":{\"ticketId\":\"1\",\"reply\":{\"text\":\"no id\"}}}",
        "{\"type\":\"ticket.closed\",\"data\":{}}");
  }

  @Test
  void theOldSecretIsGoodUntilItIsTakenOut() {
    String body = publicReply("4711", "9", "Hello");
    assertThat(replies.hear(access(), signed(OLD, body, NOW), NOW)).isInstanceOf(Heard.class);
    Access changed = access(Map.of("url", "https://desk.example", "secret", NEW));
    assertThat(replies.hear(changed, signed(OLD, body, NOW), NOW))
        .isInstanceOf(HookReading.Refused.class);
  }

  @Test
  void closingAndOpeningAgainAreHeardEachByTheIdOfItsMessage() {
    Hook hook = genuine("{\"type\":\"ticket.closed\",\"data\":{\"ticketId\":4711}}", NOW);
    String id = hook.header("webhook-id").orElseThrow();
    assertThat(replies.hear(access(), hook, NOW))
        .isEqualTo(Heard.of(new TicketNews.Closed("4711", id, NOW)));
    Hook again = genuine("{\"type\":\"ticket.reopened\",\"data\":{\"ticketId\":\"4711\"}}", NOW);
    assertThat(((Heard) replies.hear(access(), again, NOW)).news())
        .singleElement()
        .isInstanceOf(TicketNews.Reopened.class);
  }

  @Test
  void theSecretOfItsMessagesIsAllItNeeds() {
    assertThat(replies.wayBack(access())).isEqualTo(WayBack.SIGNED_HOOK);
    assertThat(replies.wayBack(withoutHook())).isEqualTo(WayBack.NONE);
  }
}
