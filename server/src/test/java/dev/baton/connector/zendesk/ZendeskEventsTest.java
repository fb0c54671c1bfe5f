package dev.baton.connector.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Hook;
import dev.baton.connector.HookReading;
import dev.baton.connector.TicketNews;
import dev.baton.connector.hook.Signatures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZendeskEventsTest {
  private static final String SECRET = "test_signing_secret";
  private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

  private static HookReading hear(String body, String signature, Instant now) {
    Hook hook =
        new Hook(
            Map.of(
                "X-Zendesk-Webhook-Signature",
                signature,
                "X-Zendesk-Webhook-Signature-Timestamp",
                "2026-11-22T06:00:00Z"),
            body.getBytes(StandardCharsets.UTF_8));
    return ZendeskEvents.hear(SECRET, hook, now);
  }

  private static HookReading signed(String body) {
    String signature =
        Signatures.hmac(
            SECRET.getBytes(StandardCharsets.UTF_8),
            "2026-11-22T06:00:00Z".getBytes(StandardCharsets.UTF_8),
            body.getBytes(StandardCharsets.UTF_8));
    return hear(body, signature, NOW);
  }

  /** The vector in the facts: secret, time and body give this signature. */
  @Test
  void theSignatureIsZendesks() {
    String body = "{\"type\":\"zen:event-type:ticket.comment_added\",\"account_id\":1}";
    String good = "pNNlpeWGol5fiK2lt0Sguik7VtBwYVuErxXGi3kbee0=";
    assertThat(hear(body, good, NOW)).isEqualTo(HookReading.Heard.nothing());
    assertThat(hear(body + " ", good, NOW)).isInstanceOf(HookReading.Refused.class);
    assertThat(hear(body, "", NOW)).isInstanceOf(HookReading.Refused.class);
    assertThat(hear(body, good, NOW.plusSeconds(301))).isInstanceOf(HookReading.Refused.class);
    assertThat(hear(body, good, NOW.minusSeconds(301))).isInstanceOf(HookReading.Refused.class);
  }

  private static String comment(boolean visible, boolean staff, String body) {
    return """
        {"account_id":1,"id":"e-1","type":"zen:event-type:ticket.comment_added",
         "time":"2026-11-22T05:59:59Z","subject":"zen:ticket:4016",
         "detail":{"id":"4016","status":"OPEN","external_id":"","assignee_id":"0"},
         "event":{"comment":{"id":"6164068754714","body":"%s","is_public":%s,
           "author":{"id":"9","is_staff":%s,"name":"Ana Lima"}}}}"""
        .formatted(body, visible, staff);
  }

  @Test
  void onlyAPublicCommentOfAnAgentIsNews() {
    assertThat(signed(comment(true, true, "Hello\\nMary")))
        .isInstanceOfSatisfying(
            HookReading.Heard.class,
            heard -> {
              TicketNews.Replied replied = (TicketNews.Replied) heard.news().getFirst();
              assertThat(replied.ticketId()).isEqualTo("4016");
              assertThat(replied.reply().id()).isEqualTo("6164068754714");
              assertThat(replied.reply().text()).isEqualTo("Hello\nMary");
              assertThat(replied.reply().firstName()).isEqualTo("Ana");
              assertThat(replied.reply().at()).isEqualTo(NOW.minusSeconds(1));
            });
    assertThat(signed(comment(false, true, "a note"))).isEqualTo(HookReading.Heard.nothing());
    assertThat(signed(comment(true, false, "the shopper"))).isEqualTo(HookReading.Heard.nothing());
  }

  private static String status(String previous, String current) {
    return """
        {"id":"e-2","type":"zen:event-type:ticket.status_changed","time":"2026-11-22T06:00:00Z",
         "detail":{"id":"4016"},"event":{"previous":"%s","current":"%s"}}"""
        .formatted(previous, current);
  }

  @Test
  void solvingClosesAndOpeningReopens() {
    assertThat(signed(status("OPEN", "SOLVED")))
        .isEqualTo(HookReading.Heard.of(new TicketNews.Closed("4016", "e-2", NOW)));
    assertThat(signed(status("SOLVED", "OPEN")))
        .isEqualTo(HookReading.Heard.of(new TicketNews.Reopened("4016", "e-2", NOW)));
    assertThat(signed(status("SOLVED", "CLOSED"))).isEqualTo(HookReading.Heard.nothing());
    assertThat(signed(status("NEW", "OPEN"))).isEqualTo(HookReading.Heard.nothing());
  }
}
