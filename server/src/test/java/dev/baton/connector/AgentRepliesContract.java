package dev.baton.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.baton.connector.HookReading.Heard;
import dev.baton.connector.HookReading.NotExpected;
import dev.baton.connector.HookReading.Refused;
import dev.baton.shared.vault.Access;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What every way back by hook must keep. A subclass gives the code, access with and without the
 * hook's secret, and genuine requests.
 */
public abstract class AgentRepliesContract {
  /** When requests arrive. */
  protected static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

  /** The code under test. */
  protected abstract AgentReplies replies();

  /** Access to a connection whose hook is set up. */
  protected abstract Access access();

  /** Access to one that expects no hook. */
  protected abstract Access withoutHook();

  /** A request as the helpdesk sends it at a time, proof and all. */
  protected abstract Hook genuine(String body, Instant at);

  /** What it sends when an agent answers in public. */
  protected abstract String publicReply(String ticketId, String replyId, String text);

  /** What it sends that is no answer: a note, the shopper's own words, ours, another event. */
  protected abstract List<String> noReplies(String ticketId);

  private HookReading hear(Hook hook) {
    return replies().hear(access(), hook, NOW);
  }

  @Test
  void anAnswerIsNewsOrAReasonToRead() {
    HookReading reading = hear(genuine(publicReply("4711", "9", "Hello there"), NOW));
    assertThat(reading).isInstanceOf(Heard.class);
    Heard heard = (Heard) reading;
    if (replies().wayBack(access()) == WayBack.SIGNED_HOOK) {
      assertThat(heard.news())
          .singleElement()
          .isInstanceOfSatisfying(
              TicketNews.Replied.class,
              replied -> {
                assertThat(replied.ticketId()).isEqualTo("4711");
                assertThat(replied.reply().id()).isEqualTo("9");
                assertThat(replied.reply().text()).isEqualTo("Hello there");
              });
    } else {
      assertThat(heard.look()).containsExactly("4711");
      assertThat(heard.news()).isEmpty();
    }
  }

  @Test
  void whatIsNoAnswerIsNoNews() {
    for (String body : noReplies("4711")) {
      HookReading reading = hear(genuine(body, NOW));
      assertThat(reading).as(body).isInstanceOf(Heard.class);
      assertThat(((Heard) reading).news()).as(body).isEmpty();
    }
  }

  @Test
  void withoutASecretNothingIsExpected() {
    Hook hook = genuine(publicReply("4711", "9", "Hello"), NOW);
    assertThat(replies().hear(withoutHook(), hook, NOW)).isInstanceOf(NotExpected.class);
    assertThat(replies().wayBack(withoutHook()).hooked()).isFalse();
  }

  @Test
  void aRequestWithoutProofIsRefused() {
    byte[] body = publicReply("4711", "9", "Hello").getBytes(StandardCharsets.UTF_8);
    assertThat(hear(new Hook(Map.of(), body))).isInstanceOf(Refused.class);
    assertThat(hear(new Hook(Map.of(), new byte[0]))).isInstanceOf(Refused.class);
  }

  @Test
  void everyHeaderOfTheProofCounts() {
    Hook hook = genuine(publicReply("4711", "9", "Hello"), NOW);
    hook.headers()
        .forEach(
            (name, value) -> {
              Map<String, String> changed = new java.util.HashMap<>(hook.headers());
              changed.put(name, value.substring(0, value.length() - 1) + "!");
              assertThat(hear(new Hook(changed, hook.body()))).as(name).isInstanceOf(Refused.class);
            });
  }

  @Test
  void aSignedRequestIsRefusedWhenItsBodyChangedOrItIsOld() {
    assumeThat(replies().wayBack(access())).isEqualTo(WayBack.SIGNED_HOOK);
    String body = publicReply("4711", "9", "Hello");
    Hook hook = genuine(body, NOW);
    byte[] other = body.replace("4711", "4712").getBytes(StandardCharsets.UTF_8);
    assertThat(hear(new Hook(hook.headers(), other))).isInstanceOf(Refused.class);
    Duration late = Duration.ofMinutes(5).plusSeconds(1);
    assertThat(hear(genuine(body, NOW.minus(late)))).isInstanceOf(Refused.class);
    assertThat(hear(genuine(body, NOW.plus(late)))).isInstanceOf(Refused.class);
    assertThat(hear(genuine(body, NOW.minus(Duration.ofMinutes(5))))).isInstanceOf(Heard.class);
  }

  @Test
  void markupIsNeverMoreThanText() {
    assumeThat(replies().wayBack(access())).isEqualTo(WayBack.SIGNED_HOOK);
    String evil = "look <script>alert(1)</script>";
    HookReading reading = hear(genuine(publicReply("4711", "9", evil), NOW));
    TicketNews.Replied replied = (TicketNews.Replied) ((Heard) reading).news().getFirst();
    assertThat(replied.reply().text()).startsWith("look");
  }

  @Test
  void nonsenseIsHeardAndForgotten() {
    Random random = new Random(42);
    String good = publicReply("4711", "9", "Hello");
    for (int i = 0; i < 200; i++) {
      StringBuilder body = new StringBuilder(good);
      int from = random.nextInt(body.length());
      body.delete(from, Math.min(body.length(), from + 1 + random.nextInt(40)));
      assertThat(hear(genuine(body.toString(), NOW))).isInstanceOf(Heard.class);
    }
    for (String body : List.of("", "[]", "null", "1", "{}", "[".repeat(10_000), "\u0000")) {
      assertThat(hear(genuine(body, NOW))).isEqualTo(Heard.nothing());
    }
  }
}
