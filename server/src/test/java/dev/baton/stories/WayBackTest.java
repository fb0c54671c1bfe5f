package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.SettableClock;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An agent answers, and the shopper reads it in the chat. */
@BatonTest
class WayBackTest {
  private final Http http;
  private final SettableClock clock;

  WayBackTest(Http http, SettableClock clock) {
    this.http = http;
    this.clock = clock;
  }

  private static Shopper withTicket(Http http, TestStore store) {
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my lamp is broken");
    shopper.says("Mary Poole mary@example.com");
    assertThat(shopper.hasTicket()).isTrue();
    return shopper;
  }

  private static Http.Answer agent(TestStore store, Shopper shopper, String act, Object body) {
    return store.admin().post(store.path("/tickets/" + shopper.reference() + act), body);
  }

  private static void answers(TestStore store, Shopper shopper, String text) {
    assertThat(agent(store, shopper, "/replies", Map.of("text", text)).status()).isEqualTo(201);
  }

  private static void closes(TestStore store, Shopper shopper) {
    assertThat(agent(store, shopper, "/close", Map.of()).status()).isEqualTo(204);
  }

  private static List<String> chat(Shopper shopper) {
    List<String> lines = new ArrayList<>();
    shopper
        .looks()
        .at("/messages")
        .forEach(m -> lines.add(m.at("/author").asString() + ": " + m.at("/text").asString()));
    return lines;
  }

  private static List<String> followUps(TestStore store, Shopper shopper) {
    List<String> lines = new ArrayList<>();
    store
        .ticket(shopper.reference())
        .at("/followUps")
        .forEach(f -> lines.add(f.at("/author").asString() + ": " + f.at("/text").asString()));
    return lines;
  }

  @Test
  void an_agents_answer_appears_in_the_chat_and_stands_in_the_ticket() {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(http, store);
    answers(store, shopper, "Hello Mary, which lamp is it?");
    assertThat(chat(shopper)).last().isEqualTo("agent: Hello Mary, which lamp is it?");
    assertThat(followUps(store, shopper)).containsExactly("agent: Hello Mary, which lamp is it?");
    JsonNode messages = shopper.looks().at("/messages");
    for (int i = 0; i < messages.size(); i++) {
      assertThat(messages.at("/" + i + "/seq").asInt()).isEqualTo(i + 1);
    }
  }

  @Test
  void while_an_agent_is_in_the_thread_the_assistant_stays_out_of_it() {
    TestStore store = TestStore.demo(http);
    Shopper shopper = withTicket(http, store);
    answers(store, shopper, "Which lamp is it?");
    assertThat(shopper.says("The green one")).contains("agent who is answering you here");
    assertThat(shopper.says("track order 12346, jane@example.com")).isEmpty();
    assertThat(shopper.says("human please")).isEmpty();
    assertThat(shopper.says("thanks")).isEmpty();
    assertThat(shopper.pressesTheButton()).contains("An agent is answering you here");
    answers(store, shopper, "Thank you.");
    assertThat(shopper.says("You're welcome")).isEmpty();
    assertThat(followUps(store, shopper))
        .containsExactly(
            "agent: Which lamp is it?",
            "shopper: The green one",
            "shopper: track order 12346, jane@example.com",
            "shopper: human please",
            "shopper: thanks",
            "agent: Thank you.",
            "shopper: You're welcome");
  }

  @Test
  void a_question_of_the_assistant_does_not_survive_an_agents_words() {
    TestStore store = TestStore.demo(http);
    Shopper shopper = withTicket(http, store);
    assertThat(shopper.says("cancel my order 12350, omar@example.com")).contains("12350");
    answers(store, shopper, "Shall I send you a new lamp?");
    shopper.says("yes");
    closes(store, shopper);
    shopper.says("yes");
    Shopper other = Shopper.at(http, "demo");
    assertThat(other.says("where is my order 12350? omar@example.com"))
        .doesNotContainIgnoringCase("cancelled");
  }

