package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.AgentReply;
import dev.baton.connector.Outcome;
import dev.baton.connector.hook.StandardWebhook;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.SettableClock;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestHelpdesk;
import dev.baton.testing.TestStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agents answer in a helpdesk outside, by each of the ways their answers can come back. */
@BatonTest
class HooksTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final Http http;
  private final SettableClock clock;
  private final TestHelpdesk helpdesk;
  private final JdbcClient database;

  HooksTest(Http http, SettableClock clock, TestHelpdesk helpdesk, JdbcClient database) {
    this.database = database;
    this.http = http;
    this.clock = clock;
    this.helpdesk = helpdesk;
  }

  /** A shopper with a ticket in the helpdesk. */
  private record Case(TestStore store, String integration, Shopper shopper, String ticket) {
    String hook() {
      return "/api/v1/hooks/" + store.id() + "/" + integration;
    }
  }

  private Case begin(String way) {
    TestStore store = TestStore.create(http);
    Http.Answer made =
        store
            .admin()
            .post(
                store.path("/integrations"),
                Map.of(
                    "type",
                    "test_helpdesk",
                    "name",
                    "Desk",
                    "config",
                    Map.of("way", way, "webhookSecret", SECRET)));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String integration = made.text("/id");
    store.with("integrationId", integration);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my lamp is broken");
    shopper.says("Mary Poole mary@example.com");
    until(() -> shopper.looks().at("/handoff/ticket/id").isString());
    return new Case(store, integration, shopper, shopper.handoff("/ticket/id"));
  }

  private static void until(BooleanSupplier so) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!so.getAsBoolean()) {
      assertThat(System.nanoTime()).as("never so").isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private static List<String> chat(Shopper shopper) {
    List<String> lines = new ArrayList<>();
    shopper
        .looks()
        .at("/messages")
        .forEach(
            m ->
                lines.add(
                    m.at("/author").asString()
                        + m.at("/authorName").asString("")
                        + ": "
                        + m.at("/text").asString()));
    return lines;
  }

  private static long count(Shopper shopper, String line) {
    return chat(shopper).stream().filter(line::equals).count();
  }

  private static String reply(String ticket, String id, String html) {
    return """
        {"type":"ticket.replied","data":{"ticketId":"%s","reply":
          {"id":"%s","html":"%s","agentName":"Ana Lima","attachments":["label.pdf"]}}}"""
        .formatted(ticket, id, html);
  }

  private static String change(String ticket, String type) {
    return "{\"type\":\"%s\",\"data\":{\"ticketId\":\"%s\"}}".formatted(type, ticket);
  }

  private Http.Answer sends(String path, String body) {
    return sends(path, body, clock.instant(), SECRET);
  }

  private Http.Answer sends(String path, String body, Instant at, String secret) {
    String id = "msg_" + UUID.randomUUID();
    String time = String.valueOf(at.getEpochSecond());
    String signature =
        StandardWebhook.sign(secret, id, time, body.getBytes(StandardCharsets.UTF_8));
    return http.with("webhook-id", id)
        .with("webhook-timestamp", time)
        .with("webhook-signature", "v1,AAAA v1," + signature)
        .post(path, body);
  }

  @Test
  void a_signed_request_brings_the_answer_once_and_nothing_echoes() {
    Case c = begin("signed_hook");
    String body = reply(c.ticket(), "c1", "<p>Hello <b>Mary</b></p><script>alert(1)</script>");
    assertThat(sends(c.hook(), body).status()).isEqualTo(200);
    assertThat(sends(c.hook(), body).status()).isEqualTo(200);
    String line = "agentAna: Hello Mary\n\n(With files that can't be shown here: label.pdf)";
    until(() -> count(c.shopper(), line) == 1);
    assertThat(c.shopper().says("the green one")).contains("agent who is answering");
    until(() -> helpdesk.additions(c.ticket()).contains("shopper: the green one"));
    assertThat(sends(c.hook(), change(c.ticket(), "ticket.closed")).status()).isEqualTo(200);
    until(() -> chat(c.shopper()).getLast().startsWith("system: The team has closed"));
    assertThat(count(c.shopper(), line)).isEqualTo(1);
    assertThat(helpdesk.additions(c.ticket())).containsExactly("shopper: the green one");
    assertThat(c.store().ticket(c.shopper().reference()).at("/followUps/0/text").asString())
        .isEqualTo("Hello Mary\n[attachment: label.pdf]");
  }

  @Test
  void our_own_additions_that_come_back_are_dropped() {
    Case c = begin("signed_hook");
    sends(c.hook(), reply(c.ticket(), "c1", "Which one?"));
    until(() -> chat(c.shopper()).getLast().startsWith("agentAna"));
    c.shopper().says("the green one");
    until(() -> helpdesk.additions(c.ticket()).size() == 1);
    String followUp = c.store().ticket(c.shopper().reference()).at("/followUps/1/id").asString();
    sends(c.hook(), reply(c.ticket(), "added-" + followUp, "the green one"));
    sends(c.hook(), reply(c.ticket(), "c2", "Thank you"));
    until(() -> chat(c.shopper()).getLast().startsWith("agentAna: Thank you"));
    assertThat(chat(c.shopper()).stream().filter(line -> line.contains("the green one")))
        .containsExactly("shopper: the green one");
  }

  @Test
  void forged_and_stale_requests_are_refused_and_unknown_addresses_are_all_the_same() {
    Case c = begin("signed_hook");
    String body = reply(c.ticket(), "c1", "Hello");
    String wrong = "whsec_" + "A".repeat(32);
    assertThat(sends(c.hook(), body, clock.instant(), wrong).status()).isEqualTo(401);
    assertThat(http.post(c.hook(), body).status()).isEqualTo(401);
    Instant old = clock.instant().minus(Duration.ofMinutes(5)).minusSeconds(2);
    assertThat(sends(c.hook(), body, old, SECRET).status()).isEqualTo(401);
    assertThat(sends(c.hook(), body, clock.instant().plusSeconds(302), SECRET).status())
        .isEqualTo(401);
    String unknown = http.post("/api/v1/hooks/demo/" + UUID.randomUUID(), body).body();
    for (String path :
        List.of(
            "/api/v1/hooks/demo/" + UUID.randomUUID(),
            "/api/v1/hooks/nosuchstore/" + c.integration(),
            "/api/v1/hooks/demo/" + c.integration(),
            "/api/v1/hooks/demo/x",
            "/api/v1/hooks/%00/x",
            "/api/v1/hooks/" + begin("polling").integration())) {
      Http.Answer answer = sends(path, body);
      assertThat(answer.status()).as(path).isIn(404, 400);
      if (answer.status() == 404 && path.split("/").length == 6) {
        assertThat(answer.body()).as(path).isEqualTo(unknown);
      }
    }
    assertThat(chat(c.shopper())).noneMatch(line -> line.startsWith("agent"));
  }

  @Test
  void what_is_not_ours_or_not_understood_is_answered_and_forgotten() {
    Case c = begin("signed_hook");
    for (String body :
        List.of(
            reply("T1", "c9", "Hello"),
            change(c.ticket(), "ticket.spam"),
            "{}",
            "no json",
            "",
            "[".repeat(5_000),
            "{\"type\":\"ticket.replied\",\"data\":{\"ticketId\":\"" + c.ticket() + "\"}}")) {
      assertThat(sends(c.hook(), body).status()).as(body).isEqualTo(200);
    }
    assertThat(sends(c.hook(), "x".repeat(300_000)).status()).isEqualTo(413);
    sends(c.hook(), reply(c.ticket(), "c1", "Hello"));
    until(() -> chat(c.shopper()).getLast().startsWith("agentAna: Hello"));
    assertThat(chat(c.shopper()).stream().filter(line -> line.startsWith("agent"))).hasSize(1);
  }

  @Test
  void a_request_that_only_knows_a_secret_is_a_reason_to_read() {
    Case c = begin("hook_and_read");
    helpdesk.answers(c.ticket(), new AgentReply("1", "First", "Ana", List.of(), clock.instant()));
    helpdesk.answers(c.ticket(), new AgentReply("2", "Second", null, List.of(), clock.instant()));
    assertThat(http.with("X-Secret", "wrong").post(c.hook(), c.ticket()).status()).isEqualTo(401);
    assertThat(http.with("X-Secret", SECRET).post(c.hook(), c.ticket()).status()).isEqualTo(200);
    assertThat(http.with("X-Secret", SECRET).post(c.hook(), c.ticket()).status()).isEqualTo(200);
    until(() -> count(c.shopper(), "agent: Second") == 1);
    assertThat(chat(c.shopper()).stream().filter(line -> line.startsWith("agent")))
        .containsExactly("agentAna: First", "agent: Second");
    helpdesk.answers(c.ticket(), new AgentReply("3", "Third", null, List.of(), clock.instant()));
    helpdesk.closes(c.ticket(), true);
    http.with("X-Secret", SECRET).post(c.hook(), c.ticket());
    until(() -> chat(c.shopper()).getLast().startsWith("system: The team has closed"));
    assertThat(count(c.shopper(), "agent: Third")).isEqualTo(1);
  }

  private int faults(Case c) {
    return database
        .sql("SELECT sum(faults) FROM agent_watch WHERE store_id = :store")
        .param("store", c.store().id())
        .query(Integer.class)
        .single();
  }

  @Test
  void a_helpdesk_that_says_nothing_is_asked() {
    Case c = begin("polling");
    helpdesk.answers(c.ticket(), new AgentReply("1", "First", "Ana", List.of(), clock.instant()));
    assertThat(chat(c.shopper())).noneMatch(line -> line.startsWith("agent"));
    clock.advance(Duration.ofMinutes(1));
    until(() -> count(c.shopper(), "agentAna: First") == 1);
    helpdesk.fails(new Outcome.Unavailable(null, 503, "Service Unavailable"));
    helpdesk.answers(c.ticket(), new AgentReply("2", "Second", null, List.of(), clock.instant()));
    clock.advance(Duration.ofMinutes(1));
    until(() -> faults(c) == 1);
    helpdesk.fails(null);
    clock.advance(Duration.ofMinutes(5));
    until(() -> count(c.shopper(), "agent: Second") == 1);
    helpdesk.closes(c.ticket(), true);
    clock.advance(Duration.ofMinutes(5));
    until(() -> chat(c.shopper()).getLast().startsWith("system: The team has closed"));
    assertThat(count(c.shopper(), "agentAna: First")).isEqualTo(1);
  }
}
