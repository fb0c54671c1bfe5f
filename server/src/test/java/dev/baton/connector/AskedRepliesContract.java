package dev.baton.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.http.ReplyDesk;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import dev.baton.testing.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What every way back that asks a helpdesk must keep. A subclass gives the code, settings besides
 * the address, and a helpdesk with one ticket.
 */
public abstract class AskedRepliesContract {
  /** The helpdesk. */
  protected final ReplyDesk desk = new ReplyDesk();

  private final UUID connection = UUID.randomUUID();

  /** The code under test. */
  protected abstract AgentReplies replies();

  /** The settings of a connection, without its address. */
  protected abstract Map<String, Object> settings();

  /**
   * Makes the ticket {@link #ticketId} of it: an answer "Hello there" by Ana, whose file is
   * label.pdf, and whatever is no answer: notes, drafts, the shopper's words, what Baton wrote.
   */
  protected abstract void thread(boolean closed);

  /** The ticket's id. */
  protected String ticketId() {
    return "7";
  }

  /** Whether this helpdesk tells the agent's name. */
  protected boolean namesAgents() {
    return true;
  }

  /** Access to it. */
  protected final Access access() {
    Map<String, Object> config = new TreeMap<>(settings());
    config.put("baseUrl", desk.uri().toString());
    return new Access(new StoreId("shirts"), connection, replies().type(), config);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private ThreadReading.Read read(@Nullable String mark) {
    ThreadReading reading = replies().read(access(), ticketId(), mark);
    assertThat(reading).isInstanceOf(ThreadReading.Read.class);
    return (ThreadReading.Read) reading;
  }

  @Test
  void anAnswerIsToldAndNothingElse() {
    thread(false);
    ThreadReading.Read read = read(null);
    AgentReply reply = assertThat(read.replies()).singleElement().actual();
    assertThat(reply.text()).isEqualTo("Hello there");
    assertThat(reply.id()).isNotBlank();
    assertThat(reply.firstName()).isEqualTo(namesAgents() ? "Ana" : null);
    assertThat(reply.files()).containsExactly("label.pdf");
    assertThat(reply.at()).isEqualTo(Instant.parse("2026-11-22T06:00:00Z"));
    assertThat(read.closed()).isEqualTo(false);
  }

  @Test
  void anotherReadingTellsNothingNew() {
    thread(false);
    ThreadReading.Read first = read(null);
    ThreadReading.Read second = read(first.mark());
    assertThat(first.replies()).containsAll(second.replies());
    assertThat(second.mark()).isEqualTo(first.mark());
  }

  @Test
  void aClosedTicketIsSeen() {
    thread(true);
    assertThat(read(null).closed()).isEqualTo(true);
  }

  @Test
  void aTicketThatIsNotThereIsReadNoMore() {
    thread(false);
    assertThat(replies().read(access(), "404404", null)).isInstanceOf(ThreadReading.Gone.class);
  }

  @Test
  void aHelpdeskInTroubleIsAskedAgain() {
    thread(false);
    List<Fault> faults =
        List.of(
            Fault.status(500, "text/plain", "oops"),
            Fault.status(200, "text/html", "<p>Log in</p>"),
            Fault.resetAfter(),
            Fault.brokenJson());
    for (Fault fault : faults) {
      read(null);
      desk.nextOfAll(fault);
      assertThat(replies().read(access(), ticketId(), null))
          .isInstanceOf(ThreadReading.Failed.class);
    }
    desk.nextOfAll(Fault.status(429, "text/plain", "slow down", retryAfter(), "7"));
    assertThat(replies().read(access(), ticketId(), null))
        .isInstanceOfSatisfying(
            ThreadReading.Failed.class,
            failed ->
                assertThat(failed.outcome())
                    .isInstanceOfSatisfying(
                        Outcome.RateLimited.class,
                        limited ->
                            assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(7))));
    assertThat(read(null).replies()).hasSize(1);
  }

  /** The header by which it asks for a pause in seconds. */
  protected String retryAfter() {
    return "Retry-After";
  }

  @Test
  void itIsAskedAndExpectsNoHook() {
    assertThat(replies().wayBack(access())).isEqualTo(WayBack.POLLING);
    Map<String, Object> off = new TreeMap<>(access().config());
    off.put("answersByEmail", true);
    Access mute = new Access(access().store(), connection, replies().type(), off);
    assertThat(replies().wayBack(mute)).isEqualTo(WayBack.NONE);
    assertThat(replies().hear(access(), new Hook(Map.of(), new byte[0]), Instant.EPOCH))
        .isInstanceOf(HookReading.NotExpected.class);
  }
}
