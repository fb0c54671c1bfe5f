package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.LiveEvents;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The storefront's side of the HTTP interface, as a client relies on it. */
@BatonTest
class StorefrontTest {
  private static final String OPENING = "/api/v1/storefront/demo/conversations";

  private final Http http;

  StorefrontTest(Http http) {
    this.http = http;
  }

  @Test
  void opening_answers_with_all_a_page_needs() {
    Answer opened = http.post(OPENING, Map.of());
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.text("/conversationId")).isNotBlank();
    assertThat(opened.text("/token")).isNotBlank();
    assertThat(opened.text("/visitorId")).isNotBlank();
    assertThat(opened.text("/identity")).isEqualTo("anonymous");
    assertThat(opened.at("/handoff").isNull()).isTrue();
    JsonNode greeting = opened.at("/messages/0");
    assertThat(greeting.path("author").asString()).isEqualTo("assistant");
    assertThat(greeting.path("seq").asInt()).isEqualTo(1);
    assertThat(greeting.path("text").asString()).isNotBlank();
    assertThat(greeting.path("attachments").isArray()).isTrue();
    assertThat(greeting.path("at").asString()).endsWith("Z");
  }

  @Test
  void a_message_answers_with_its_replies_only() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("human please");
    JsonNode answer = shopper.answer().json();
    assertThat(answer.propertyNames()).containsExactlyInAnyOrder("messages", "handoff");
    assertThat(answer.at("/messages").valueStream())
        .allMatch(message -> message.path("author").asString("").equals("assistant"));
    assertThat(answer.at("/handoff").propertyNames())
        .contains("id", "status", "reason", "asking", "confirming", "missing", "details");
  }

  @Test
  void a_look_tells_everything_after_a_place() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("hi");
    String path = "/api/v1/conversations/" + shopper.id();
    assertThat(shopper.http().get(path).at("/messages").size()).isEqualTo(3);
    JsonNode later = shopper.http().get(path + "?after=2").json();
    assertThat(later.at("/messages").size()).isEqualTo(1);
    assertThat(later.at("/messages/0/seq").asInt()).isEqualTo(3);
    assertThat(later.at("/id").asString()).isEqualTo(shopper.id());
  }

  @Test
  void while_only_an_offer_stands_there_is_no_handoff() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("this is ridiculous, you are useless");
    assertThat(shopper.answer().at("/handoff").isNull()).isTrue();
    assertThat(shopper.heard()).contains("team");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "DEMO", "a b", "..", "%00"})
  void an_unknown_store_is_404(String store) {
    String path = store.replace(" ", "%20");
    assertThat(http.post("/api/v1/storefront/" + path + "/conversations", Map.of()).status())
        .isIn(400, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "",
        "[]",
        "\"text\"",
        "{\"surprise\":1}",
        "{\"startHandoff\":\"maybe\"}",
        "{\"locale\":7}"
      })
  void a_malformed_opening_is_400_with_a_pointer_where_there_is_one(String body) {
    Answer refused = http.post(OPENING, body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("content-type")).startsWith("application/problem+json");
    assertThat(refused.at("/errors").isArray()).isTrue();
  }

  @Test
  void an_unknown_member_is_named_by_its_pointer() {
    assertThat(http.post(OPENING, "{\"surprise\":1}").text("/errors/0/pointer"))
        .isEqualTo("/surprise");
  }

  @Test
  void bad_utf8_is_400_and_too_much_is_413() {
    byte[] broken = {'{', '"', 'l', 'o', 'c', 'a', 'l', 'e', '"', ':', '"', (byte) 0xC3, '"', '}'};
    assertThat(http.post(OPENING, broken).status()).isEqualTo(400);
    assertThat(http.post(OPENING, "{\"locale\":\"" + "x".repeat(5_000_000) + "\"}").status())
        .isEqualTo(413);
  }

  @Test
  void wrong_tokens_are_401_and_unknown_conversations_tell_nothing() {
    Shopper shopper = Shopper.at(http, "demo");
    String path = "/api/v1/conversations/" + shopper.id();
    assertThat(http.get(path).status()).isEqualTo(401);
    assertThat(http.as("bc_demo.wrong").get(path).status()).isIn(401, 404);
    assertThat(http.as(Http.ADMIN_KEY).get(path).status()).isIn(401, 404);
    assertThat(shopper.http().get("/api/v1/conversations/not-a-uuid").status()).isIn(400, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"hi\"}",
        "{\"id\":\"no-uuid\",\"text\":\"hi\"}",
        "{\"id\":\"5f0c6f8e-0000-4000-8000-000000000001\"}",
        "{\"id\":\"5f0c6f8e-0000-4000-8000-000000000001\",\"text\":5,\"x\":1}",
        "{\"id\":\"5f0c6f8e-0000-4000-8000-000000000001\",\"text\":\"hi\",\"attachmentIds\":[\"x\"]}"
      })
  void a_malformed_message_is_400_and_says_nothing_into_the_conversation(String body) {
    Shopper shopper = Shopper.at(http, "demo");
    String path = "/api/v1/conversations/" + shopper.id();
    assertThat(shopper.http().post(path + "/messages", body).status()).isEqualTo(400);
    assertThat(shopper.looks().at("/messages").size()).isEqualTo(1);
  }

  @Test
  void wrong_methods_and_types_are_named() {
    Shopper shopper = Shopper.at(http, "demo");
    String path = "/api/v1/conversations/" + shopper.id() + "/messages";
    assertThat(shopper.http().get(path).status()).isEqualTo(405);
    assertThat(shopper.http().with("Content-Type", "text/plain").post(path, "hello there").status())
        .isEqualTo(415);
  }

  @Test
  void the_journey_is_taken_and_unknown_types_are_refused() {
    Shopper shopper = Shopper.at(http, "demo");
    String path = "/api/v1/conversations/" + shopper.id() + "/journey";
    Map<String, Object> seen =
        Map.of("type", "product_viewed", "at", "2026-03-04T17:00:00Z", "title", "Mug");
    assertThat(shopper.http().post(path, Map.of("events", List.of(seen))).status()).isEqualTo(202);
    Map<String, Object> odd = Map.of("type", "odd", "at", "2026-03-04T17:00:00Z");
    Answer refused = shopper.http().post(path, Map.of("events", List.of(odd)));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/events/0/type");
  }

  @Test
  void a_step_told_twice_stands_once_and_nothing_personal_stands_in_an_address() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    String path = "/api/v1/conversations/" + shopper.id() + "/journey";
    Map<String, Object> seen =
        Map.of(
            "type", "page_viewed",
            "at", "2026-03-04T17:00:00Z",
            "title", "<script>alert(1)</script>" + "x".repeat(5_000),
            "url", "https://shop.example/account?email=jane@example.com#orders");
    Map<String, Object> odd =
        Map.of(
            "type", "product_viewed", "at", "2026-03-04T17:01:00Z", "url", "javascript:alert(1)");
    for (int i = 0; i < 2; i++) {
      Map<String, Object> body = Map.of("events", List.of(seen, seen, odd));
      assertThat(shopper.http().post(path, body).status()).isEqualTo(202);
    }
    Map<String, Object> huge =
        Map.of("type", "search", "at", "2026-03-04T17:00:00Z", "query", "x".repeat(1_000_000));
    assertThat(shopper.http().post(path, Map.of("events", List.of(huge))).status()).isEqualTo(413);
    shopper.says("I need a human");
    shopper.says("Mary Poole mary@example.com");
    var journey = store.ticket(shopper.reference()).at("/journey");
    assertThat(journey.size()).isEqualTo(2);
    assertThat(journey.toString())
        .contains("https://shop.example/account")
        .doesNotContain("jane@example.com")
        .doesNotContain("javascript:");
    assertThat(journey.toString().length()).isLessThan(2_000);
  }

  @Test
  void the_live_stream_resumes_after_the_last_event_without_loss() throws Exception {
    Answer opened = http.post(OPENING, Map.of());
    String token = opened.text("/token");
    String path = "/api/v1/conversations/" + opened.text("/conversationId");
    try (LiveEvents events = LiveEvents.of(http.base() + path + "/events", token, "0")) {
      assertThat(events.next("message").path("seq").asInt()).isEqualTo(1);
      say(token, path, "human please, my lamp is broken");
      assertThat(events.next("message").path("text").asString()).contains("my lamp");
      assertThat(events.next("message").path("author").asString()).isEqualTo("assistant");
      assertThat(events.next("handoff").path("status").asString()).isEqualTo("collecting");
    }
    say(token, path, "Mary Poole mary@example.com");
    try (LiveEvents events = LiveEvents.of(http.base() + path + "/events", token, "3")) {
      assertThat(events.next("message").path("seq").asInt()).isEqualTo(4);
      assertThat(events.next("message").path("seq").asInt()).isEqualTo(5);
      assertThat(events.next("handoff").path("reference").asString()).isNotBlank();
    }
  }

  @Test
  void the_live_stream_tells_when_the_ticket_exists() throws Exception {
    Answer opened = http.post(OPENING, Map.of());
    String token = opened.text("/token");
    String path = "/api/v1/conversations/" + opened.text("/conversationId");
    try (LiveEvents events = LiveEvents.of(http.base() + path + "/events", token, "0")) {
      say(token, path, "human please, my lamp is broken");
      say(token, path, "Mary Poole mary@example.com");
      JsonNode handoff = events.next("handoff");
      while (!handoff.path("status").asString().equals("delivered")) {
        handoff = events.next("handoff");
      }
      assertThat(handoff.path("ticket").path("helpdesk").asString()).isEqualTo("inbox");
      assertThat(handoff.path("ticket").path("id").asString()).startsWith("INBOX-");
    }
  }

  private void say(String token, String path, String text) {
    Answer answer =
        http.as(token)
            .post(path + "/messages", Map.of("id", UUID.randomUUID().toString(), "text", text));
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void the_button_takes_no_members() {
    Shopper shopper = Shopper.at(http, TestStore.create(http).id());
    String path = "/api/v1/conversations/" + shopper.id() + "/handoff";
    assertThat(shopper.http().post(path, Map.of("now", true)).status()).isEqualTo(400);
    assertThat(shopper.http().post(path, Map.of()).status()).isEqualTo(200);
  }
}