  @Test
  void somebody_in_danger_is_answered_even_then() {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(http, store);
    answers(store, shopper, "Which lamp is it?");
    shopper.says("The green one");
    assertThat(shopper.says("I want to kill myself")).contains("988");
    assertThat(followUps(store, shopper)).contains("shopper: I want to kill myself");
  }

  @Test
  void the_assistant_is_back_when_the_ticket_is_closed() {
    TestStore store = TestStore.demo(http);
    Shopper shopper = withTicket(http, store);
    answers(store, shopper, "A new lamp is on its way.");
    closes(store, shopper);
    assertThat(chat(shopper)).last().asString().startsWith("system: The team has closed");
    assertThat(shopper.looks().at("/handoff/closedAt").asString()).isNotEmpty();
    assertThat(shopper.says("thanks")).contains("welcome");
    assertThat(shopper.says("where is my order 12346? jane@example.com")).contains("1Z999AA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"human please", "It still does not work, the bulb is dark"})
  void after_it_was_closed_more_goes_to_the_team_under_the_same_reference(String again) {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(http, store);
    closes(store, shopper);
    String reference = shopper.reference();
    assertThat(shopper.says(again)).contains("had been closed").contains(reference);
    assertThat(followUps(store, shopper)).hasSize(1);
    assertThat(shopper.looks().at("/handoff/closedAt").isMissingNode()).isTrue();
    assertThat(shopper.says("human please")).contains("with our team");
    assertThat(store.tickets()).isEqualTo(1);
    closes(store, shopper);
    assertThat(chat(shopper)).last().asString().startsWith("system: The team has closed");
  }

  @Test
  void after_four_hours_without_the_agent_the_assistant_answers_again() {
    TestStore store = TestStore.demo(http);
    Shopper shopper = withTicket(http, store);
    answers(store, shopper, "Which lamp is it?");
    clock.advance(Duration.ofHours(4).minusSeconds(1));
    assertThat(shopper.says("The green one")).contains("agent");
    clock.advance(Duration.ofSeconds(1));
    assertThat(shopper.says("where is my order 12346? jane@example.com")).contains("1Z999AA");
    assertThat(shopper.says("human please")).contains(shopper.reference());
    answers(store, shopper, "Sorry for the wait.");
    assertThat(shopper.says("no problem")).contains("agent who is answering you here");
  }

  @Test
  void closing_twice_and_opening_again_is_told_once_each() {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(http, store);
    closes(store, shopper);
    closes(store, shopper);
    assertThat(agent(store, shopper, "/reopen", Map.of()).status()).isEqualTo(204);
    assertThat(agent(store, shopper, "/reopen", Map.of()).status()).isEqualTo(204);
    assertThat(chat(shopper).stream().filter(line -> line.startsWith("system")))
        .satisfiesExactly(
            closed -> assertThat(closed).contains("closed"),
            open -> assertThat(open).contains("open again"));
  }

  @Test
  void the_same_answer_sent_twice_is_one() {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(http, store);
    Map<String, String> answer = Map.of("id", UUID.randomUUID().toString(), "text", "Hello");
    agent(store, shopper, "/replies", answer);
    assertThat(agent(store, shopper, "/replies", answer).status()).isEqualTo(201);
    assertThat(chat(shopper)).filteredOn("agent: Hello"::equals).hasSize(1);
    assertThat(followUps(store, shopper)).hasSize(1);
  }

  @Test
  void secrets_in_an_answer_are_masked_and_markup_stays_text() {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(http, store);
    answers(store, shopper, "Your card 4242 4242 4242 4242 <b>was</b> charged");
    assertThat(chat(shopper)).last().asString().doesNotContain("4242 4242 4242 4242");
    assertThat(chat(shopper)).last().asString().contains("<b>was</b>");
    assertThat(store.ticket(shopper.reference()).toString()).doesNotContain("4242 4242 4242");
  }

  @ParameterizedTest
  @CsvSource({
    "es,ha cerrado",
    "fr,a clos",
    "de,geschlossen",
    "pt,encerrou",
    "it,chiuso",
    "nl,gesloten"
  })
  void it_is_said_in_the_shoppers_language(String locale, String closed) {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.opening(http, store.id(), Map.of("locale", locale));
    shopper.pressesTheButton();
    shopper.says("Mary Poole mary@example.com");
    assertThat(shopper.hasTicket()).isTrue();
    closes(store, shopper);
    assertThat(chat(shopper)).last().asString().contains(closed).contains(shopper.reference());
  }

  @Test
  void answers_that_come_while_the_shopper_writes_are_neither_lost_nor_out_of_order()
      throws Exception {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(http, store);
    int each = 8;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      all.add(
          threads.submit(
              () -> {
                for (int i = 0; i < each; i++) {
                  shopper.says("the lamp flickers, number " + i);
                }
              }));
      all.add(
          threads.submit(
              () -> {
                for (int i = 0; i < each; i++) {
                  answers(store, shopper, "answer " + i);
                }
              }));
      for (Future<?> one : all) {
        one.get();
      }
    }
    JsonNode messages = shopper.looks().at("/messages");
    List<String> agents = new ArrayList<>();
    List<String> shoppers = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      JsonNode message = messages.get(i);
      assertThat(message.at("/seq").asInt()).isEqualTo(i + 1);
      String text = message.at("/text").asString();
      switch (message.at("/author").asString()) {
        case "agent" -> agents.add(text);
        case "shopper" -> shoppers.add(text);
        default -> {}
      }
    }
    assertThat(agents).containsExactly(numbered("answer ", each));
    assertThat(shoppers).endsWith(numbered("the lamp flickers, number ", each));
    assertThat(followUps(store, shopper))
        .filteredOn(line -> line.startsWith("shopper"))
        .containsExactly(numbered("shopper: the lamp flickers, number ", each));
  }

