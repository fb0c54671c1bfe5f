package dev.baton.connector.gorgias;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.AgentReplies;
import dev.baton.connector.AgentRepliesContract;
import dev.baton.connector.AgentReply;
import dev.baton.connector.Hook;
import dev.baton.connector.ThreadReading;
import dev.baton.connector.WayBack;
import dev.baton.connector.http.ReplyDesk;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GorgiasRepliesTest extends AgentRepliesContract {
  private static final String SECRET = "a-long-secret-of-the-merchant";
  private final ReplyDesk desk = new ReplyDesk();
  private final GorgiasReplies replies =
      new GorgiasReplies(new GorgiasConnector(desk.http(), (_, _) -> Optional.empty()));

  @AfterEach
  void close() {
    desk.close();
  }

  @Override
  protected AgentReplies replies() {
    return replies;
  }

  private static Access access(Map<String, Object> config) {
    return new Access(new StoreId("shirts"), UUID.randomUUID(), "gorgias", config);
  }

  @Override
  protected Access access() {
    return access(
        Map.of(
            "baseUrl",
            desk.uri().toString(),
            "email",
            "me@shop.example",
            "apiKey",
            "k",
            "webhookSecret",
            SECRET));
  }

  @Override
  protected Access withoutHook() {
    return access(
        Map.of("baseUrl", desk.uri().toString(), "email", "me@shop.example", "apiKey", "k"));
  }

  @Override
  protected Hook genuine(String body, Instant at) {
    return new Hook(Map.of("x-baton-secret", SECRET), body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  protected String publicReply(String ticketId, String replyId, String text) {
    return "{\"ticket_id\":\"%s\",\"message\":\"%s %s\"}".formatted(ticketId, replyId, text);
  }

  @Override
  protected List<String> noReplies(String ticketId) {
    return List.of("{\"ticket_id\":\"x\"}", "{\"ticket_id\":null}", "{\"other\":1}");
  }

  private static String message(
      int id, boolean agent, boolean visible, String channel, String key) {
    return """
        {"id":%d,"external_id":%s,"public":%s,"channel":"%s","from_agent":%s,
         "sender":{"firstname":"Ana","name":"Ana Lima"},"body_text":"text %d",
         "body_html":"<p>html <b>%d</b></p>","attachments":[]}"""
        .formatted(id, key.isEmpty() ? "null" : '"' + key + '"', visible, channel, agent, id, id);
  }

  @Test
  void onlyPublicMessagesOfAgentsAreToldTheOldestFirst() {
    desk.says("/api/tickets/7", "{\"id\":7,\"status\":\"open\"}");
    desk.says(
        "/api/messages",
        "{\"data\":["
            + String.join(
                ",",
                message(6, true, true, "email", ""),
                message(5, true, true, "email", "5f0c6b1e"),
                message(4, true, false, "internal-note", ""),
                message(3, true, false, "email", ""),
                message(2, true, true, "email", ""),
                message(1, false, true, "email", "5f0c6b1e-m1"))
            + "],\"meta\":{}}");
    ThreadReading.Read read = (ThreadReading.Read) replies.read(access(), "7", null);
    assertThat(read.replies()).extracting(AgentReply::id).containsExactly("2", "6");
    assertThat(read.replies().getFirst().text()).isEqualTo("html 2");
    assertThat(read.replies().getFirst().firstName()).isEqualTo("Ana");
    assertThat(read.closed()).isFalse();
    ThreadReading.Read next = (ThreadReading.Read) replies.read(access(), "7", read.mark());
    assertThat(next.replies()).isEmpty();
  }

  @Test
  void aClosedTicketIsSeenAndOneThatIsGoneToo() {
    desk.says("/api/tickets/7", "{\"id\":7,\"status\":\"closed\"}");
    desk.says("/api/messages", "{\"data\":[]}");
    ThreadReading.Read read = (ThreadReading.Read) replies.read(access(), "7", "3");
    assertThat(read.closed()).isTrue();
    assertThat(read.mark()).isEqualTo("3");
    assertThat(replies.read(access(), "8", null)).isInstanceOf(ThreadReading.Gone.class);
  }

  @Test
  void withoutASecretItIsAsked() {
    assertThat(replies.wayBack(withoutHook())).isEqualTo(WayBack.POLLING);
    assertThat(replies.wayBack(access())).isEqualTo(WayBack.HOOK_AND_READ);
  }
}
