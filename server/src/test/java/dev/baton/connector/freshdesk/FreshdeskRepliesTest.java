package dev.baton.connector.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.AgentReplies;
import dev.baton.connector.AgentRepliesContract;
import dev.baton.connector.AgentReply;
import dev.baton.connector.Hook;
import dev.baton.connector.ThreadReading;
import dev.baton.connector.http.ReplyDesk;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FreshdeskRepliesTest extends AgentRepliesContract {
  private static final String SECRET = "a-long-secret-of-the-merchant";
  private final ReplyDesk desk = new ReplyDesk();
  private final FreshdeskReplies replies =
      new FreshdeskReplies(new FreshdeskConnector(desk.http()));

  @AfterEach
  void close() {
    desk.close();
  }

  @Override
  protected AgentReplies replies() {
    return replies;
  }

  private static Access access(Map<String, Object> config) {
    return new Access(new StoreId("shirts"), UUID.randomUUID(), "freshdesk", config);
  }

  @Override
  protected Access access() {
    return access(Map.of("baseUrl", desk.uri().toString(), "apiKey", "k", "webhookSecret", SECRET));
  }

  @Override
  protected Access withoutHook() {
    return access(Map.of("baseUrl", desk.uri().toString(), "apiKey", "k"));
  }

  @Override
  protected Hook genuine(String body, Instant at) {
    return new Hook(Map.of("x-baton-secret", SECRET), body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  protected String publicReply(String ticketId, String replyId, String text) {
    return "{\"ticket_id\":%s,\"comment\":\"%s %s\"}".formatted(ticketId, replyId, text);
  }

  @Override
  protected List<String> noReplies(String ticketId) {
    return List.of("{\"ticket_id\":\"{{ticket.id}}\"}", "{\"other\":1}");
  }

  private static String conversation(int id, int source, boolean incoming, boolean hidden) {
    return """
        {"id":%d,"source":%d,"incoming":%s,"private":%s,"body":"<div>words %d</div>",
         "body_text":"words %d","created_at":"2015-08-24T11:59:05Z",
         "attachments":[{"name":"label.pdf"}]}"""
        .formatted(id, source, incoming, hidden, id, id);
  }

  @Test
  void onlyPublicRepliesOfAgentsAreTold() {
    desk.says("/api/v2/tickets/7", "{\"id\":7,\"status\":2}");
    desk.says(
        "/api/v2/tickets/7/conversations",
        "["
            + String.join(
                ",",
                conversation(1, 0, true, false),
                conversation(2, 2, false, true),
                conversation(3, 0, false, false),
                conversation(4, 2, true, true),
                conversation(5, 0, false, true))
            + "]");
    ThreadReading.Read read = (ThreadReading.Read) replies.read(access(), "7", null);
    assertThat(read.replies())
        .containsExactly(
            new AgentReply(
                "3", "words 3", null, List.of("label.pdf"), Instant.parse("2015-08-24T11:59:05Z")));
    assertThat(read.closed()).isFalse();
  }

  @Test
  void itReadsOnFromThePageItReadLast() {
    desk.says("/api/v2/tickets/7", "{\"id\":7,\"status\":4}");
    desk.says(
        "/api/v2/tickets/7/conversations?page=1",
        IntStream.rangeClosed(1, 30)
            .mapToObj(id -> conversation(id, 0, false, false))
            .collect(Collectors.joining(",", "[", "]")));
    desk.says(
        "/api/v2/tickets/7/conversations?page=2", "[" + conversation(31, 0, false, false) + "]");
    ThreadReading.Read read = (ThreadReading.Read) replies.read(access(), "7", null);
    assertThat(read.replies()).hasSize(31);
    assertThat(read.closed()).isTrue();
    ThreadReading.Read next = (ThreadReading.Read) replies.read(access(), "7", read.mark());
    assertThat(next.replies()).extracting(AgentReply::id).containsExactly("31");
    assertThat(replies.read(access(), "8", null)).isInstanceOf(ThreadReading.Gone.class);
  }
}
