package dev.baton.connector.requesttracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.AgentReplies;
import dev.baton.connector.AgentReply;
import dev.baton.connector.AskedRepliesContract;
import dev.baton.connector.ThreadReading;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The answers are those of 5.0.3, as they were seen. */
class RtRepliesTest extends AskedRepliesContract {
  private final RtReplies replies = new RtReplies(new RequestTrackerConnector(desk.http()));

  @Override
  protected AgentReplies replies() {
    return replies;
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("token", "1-14-x", "queue", "Support");
  }

  @Override
  protected void thread(boolean closed) {
    ticket("7", closed ? "resolved" : "open");
    desk.says(
        "/REST/2.0/transactions",
        "{\"items\":[%s,%s,%s]}"
            .formatted(
                transaction(42, "agent1"),
                transaction(43, "jane@example.com"),
                transaction(44, "joe@example.com")));
    desk.says("/REST/2.0/user/agent1", "{\"RealName\":\"Ana Lima\",\"Privileged\":1}");
    desk.says("/REST/2.0/user/joe@example.com", "{\"RealName\":\"Joe\",\"Privileged\":0}");
    desk.says(
        "/REST/2.0/transaction/42/attachments",
        "{\"items\":[%s,%s,%s,%s]}"
            .formatted(
                part(5, "multipart/mixed", ""),
                part(6, "text/plain", ""),
                part(7, "text/html", ""),
                part(8, "text/plain", "label.pdf")));
    content(6, "another wording");
    content(7, "<p>Hello <i>there</i></p>");
  }

  private void ticket(String id, String status) {
    desk.says(
        "/REST/2.0/ticket/7",
        "{\"id\":%s,\"Status\":\"%s\",\"Requestor\":[{\"id\":\"jane@example.com\"}],\"Cc\":[]}"
            .formatted(id, status));
  }

  private void content(int id, String text) {
    String bytes = Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    desk.says(
        "/REST/2.0/attachment/" + id,
        "{\"id\":%d,\"Content\":\"%s\\n\"}".formatted(id, bytes.replace("\r\n", "\\n")));
  }

  private static String transaction(int id, String creator) {
    return """
        {"id":"%d","type":"transaction","Creator":{"id":"%s","type":"user"},
         "Created":"2026-11-22T06:00:00Z"}"""
        .formatted(id, creator);
  }

  private static String part(int id, String type, String file) {
    return "{\"id\":\"%d\",\"ContentType\":\"%s\",\"Filename\":\"%s\"}".formatted(id, type, file);
  }

  @Test
  void rejectedAndDeletedAreClosedToo() {
    thread(false);
    for (String status : new String[] {"rejected", "deleted"}) {
      ticket("7", status);
      assertThat(replies.read(access(), "7", null))
          .isInstanceOfSatisfying(
              ThreadReading.Read.class, read -> assertThat(read.closed()).isEqualTo(true));
    }
  }

  /** The other's answers may be for somebody else. */
  @Test
  void aTicketThatWasMergedIntoAnotherIsReadNoMore() {
    thread(false);
    ticket("8", "open");
    assertThat(replies.read(access(), "7", null)).isInstanceOf(ThreadReading.Gone.class);
  }

  /** RT writes it in Latin-1, which is no JSON. */
  @Test
  void aFileWhoseNameCannotBeReadIsAFile() {
    thread(false);
    String parts = "/REST/2.0/transaction/42/attachments";
    desk.says(parts + "?fields=ContentType,Filename", "{\"items\":[{\"Filename\":\"l");
    desk.says(
        parts,
        "{\"items\":[{\"id\":\"7\",\"ContentType\":\"text/html\"},"
            + "{\"id\":\"8\",\"ContentType\":\"application/pdf\"}]}");
    assertThat(replies.read(access(), "7", null))
        .isInstanceOfSatisfying(
            ThreadReading.Read.class,
            read ->
                assertThat(read.replies())
                    .singleElement()
                    .extracting(AgentReply::text, AgentReply::files)
                    .containsExactly("Hello there", List.of("file")));
  }
}
