package dev.baton.extension;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.SettableClock;
import dev.baton.testing.Shopper;
import dev.baton.testing.StubServer;
import dev.baton.testing.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of the store's own serves a skill; what it gets wrong does the shopper no harm. */
@BatonTest
class OwnSkillTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ASK =
      "{\"step\": \"ask\", \"text\": \"Which card?\", \"quickReplies\": [\"Red\", \"Blue\"],"
          + " \"state\": {\"asked\": \"1\"}, \"summary\": \"Wants a gift card's balance\","
          + " \"attempted\": [{\"what\": \"Asked for the card\", \"outcome\": \"No answer yet\"}]}";

  private final Http http;
  private final SettableClock clock;
  private final TestStore store;
  private final Program program = new Program();

  OwnSkillTest(Http http, SettableClock clock) {
    this.http = http;
    this.clock = clock;
    this.store = TestStore.create(http);
  }

  @AfterEach
  void close() {
    program.close();
  }

  /** The store's program. */
  private static final class Program extends StubServer {
    private volatile Function<JsonNode, Output> does = _ -> json(200, ASK);

    void answers(String json) {
      does = _ -> json(200, json);
    }

    @Override
    protected Output answer(Request request) {
      return does.apply(JSON.readTree(request.text()).path("data"));
    }

    JsonNode told(int call) {
      return JSON.readTree(requests().get(call).text()).path("data");
    }
  }

  private Answer add(String... phrases) {
    Answer added =
        store
            .admin()
            .post(
                store.path("/own-skills"),
                Map.of(
                    "name",
                    "Gift cards",
                    "url",
                    program.uri() + "/skill",
                    "phrases",
                    List.of(phrases)));
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    clock.advance(Duration.ofSeconds(11)); // switches and skills are read again
    return added;
  }

  @Test
  void it_asks_remembers_and_is_done() throws Exception {
    String secret = add("gift card").text("/secret");
    Shopper shopper = Shopper.at(http, store.id());
    assertThat(shopper.says("What is left on my Gift-Card?")).isEqualTo("Which card?");
    assertThat(shopper.answer().at("/messages").toString()).contains("Red", "Blue");
    program.answers("{\"step\": \"done\", \"text\": \"25 dollars are left.\"}");
    assertThat(shopper.says("The red one")).isEqualTo("25 dollars are left.");
    assertThat(program.requests()).hasSize(2);
    assertThat(program.told(0).path("first").asBoolean()).isTrue();
    assertThat(program.told(0).path("text").asString()).isEqualTo("What is left on my Gift-Card?");
    assertThat(program.told(1).path("first").asBoolean()).isFalse();
    assertThat(program.told(1).at("/state/asked").asString()).isEqualTo("1");
    StubServer.Request call = program.requests().getFirst();
    assertThat(
            new Webhook(secret)
                .sign(
                    call.header("webhook-id"),
                    Long.parseLong(call.header("webhook-timestamp")),
                    call.text()))
        .isEqualTo(call.header("webhook-signature"));
    assertThat(shopper.says("thanks!")).isNotBlank();
    assertThat(program.requests()).hasSize(2);
  }

  @Test
  void it_is_told_what_its_yes_or_no_question_was_answered() {
    add("gift card");
    String lock = "{\"step\": \"ask\", \"text\": \"Shall I lock it?\", \"yesOrNo\": true}";
    Map<String, String> answers =
        Map.of(
            "sure", "yes", "no thanks", "no", "never mind", "no", "vergiss es", "no", "blue", "");
    answers.forEach(
        (said, told) -> {
          program.answers(lock);
          Shopper shopper = Shopper.at(http, store.id());
          assertThat(shopper.says("lock my gift card")).isEqualTo("Shall I lock it?");
          program.answers("{\"step\": \"done\", \"text\": \"All right.\"}");
          assertThat(shopper.says(said)).as(said).isEqualTo("All right.");
          JsonNode first = program.told(program.requests().size() - 2);
          JsonNode second = program.told(program.requests().size() - 1);
          assertThat(first.path("answer").isNull()).isTrue();
          assertThat(second.path("text").asString()).isEqualTo(said);
          assertThat(second.path("answer").asString("")).as(said).isEqualTo(told);
        });
  }

  @Test
  void never_mind_ends_it_at_any_other_question() {
    add("gift card");
    Shopper shopper = Shopper.at(http, store.id());
    assertThat(shopper.says("lock my gift card")).isEqualTo("Which card?");
    assertThat(shopper.says("never mind")).contains("leave that");
    assertThat(program.requests()).hasSize(1);
    assertThat(shopper.says("blue")).isNotEqualTo("Which card?");
    assertThat(program.requests()).hasSize(1);
  }

  @Test
  void it_escalates_with_what_it_tried() {
    add("gift card");
    program.answers(
        "{\"step\": \"escalate\", \"text\": \"Let me get somebody.\", \"summary\": \"Wants a card"
            + " unlocked\", \"attempted\": [{\"what\": \"Unlocked it\", \"outcome\": \"The bank"
            + " refused\"}]}");
    Shopper shopper = Shopper.at(http, store.id());
    assertThat(shopper.says("unlock my gift card")).startsWith("Let me get somebody.");
    assertThat(shopper.handoff("/skill")).isEqualTo("own_skill");
    shopper.says("Jane Doe, jane@example.com");
    JsonNode ticket = store.ticket(shopper.reference());
    assertThat(ticket.at("/body/text").asString())
        .contains("Wants a card unlocked", "Unlocked it", "The bank refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "500",
        "302",
        "no json",
        "[]",
        "{}",
        "{\"step\": \"dance\"}",
        "{\"step\": \"done\"}",
        "{\"step\": \"done\", \"text\": 5}",
        "{\"step\": \"ask\", \"text\": \"x\", \"state\": 1}",
        "long",
        "flood",
        "silence",
        "hang up"
      })
  void what_it_gets_wrong_brings_a_person_who_reads_what_was_tried(String wrong) {
    add("gift card");
    program.does =
        _ ->
            switch (wrong) {
              case "500" -> StubServer.of(500, "text/plain", "broken");
              case "302" -> StubServer.of(302, "text/plain", "", "Location", "http://127.0.0.1:1/");
              case "long" ->
                  StubServer.json(
                      200, "{\"step\": \"done\", \"text\": \"" + "x".repeat(2_001) + "\"}");
              case "flood" -> StubServer.json(200, "\"" + "x".repeat(100_000) + "\"");
              case "silence" ->
                  wire -> {
                    if (wire.getInputStream().read() < 0) {
                      wire.close();
                    }
                  };
              case "hang up" -> java.net.Socket::close;
              default -> StubServer.json(200, wrong);
            };
    Shopper shopper = Shopper.at(http, store.id());
    String said = shopper.says("what is left on my gift card");
    assertThat(said).startsWith("I could not finish that just now.").doesNotContain("xxx", "dance");
    assertThat(shopper.status()).isEqualTo("collecting");
    assertThat(program.requests()).hasSize(1);
    shopper.says("Jane Doe, jane@example.com");
    assertThat(store.ticket(shopper.reference()).at("/body/text").asString())
        .contains("Asked the store's own skill \"Gift cards\"");
  }

  @Test
  void one_that_fails_keeps_nobody_waiting() {
    add("gift card");
    program.does = _ -> StubServer.of(500, "text/plain", "broken");
    for (int i = 0; i < 5; i++) {
      assertThat(Shopper.at(http, store.id()).says("my gift card")).contains("support team");
    }
    assertThat(program.requests()).hasSize(3);
    clock.advance(Duration.ofSeconds(31));
    program.answers("{\"step\": \"done\", \"text\": \"Here again.\"}");
    assertThat(Shopper.at(http, store.id()).says("my gift card")).isEqualTo("Here again.");
    assertThat(program.requests()).hasSize(4);
  }

  @Test
  void it_is_asked_only_what_is_its_own() {
    add("gift card");
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("hello");
    shopper.says("my giftcards are nice"); // other words
    assertThat(program.requests()).isEmpty();
    program.answers("{\"step\": \"pass\"}");
    assertThat(shopper.says("a gift card question")).isNotBlank();
    assertThat(program.requests()).hasSize(1);
    shopper.says("I want a human, forget the gift card");
    assertThat(shopper.status()).isEqualTo("collecting");
    assertThat(program.requests()).hasSize(1);
  }

  @Test
  void switched_off_or_of_another_store_it_is_not_asked() {
    Answer added = add("gift card");
    Shopper.at(http, TestStore.create(http).id()).says("gift card");
    assertThat(program.requests()).isEmpty();
    tools.jackson.databind.node.ObjectNode shown =
        (tools.jackson.databind.node.ObjectNode) added.at("/skill");
    shown.put("enabled", false);
    String path = store.path("/own-skills/" + added.text("/skill/id"));
    assertThat(store.admin().put(path, shown.toString()).status()).isEqualTo(200);
    Shopper.at(http, store.id()).says("gift card");
    assertThat(program.requests()).isEmpty();
    assertThat(store.admin().get(store.path("/skills/own_skill")).text("/status"))
        .isEqualTo("Needs a skill of your own");
  }

  @Test
  void its_health_is_known_by_tests_and_by_turns() {
    Answer added = add("gift card");
    String path = store.path("/own-skills/" + added.text("/skill/id"));
    assertThat(added.text("/skill/status")).isEqualTo("untested");
    Http admin = store.admin();
    admin.post(path + "/test", Map.of("text", "my gift card"));
    assertThat(admin.get(path).text("/status")).isEqualTo("working");
    program.answers("nonsense");
    Shopper.at(http, store.id()).says("my gift card");
    Answer failing = admin.get(path);
    assertThat(failing.text("/status")).isEqualTo("failing");
    assertThat(failing.text("/lastError")).contains("no JSON");
    assertThat(admin.get(store.path("/skills/own_skill")).text("/status"))
        .isEqualTo("Gift cards: Its answer is no JSON.");
    program.answers("{\"step\": \"done\", \"text\": \"Here again.\"}");
    Shopper.at(http, store.id()).says("my gift card");
    assertThat(admin.get(path).text("/status")).isEqualTo("working");
    assertThat(admin.get(store.path("/skills/own_skill")).text("/status")).isEqualTo("Ready");
    tools.jackson.databind.node.ObjectNode moved =
        (tools.jackson.databind.node.ObjectNode) admin.get(path).json();
    moved.put("url", program.uri() + "/elsewhere");
    assertThat(admin.put(path, moved.toString()).text("/status")).isEqualTo("untested");
  }

  @Test
  void it_is_rehearsed_and_nonsense_is_refused() {
    Answer added = add("gift card");
    assertThat(store.admin().get(store.path("/own-skills")).body()).doesNotContain("whsec_");
    String path = store.path("/own-skills/" + added.text("/skill/id") + "/test");
    Answer fine = store.admin().post(path, Map.of("text", "my gift card"));
    assertThat(fine.text("/step")).isEqualTo("ask");
    assertThat(program.told(0).path("preview").asBoolean()).isTrue();
    program.answers("nonsense");
    assertThat(store.admin().post(path, Map.of("text", "x")).text("/message")).contains("no JSON");
    Http admin = store.admin();
    Map<String, Object> bare = Map.of("name", "x", "url", program.uri() + "/x");
    assertThat(admin.post(store.path("/own-skills"), bare).status()).isEqualTo(422);
    assertThat(
            admin
                .post(
                    store.path("/own-skills"),
                    Map.of("name", "x", "url", "ftp://x", "phrases", List.of("gift")))
                .status())
        .isEqualTo(422);
    assertThat(
            admin
                .post(
                    store.path("/own-skills"),
                    Map.of("name", "x", "url", program.uri() + "/x", "intents", List.of("dance")))
                .status())
        .isEqualTo(400);
  }
}
