package dev.baton.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.OtherAgent;
import dev.baton.testing.SettableClock;
import dev.baton.testing.StubServer.Request;
import dev.baton.testing.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A developer's program hears what becomes of handoffs: surely, signed, and as often as needed. */
@BatonTest
class WebhooksTest {
  private static final List<String> ALL =
      List.of("handoff.submitted", "ticket.delivered", "delivery.dead", "agent.replied");

  private final Http http;
  private final SettableClock clock;
  private final JdbcClient jdbc;
  private final TestStore store;
  private final WebhookReceiver receiver = new WebhookReceiver();

  WebhooksTest(Http http, SettableClock clock, JdbcClient jdbc) {
    this.http = http;
    this.clock = clock;
    this.jdbc = jdbc;
    this.store = TestStore.create(http);
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private Answer add(List<String> events) {
    return store
        .admin()
        .post(
            store.path("/webhooks"),
            Map.of("url", receiver.uri() + "/hook", "events", events, "description", "our own"));
  }

  private String handOver() {
    OtherAgent agent =
        OtherAgent.of(http.asAdmin(), store.id())
            .heard("My lamp arrived broken")
            .with("details", Map.of("email", "jane@example.com", "name", "Jane Doe"));
    assertThat(agent.handsOver("api").status()).isEqualTo(201);
    return agent.reference();
  }

  private Answer webhook(String id) {
    return store.admin().get(store.path("/webhooks/" + id));
  }

  private JsonNode messages(String id) {
    return store.admin().get(store.path("/webhooks/" + id + "/messages")).at("/items");
  }

  @Test
  void each_event_is_told_once_signed_and_without_the_shopper() {
    Answer added = add(ALL);
    assertThat(added.status()).isEqualTo(201);
    String secret = added.text("/secret");
    assertThat(secret).startsWith("whsec_");
    assertThat(webhook(added.text("/webhook/id")).body()).doesNotContain("whsec_");
    String reference = handOver();
    Request submitted = receiver.waits("handoff.submitted", 1).getFirst();
    Request delivered = receiver.waits("ticket.delivered", 1).getFirst();
    assertThat(WebhookReceiver.signed(submitted, secret)).isTrue();
    assertThat(submitted.header("content-type")).isEqualTo("application/json");
    assertThat(submitted.path()).isEqualTo("/hook");
    JsonNode told = WebhookReceiver.event(submitted);
    assertThat(told.at("/data/store").asString()).isEqualTo(store.id());
    assertThat(told.at("/data/handoff/reference").asString()).isEqualTo(reference);
    assertThat(told.at("/data/handoff/reason").asString()).isEqualTo("api");
    assertThat(WebhookReceiver.event(delivered).at("/data/ticket/helpdesk").asString())
        .isEqualTo("inbox");
    assertThat(submitted.text() + delivered.text()).doesNotContain("jane", "Jane", "lamp");

    store
        .admin()
        .post(store.path("/tickets/" + reference + "/replies"), Map.of("text", "A new one comes."));
    Request replied = receiver.waits("agent.replied", 1).getFirst();
    assertThat(WebhookReceiver.signed(replied, secret)).isTrue();
    assertThat(WebhookReceiver.event(replied).at("/data/reply/text").asString())
        .isEqualTo("A new one comes.");
    assertThat(receiver.requests().stream().map(r -> r.header("webhook-id")).distinct())
        .hasSize(receiver.requests().size())
        .hasSize(3);
    WebhookReceiver.until(
        "all are kept as taken",
        () ->
            messages(added.text("/webhook/id")).findValuesAsString("status").stream()
                .allMatch("taken"::equals));
    assertThat(webhook(added.text("/webhook/id")).text("/status")).isEqualTo("working");
  }

  @Test
  void that_a_ticket_waits_for_a_person_is_told_and_signed() {
    try (WebhookReceiver helpdesk = new WebhookReceiver()) {
      String secret = add(List.of("delivery.dead")).text("/secret");
      helpdesk.answer(422);
      store.with("integrationId", webhookIntegration(helpdesk));
      String reference = handOver();
      Request dead = receiver.waits("delivery.dead", 1).getFirst();
      assertThat(WebhookReceiver.signed(dead, secret)).isTrue();
      assertThat(WebhookReceiver.event(dead).at("/data/store").asString()).isEqualTo(store.id());
      assertThat(WebhookReceiver.event(dead).at("/data/handoff/reference").asString())
          .isEqualTo(reference);
      assertThat(dead.text()).doesNotContain("jane", "Jane", "lamp");
      assertThat(store.ticket(reference).at("/deliveries/0/status").asString()).isEqualTo("dead");
    }
  }

  private String webhookIntegration(WebhookReceiver helpdesk) {
    Map<String, Object> config =
        Map.of(
            "url", helpdesk.uri() + "/tickets", "secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    return store
        .admin()
        .post(
            store.path("/integrations"),
            Map.of("type", "webhook", "name", "Ours", "config", config))
        .text("/id");
  }

  @Test
  void what_is_not_wanted_is_not_told_and_nobody_elses_is() {
    add(List.of("agent.replied"));
    TestStore other = TestStore.create(http);
    OtherAgent.of(http.asAdmin(), other.id())
        .heard("My lamp")
        .with("details", Map.of("email", "joe@example.com", "name", "Joe"))
        .handsOver("api");
    String reference = handOver();
    store.admin().post(store.path("/tickets/" + reference + "/replies"), Map.of("text", "Hello."));
    receiver.waits("agent.replied", 1);
    assertThat(receiver.requests()).hasSize(1);
  }

  @Test
  void a_refusal_is_tried_again_with_the_same_id_and_bytes() {
    String id = add(List.of("handoff.submitted")).text("/webhook/id");
    receiver.answer(500);
    handOver();
    receiver.waits("handoff.submitted", 1);
    WebhookReceiver.until("it is kept", () -> webhook(id).text("/status").equals("failing"));
    receiver.answer(204);
    clock.advance(Duration.ofSeconds(6));
    List<Request> both = receiver.waits("handoff.submitted", 2);
    assertThat(both.get(1).header("webhook-id")).isEqualTo(both.get(0).header("webhook-id"));
    assertThat(both.get(1).text()).isEqualTo(both.get(0).text());
    assertThat(both.get(1).header("webhook-timestamp"))
        .isNotEqualTo(both.get(0).header("webhook-timestamp"));
    WebhookReceiver.until("it works again", () -> webhook(id).text("/status").equals("working"));
    JsonNode attempts = messages(id).at("/0/attempts");
    assertThat(attempts.at("/0/httpStatus").asInt()).isEqualTo(500);
    assertThat(attempts.at("/1/httpStatus").asInt()).isEqualTo(204);
  }

  @Test
  void what_a_killed_process_had_at_hand_is_sent_by_another() {
    String id = add(List.of("handoff.submitted")).text("/webhook/id");
    receiver.answer(500);
    handOver();
    String first = receiver.waits("handoff.submitted", 1).getFirst().header("webhook-id");
    WebhookReceiver.until("it is kept", () -> webhook(id).text("/status").equals("failing"));
    receiver.answer(204);
    WebhookReceiver.until(
        "the other process has it",
        () ->
            jdbc.sql(
                        """
                        UPDATE scheduled_tasks SET picked = true, picked_by = 'killed',
                          last_heartbeat = now() - interval '10 years', version = version + 1
                        WHERE task_name = 'send-webhook' AND task_instance = :task AND NOT picked
                        """)
                    .param("task", store.id() + "/" + first)
                    .update()
                == 1);
    WebhookReceiver.until(
        "another sends it",
        () -> {
          clock.advance(Duration.ofSeconds(5)); // heartbeats are awaited by the same clock
          return receiver.heard("handoff.submitted").size() > 1;
        });
    List<Request> both = receiver.heard("handoff.submitted");
    assertThat(both.get(1).header("webhook-id")).isEqualTo(first);
    assertThat(both.get(1).text()).isEqualTo(both.get(0).text());
  }

  @Test
  void a_410_switches_it_off_and_the_merchant_is_told() {
    String id = add(ALL).text("/webhook/id");
    receiver.answer(410);
    handOver();
    WebhookReceiver.until("it is off", () -> webhook(id).text("/status").equals("off"));
    assertThat(webhook(id).text("/offBecause")).isEqualTo("gone");
    assertThat(store.admin().get(store.path("/alerts")).body())
        .contains("webhook_off", "was switched off");
    int calls = receiver.requests().size();
    handOver();
    assertThat(store.admin().post(store.path("/webhooks/" + id + "/messages/send-again"), "{}"))
        .extracting(Answer::status)
        .isEqualTo(409);

    receiver.answer(204);
    JsonNode shown = webhook(id).json();
    ((tools.jackson.databind.node.ObjectNode) shown).put("enabled", true);
    assertThat(store.admin().put(store.path("/webhooks/" + id), shown.toString()).status())
        .isEqualTo(200);
    Answer again = store.admin().post(store.path("/webhooks/" + id + "/messages/send-again"), "{}");
    assertThat(again.at("/count").asInt()).isPositive();
    WebhookReceiver.until(
        "what was missed is taken",
        () -> receiver.requests().size() >= calls + again.at("/count").asInt());
  }

  @Test
  void one_that_fails_for_days_is_switched_off() {
    String id = add(List.of("handoff.submitted")).text("/webhook/id");
    receiver.answer(503, "Retry-After", "3600");
    handOver();
    WebhookReceiver.until("it fails", () -> webhook(id).text("/status").equals("failing"));
    clock.advance(Duration.ofHours(3));
    receiver.waits("handoff.submitted", 2);
    clock.advance(Duration.ofDays(3));
    WebhookReceiver.until("it is off", () -> webhook(id).text("/status").equals("off"));
    assertThat(webhook(id).text("/offBecause")).isEqualTo("failing");
    assertThat(messages(id).at("/0/status").asString()).isEqualTo("given_up");
  }

  @Test
  void a_new_secret_signs_beside_the_old_one_for_a_day() {
    Answer added = add(List.of("handoff.submitted"));
    String id = added.text("/webhook/id");
    String old = added.text("/secret");
    Answer renewed = store.admin().post(store.path("/webhooks/" + id + "/secret"), "{}");
    String fresh = renewed.text("/secret");
    assertThat(fresh).startsWith("whsec_").isNotEqualTo(old);
    handOver();
    Request both = receiver.waits("handoff.submitted", 1).getFirst();
    assertThat(WebhookReceiver.signed(both, old)).isTrue();
    assertThat(WebhookReceiver.signed(both, fresh)).isTrue();
    clock.advance(Duration.ofHours(25));
    handOver();
    Request one = receiver.waits("handoff.submitted", 2).get(1);
    assertThat(WebhookReceiver.signed(one, old)).isFalse();
    assertThat(WebhookReceiver.signed(one, fresh)).isTrue();
  }

  @Test
  void sent_again_by_hand_it_has_the_same_id() {
    String id = add(List.of("handoff.submitted")).text("/webhook/id");
    handOver();
    String message = receiver.waits("handoff.submitted", 1).getFirst().header("webhook-id");
    WebhookReceiver.until(
        "it is kept as taken", () -> messages(id).at("/0/status").asString("").equals("taken"));
    assertThat(
            store
                .admin()
                .post(store.path("/webhooks/" + id + "/messages/" + message + "/send-again"), "{}")
                .status())
        .isEqualTo(202);
    assertThat(receiver.waits("handoff.submitted", 2).get(1).header("webhook-id"))
        .isEqualTo(message);
  }

  @Test
  void a_test_says_in_words_how_it_went() {
    String id = add(ALL).text("/webhook/id");
    String path = store.path("/webhooks/" + id + "/test");
    assertThat(store.admin().post(path, "{}").at("/ok").asBoolean()).isTrue();
    receiver.answer(302, "Location", "http://127.0.0.1:1/");
    Answer elsewhere = store.admin().post(path, "{}");
    assertThat(elsewhere.at("/ok").asBoolean()).isFalse();
    assertThat(elsewhere.text("/message")).contains("redirects are not followed");
    assertThat(receiver.requests()).hasSize(2);
  }

  @Test
  void nonsense_is_refused_in_words() {
    Http admin = store.admin();
    String path = store.path("/webhooks");
    for (String url : List.of("ftp://example.com", "http://169.254.169.254/", "no address")) {
      Answer refused = admin.post(path, Map.of("url", url, "events", ALL));
      assertThat(refused.status()).as(url).isEqualTo(422);
      assertThat(refused.text("/errors/0/pointer")).isEqualTo("/url");
    }
    Map<String, Object> fine = Map.of("url", receiver.uri() + "/x", "events", ALL);
    assertThat(admin.post(path, Map.of("url", receiver.uri() + "/x")).status()).isEqualTo(422);
    assertThat(
            admin
                .post(path, Map.of("url", receiver.uri() + "/x", "events", List.of("all")))
                .status())
        .isEqualTo(400);
    for (int i = 0; i < 10; i++) {
      assertThat(admin.post(path, fine).status()).isEqualTo(201);
    }
    assertThat(admin.post(path, fine).status()).isEqualTo(409);
  }

  @Test
  void what_an_agent_wrote_is_erased_with_the_person() {
    String id = add(List.of("agent.replied")).text("/webhook/id");
    receiver.answer(500);
    String reference = handOver();
    store
        .admin()
        .post(store.path("/tickets/" + reference + "/replies"), Map.of("text", "Dear Jane Doe"));
    receiver.waits("agent.replied", 1);
    store.admin().post(store.path("/people/erase"), Map.of("email", "jane@example.com"));
    assertThat(messages(id)).isEmpty();
    assertThat(
            jdbc.sql("SELECT count(*) FROM webhook_message WHERE store_id = :store")
                .param("store", store.id())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void what_is_old_is_forgotten() {
    String id = add(List.of("handoff.submitted")).text("/webhook/id");
    handOver();
    WebhookReceiver.until(
        "it is taken", () -> messages(id).at("/0/status").asString("").equals("taken"));
    clock.advance(Duration.ofDays(15));
    WebhookReceiver.until("it is gone", () -> messages(id).isEmpty());
  }
}
