package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is promised whatever shoppers, clients and stores do: section 5. */
@BatonTest
class PromiseTest {
  private final Http http;

  PromiseTest(Http http) {
    this.http = http;
  }

  @Test
  void two_stores_do_not_see_each_other() {
    TestStore one = TestStore.create(http);
    TestStore other = TestStore.create(http);
    Shopper shopper = Shopper.at(http, one.id());
    shopper.says("I need a human, my lamp is broken");
    shopper.says("Mary Poole mary@example.com");
    assertThat(one.tickets()).isEqualTo(1);
    assertThat(other.tickets()).isZero();
    assertThat(other.admin().get(other.path("/tickets/" + shopper.reference())).status())
        .isEqualTo(404);
    Shopper elsewhere = Shopper.opening(http, other.id(), Map.of("visitorId", shopper.visitor()));
    assertThat(elsewhere.visitor()).isNotEqualTo(shopper.visitor());
    elsewhere.says("I need a human, my lamp is broken");
    assertThat(elsewhere.confirming()).isEmpty();
    assertThat(elsewhere.asking()).containsExactly("email", "name");
  }

  @Test
  void a_token_opens_its_own_conversation_only() {
    Shopper mine = Shopper.at(http, "demo");
    Shopper yours = Shopper.at(http, "demo");
    String path = "/api/v1/conversations/" + yours.id();
    Map<String, Object> message = Map.of("id", UUID.randomUUID().toString(), "text", "hi");
    assertThat(mine.http().get(path).status()).isIn(401, 404);
    assertThat(mine.http().post(path + "/messages", message).status()).isIn(401, 404);
    assertThat(mine.http().post(path + "/handoff", Map.of()).status()).isIn(401, 404);
    assertThat(mine.http().get(path + "/events").status()).isIn(401, 404);
    assertThat(http.get(path).status()).isEqualTo(401);
    Answer foreign = mine.http().get(path);
    Answer absent = mine.http().get("/api/v1/conversations/" + UUID.randomUUID());
    assertThat(foreign.body()).isEqualTo(absent.body());
    assertThat(foreign.status()).isEqualTo(absent.status());
  }

  @Test
  void case_2_the_same_message_again_gets_the_same_answer_and_does_nothing_twice() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my lamp is broken");
    String path = "/api/v1/conversations/" + shopper.id() + "/messages";
    String id = UUID.randomUUID().toString();
    Map<String, Object> message = Map.of("id", id, "text", "Mary Poole mary@example.com");
    Answer first = shopper.http().post(path, message);
    Answer again = shopper.http().post(path, message);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/messages")).isEqualTo(first.at("/messages"));
    assertThat(again.at("/handoff/reference")).isEqualTo(first.at("/handoff/reference"));
    assertThat(store.tickets()).isEqualTo(1);
    Answer other = shopper.http().post(path, Map.of("id", id, "text", "something else"));
    assertThat(other.status()).isEqualTo(409);
  }

  @Test
  void case_2_the_same_message_many_times_at_the_same_instant_is_one() throws Exception {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my lamp is broken");
    String path = "/api/v1/conversations/" + shopper.id() + "/messages";
    Map<String, Object> message =
        Map.of("id", UUID.randomUUID().toString(), "text", "Mary Poole mary@example.com");
    List<Callable<Answer>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      calls.add(() -> shopper.http().post(path, message));
    }
    assertThat(together(calls)).allMatch(answer -> answer.status() == 200);
    assertThat(store.tickets()).isEqualTo(1);
    assertThat(authors(shopper, "shopper")).hasSize(2);
  }

  @Test
  void two_messages_at_the_same_instant_are_both_answered_in_order() throws Exception {
    Shopper shopper = Shopper.at(http, TestStore.create(http).id());
    String path = "/api/v1/conversations/" + shopper.id() + "/messages";
    List<Callable<Answer>> calls = new ArrayList<>();
    for (String text : List.of("hello there", "what is your return policy?")) {
      Map<String, Object> message = Map.of("id", UUID.randomUUID().toString(), "text", text);
      calls.add(() -> shopper.http().post(path, message));
    }
    assertThat(together(calls))
        .allMatch(answer -> answer.status() == 200 && answer.at("/messages").size() > 0);
    List<JsonNode> messages = shopper.looks().at("/messages").valueStream().toList();
    for (int i = 0; i < messages.size(); i++) {
      assertThat(messages.get(i).path("seq").asInt()).isEqualTo(i + 1);
      if (messages.get(i).path("author").asString("").equals("shopper")) {
        assertThat(messages.get(i + 1).path("author").asString("")).isEqualTo("assistant");
      }
    }
    assertThat(authors(shopper, "shopper")).hasSize(2);
  }

  @Test
  void case_3_the_button_and_the_words_at_the_same_instant_make_one_ticket() throws Exception {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    String path = "/api/v1/conversations/" + shopper.id();
    Map<String, Object> message =
        Map.of("id", UUID.randomUUID().toString(), "text", "human please, my lamp is broken");
    List<Answer> answers =
        together(
            List.of(
                () -> shopper.http().post(path + "/handoff", Map.of()),
                () -> shopper.http().post(path + "/messages", message)));
    assertThat(answers).allMatch(answer -> answer.status() == 200);
    assertThat(answers.get(0).at("/handoff/id")).isEqualTo(answers.get(1).at("/handoff/id"));
    shopper.says("Mary Poole mary@example.com");
    assertThat(store.tickets()).isEqualTo(1);
  }

  private static List<Answer> together(List<Callable<Answer>> calls) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> future : threads.invokeAll(calls)) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  private static List<JsonNode> authors(Shopper shopper, String author) {
    return shopper
        .looks()
        .at("/messages")
        .valueStream()
        .filter(message -> author.equals(message.path("author").asString("")))
        .toList();
  }

  @Test
  void ten_thousand_characters_are_taken_and_one_more_is_refused() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    String longest = "my lamp is broken and I tell you why. ".repeat(300).substring(0, 10_000);
    shopper.says(longest);
    assertThat(shopper.looks().at("/messages").valueStream())
        .anyMatch(message -> message.path("text").asString("").equals(longest));
    shopper.says("I need a human");
    shopper.says("Mary Poole mary@example.com");
    assertThat(shopper.hasTicket()).isTrue();
    Answer refused =
        shopper
            .http()
            .post(
                "/api/v1/conversations/" + shopper.id() + "/messages",
                Map.of("id", UUID.randomUUID().toString(), "text", longest + "x"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/text");
  }
}
