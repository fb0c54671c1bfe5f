package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What starts a handoff, and what does not: the table of section 1.1, row by row. */
@BatonTest
class TriggerTest {
  private static final String DEMO = "demo";

  private final Http http;

  TriggerTest(Http http) {
    this.http = http;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "human please",
        "can I speak to someone",
        "agent",
        "AGENT!!!",
        "this bot is useless get me a rep",
        "call me back",
        "i need a humn",
        "hmuan pls",
        "Quiero hablar con un humano por favor",
        "je veux parler à un conseiller",
        "ich möchte mit einem Menschen sprechen",
        "quero falar com um atendente",
        "vorrei parlare con un operatore",
        "ik wil een medewerker spreken"
      })
  void an_explicit_request_starts_at_once_in_any_wording(String request) {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says(request);
    assertThat(shopper.status()).isEqualTo("collecting");
    assertThat(shopper.handoff("/reason")).isEqualTo("explicit_request");
    assertThat(shopper.asking()).containsExactly("email", "name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HUMAN NOW my mug came broken",
        "human please my mug came broken",
        "my mug came broken human please",
        "agente por favor mi taza llegó rota",
        "un humain svp ma tasse est arrivée cassée",
        "Mitarbeiter bitte meine Tasse kam kaputt an",
        "atendente por favor minha caneca chegou quebrada",
        "operatore per favore la mia tazza è arrivata rotta",
        "medewerker graag mijn mok kwam kapot aan"
      })
  void an_explicit_request_and_its_story_in_one_breath_is_one(String text) {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says(text);
    assertThat(shopper.status()).isEqualTo("collecting");
    assertThat(shopper.handoff("/reason")).isEqualTo("explicit_request");
  }

  @Test
  void an_explicit_request_works_on_any_turn() {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("hi");
    shopper.says("what is your return policy?");
    assertThat(shopper.status()).isEmpty();
    shopper.says("ok but I want to talk to a person");
    assertThat(shopper.handoff("/reason")).isEqualTo("explicit_request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "are you a human?",
        "the agent was great",
        "human hair wig",
        "customer service number on the label is torn",
        "I don't want an agent",
        "is the mug dishwasher safe?",
        "hi",
        "thanks!",
        "goodbye"
      })
  void near_misses_start_nothing(String text) {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says(text);
    assertThat(shopper.status()).isEmpty();
  }

  @Test
  void whether_it_is_human_is_answered_honestly() {
    Shopper shopper = Shopper.at(http, DEMO);
    assertThat(shopper.says("are you a human?"))
        .contains("AI assistant")
        .contains("person from our team is available");
  }

  @Test
  void what_a_skill_cannot_do_starts_at_once_with_the_skill_and_the_order() {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("order 12347 says delivered but I never got it");
    assertThat(shopper.status()).isEqualTo("collecting");
    assertThat(shopper.handoff("/reason")).isEqualTo("skill");
    assertThat(shopper.handoff("/skill")).isEqualTo("track_order");
    assertThat(shopper.handoff("/details/orderNumber/value")).isEqualTo("12347");
  }

  @ParameterizedTest
  @CsvSource({
    "I want to cancel part of my order 12345",
    "order 12347 says delivered but I never got it",
    "my lawyer will contact you",
    "somebody hacked my account"
  })
  void a_bare_no_straight_after_cancels_what_nobody_asked_for(String text) {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says(text);
    assertThat(shopper.status()).isEqualTo("collecting");
    shopper.says("no");
    assertThat(shopper.status()).isEqualTo("cancelled");
    assertThat(shopper.handoff("/endedBecause")).isEqualTo("declined");
    assertThat(shopper.reference()).isEmpty();
  }

  @Test
  void a_bare_no_later_declines_what_is_asked_instead() {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("order 12347 says delivered but I never got it");
    shopper.says("why do you need that?");
    shopper.says("no");
    assertThat(shopper.status()).isEqualTo("collecting");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it never showed up tho",
        "i never got it",
        "no its not here",
        "it hasn't reached me",
        "still nothing here",
        "well I don't have it",
        "no me ha llegado nada",
        "ist aber nicht angekommen"
      })
  void told_that_it_was_delivered_and_still_without_it_goes_to_a_person_at_once(String text) {
    Shopper shopper = Shopper.at(http, DEMO);
    assertThat(shopper.says("track 12347 jane@example.com")).contains("delivered");
    shopper.says(text);
    assertThat(shopper.handoff("/reason")).isEqualTo("skill");
    assertThat(shopper.handoff("/skill")).isEqualTo("track_order");
    assertThat(shopper.handoff("/details/orderNumber/value")).isEqualTo("12347");
  }

  @Test
  void an_order_number_that_a_skill_asked_for_counts_when_it_comes_late() {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("Where is my order?");
    shopper.says("I don't know the number");
    shopper.says("jane@example.com");
    assertThat(shopper.asking()).containsExactly("name");
    shopper.says("12346");
    assertThat(shopper.handoff("/details/orderNumber/value")).isEqualTo("12346");
  }

  @Test
  void who_wants_no_person_but_a_skill_gets_the_skill() {
    Shopper shopper = Shopper.at(http, DEMO);
    assertThat(shopper.says("I don't want an agent, just tell me where 12346 is, jane@example.com"))
        .contains("1Z999AA10123456784");
    assertThat(shopper.status()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "I will sue you, legal",
    "I'll do a chargeback, fraud",
    "there is a charge on my card I don't recognise. this is fraud, fraud",
    "somebody hacked my account, account_break_in",
    "delete all my data under GDPR, privacy",
    "the charger caught fire and burned my hand, safety",
    "someone used my account to order stuff, account_break_in",
    "there are charges on my card I did not make, fraud",
    "ich zeige euch an, legal",
    "I got hurt by the shelf falling on me, safety",
    "I want to kill myself, self_harm"
  })
  void a_sensitive_topic_starts_at_once_with_high_priority_and_tagged(String text, String topic) {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says(text);
    assertThat(shopper.handoff("/reason")).isEqualTo("sensitive");
    shopper.says("Mary Poole mary@example.com");
    var ticket = store.ticket(shopper.reference());
    assertThat(ticket.at("/priority").asString()).isEqualTo("high");
    assertThat(ticket.at("/tags").valueStream().map(tag -> tag.asString()))
        .contains("baton", "sensitive", topic);
  }

  @Test
  void where_somebody_may_be_in_danger_help_comes_first_by_country() {
    TestStore american = TestStore.create(http);
    assertThat(Shopper.at(http, american.id()).says("I want to kill myself"))
        .startsWith("I'm really sorry")
        .contains("988");
    TestStore british =
        TestStore.create(http, Map.of("country", "GB", "timeZone", "Europe/London"));
    assertThat(Shopper.at(http, british.id()).says("I want to kill myself")).contains("116 123");
    Shopper french = Shopper.opening(http, american.id(), Map.of("locale", "en-FR"));
    assertThat(french.says("I want to kill myself")).contains("3114");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "no I meant it as a joke",
        "no no just kidding",
        "no thanks, not needed",
        "nah leave it",
        "no i don't want that"
      })
  void what_nobody_asked_for_is_taken_back_straight_after(String no) {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("I will sue you");
    assertThat(shopper.status()).isEqualTo("collecting");
    shopper.says(no);
    assertThat(shopper.status()).isEqualTo("cancelled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no seriously I will sue you", "no, my email is ann.lee@example.com"})
  void a_no_that_goes_on_takes_nothing_back(String no) {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("I will sue you");
    shopper.says(no);
    assertThat(shopper.status()).isEqualTo("collecting");
  }

  @Test
  void a_question_nobody_has_an_answer_to_is_not_called_incomprehensible() {
    Shopper shopper = Shopper.at(http, DEMO);
    assertThat(shopper.says("do you sell human hair wigs?")).contains("don't have an answer");
  }

  @Test
  void the_button_starts_at_once() {
    Shopper shopper = Shopper.at(http, DEMO);
    assertThat(shopper.pressesTheButton()).contains("name and email");
    assertThat(shopper.handoff("/reason")).isEqualTo("button");
    shopper.pressesTheButton();
    assertThat(shopper.asking()).containsExactly("email", "name");
    assertThat(shopper.status()).isEqualTo("collecting");
  }

  @Test
  void a_page_may_open_the_conversation_with_a_handoff() {
    Shopper shopper = Shopper.opening(http, DEMO, Map.of("startHandoff", true));
    assertThat(shopper.handoff("/reason")).isEqualTo("button");
    assertThat(shopper.heard()).contains("name and email");
  }

  @Test
  void explicit_outranks_sensitive_which_still_sets_priority_and_tag() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I'm going to sue you, get me a human now");
    assertThat(shopper.handoff("/reason")).isEqualTo("explicit_request");
    shopper.says("Mary Poole mary@example.com");
    var ticket = store.ticket(shopper.reference());
    assertThat(ticket.at("/priority").asString()).isEqualTo("high");
    assertThat(ticket.at("/tags").valueStream().map(tag -> tag.asString()))
        .contains("explicit_request", "sensitive", "legal");
  }

  @Test
  void explicit_outranks_frustration() {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("you are useless and I hate this, let me talk to a person");
    assertThat(shopper.handoff("/reason")).isEqualTo("explicit_request");
  }

  @Test
  void skill_outranks_sensitive_which_still_sets_priority() {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("order 12347 says delivered but I never got it, my lawyer will contact you");
    assertThat(shopper.handoff("/reason")).isEqualTo("skill");
    shopper.says("Mary Poole mary@example.com");
    var ticket = TestStore.demo(http).ticket(shopper.reference());
    assertThat(ticket.at("/priority").asString()).isEqualTo("high");
  }

  @Test
  void case_25_asking_in_the_middle_of_a_skill_carries_the_skill() {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("where is my order");
    shopper.says("let me talk to a human");
    assertThat(shopper.handoff("/reason")).isEqualTo("explicit_request");
    assertThat(shopper.handoff("/skill")).isEqualTo("track_order");
    shopper.says("jane@example.com, order 12346");
    var ticket = TestStore.demo(http).ticket(shopper.reference());
    assertThat(ticket.at("/tags").valueStream().map(tag -> tag.asString()))
        .contains("explicit_request", "track_order");
  }
}