  private static String[] numbered(String text, int many) {
    String[] lines = new String[many];
    for (int i = 0; i < many; i++) {
      lines[i] = text + i;
    }
    return lines;
  }

  @Test
  void what_is_wrong_is_said() {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(http, store);
    assertThat(agent(store, shopper, "/replies", Map.of("text", " ")).status()).isEqualTo(400);
    assertThat(agent(store, shopper, "/replies", Map.of("text", "x".repeat(10_001))).status())
        .isEqualTo(400);
    String nowhere = store.path("/tickets/ZZZZ-ZZZZ");
    assertThat(store.admin().post(nowhere + "/replies", Map.of("text", "hi")).status())
        .isEqualTo(404);
    assertThat(store.admin().post(nowhere + "/close", Map.of()).status()).isEqualTo(404);
    assertThat(
            http.post(store.path("/tickets/" + shopper.reference() + "/close"), Map.of()).status())
        .isEqualTo(401);
    assertThat(chat(shopper)).noneMatch(line -> line.startsWith("agent"));
  }

  @Test
  void the_list_says_which_tickets_are_closed() {
    TestStore store = TestStore.create(http);
    Shopper open = withTicket(http, store);
    Shopper closed = withTicket(http, store);
    closes(store, closed);
    assertThat(closedAt(store)).containsOnlyKeys(closed.reference());
    Http.Answer again = agent(store, closed, "/reopen", Map.of());
    assertThat(again.status()).isEqualTo(204);
    closes(store, open);
    assertThat(closedAt(store)).containsOnlyKeys(open.reference());
  }

  private static Map<String, String> closedAt(TestStore store) {
    Map<String, String> closed = new HashMap<>();
    for (JsonNode line : store.admin().get(store.path("/tickets")).at("/items")) {
      if (!line.path("closedAt").isNull()) {
        closed.put(line.path("reference").asString(), line.path("closedAt").asString());
      }
    }
    return closed;
  }

  @Test
  void it_is_written_down_who_answered() {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(http, store);
    answers(store, shopper, "Hello");
    closes(store, shopper);
    assertThat(store.admin().get(store.path("/audit")).body())
        .contains("answered a ticket")
        .contains("closed a ticket")
        .doesNotContain("Hello");
  }
}
