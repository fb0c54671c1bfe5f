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
import tools.jackson.databind.JsonNode;

/** What happens in a conversation after its ticket: section 1.3. */
@BatonTest
class AfterTicketTest {
  private final Http http;

  AfterTicketTest(Http http) {
    this.http = http;
  }

  private Shopper withTicket(TestStore store) {
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my lamp is broken");
    shopper.says("Mary Poole mary@example.com");
    assertThat(shopper.hasTicket()).isTrue();
    return shopper;
  }

  private static JsonNode followUps(TestStore store, Shopper shopper) {
    return store.ticket(shopper.reference()).at("/followUps");
  }

  @Test
  void what_nothing_else_deals_with_is_appended_to_the_same_ticket_and_said_so() {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(store);
    String reference = shopper.reference();
    assertThat(shopper.says("The bulb also smells burnt")).contains("added").contains(reference);
    assertThat(shopper.says("asdf qwer")).contains("added").contains(reference);
    assertThat(followUps(store, shopper).size()).isEqualTo(2);
    assertThat(followUps(store, shopper).at("/0/text").asString())
        .isEqualTo("The bulb also smells burnt");
    assertThat(followUps(store, shopper).at("/0/author").asString()).isEqualTo("shopper");
    assertThat(shopper.reference()).isEqualTo(reference);
    assertThat(store.tickets()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"thanks", "thank you!", "bye", "ok thanks bye"})
  void thanks_and_goodbye_are_not(String courtesy) {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(store);
    assertThat(shopper.says(courtesy)).doesNotContain("added");
    assertThat(followUps(store, shopper).size()).isZero();
  }

  /** What is offered there is read in the language the conversation is in. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I need a human, my lamp is broken | skip | just write here",
        "I need a human, my lamp is broken | no | just write here",
        "I need a human, my lamp is broken | no thanks | just write here",
        "I need a human, my lamp is broken | nothing | just write here",
        "I need a human, my lamp is broken | I'd rather not | just write here",
        "quiero hablar con una persona, mi lámpara está rota | nada | escribe aquí",
        "je veux parler à un humain, ma lampe est cassée | rien | écrivez ici",
        "Ich möchte mit einem Menschen sprechen, meine Lampe ist kaputt | nichts | hier",
        "quero falar com uma pessoa, minha lâmpada quebrou | pular | escrever aqui",
        "voglio parlare con una persona, la lampada è rotta | niente | scrivi qui",
        "ik wil een medewerker spreken, mijn lamp is kapot | overslaan | schrijf het gewoon hier",
      })
  void a_no_that_answers_nothing_is_no_news_and_no_goodbye(
      String request, String no, String answer) {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says(request);
    shopper.says("Mary Poole mary@example.com");
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(shopper.says(no)).contains(answer).doesNotContain(shopper.reference());
    assertThat(followUps(store, shopper).size()).isZero();
    assertThat(shopper.says(no)).contains(answer);
  }

  @Test
  void a_correction_joins_the_ticket() {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(store);
    assertThat(shopper.says("sorry, my email is mary.poole@example.com"))
        .contains("correction")
        .contains(shopper.reference());
    assertThat(shopper.handoff("/details/email/value")).isEqualTo("mary.poole@example.com");
    JsonNode ticket = store.ticket(shopper.reference());
    assertThat(ticket.at("/requester/email").asString()).isEqualTo("mary.poole@example.com");
    assertThat(ticket.at("/followUps").toString()).contains("mary.poole@example.com");
    assertThat(store.tickets()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "and my email is mary.poole@example.com",
        "email mary.poole@example.com",
        "mary.poole@example.com",
        "mi correo es mary.poole@example.com"
      })
  void a_value_alone_is_a_correction_and_no_question(String text) {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(store);
    String reply = shopper.says(text);
    assertThat(shopper.handoff("/details/email/value")).isEqualTo("mary.poole@example.com");
    assertThat(reply).contains(shopper.reference()).containsAnyOf("correct", "corrección");
    assertThat(followUps(store, shopper).size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"thats ridiculous", "you are useless", "the blue ones please"})
  void what_asks_nothing_is_added_and_never_called_a_question(String text) {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(store);
    assertThat(shopper.says(text)).contains("added").doesNotContain("question");
    assertThat(followUps(store, shopper).at("/0/text").asString()).isEqualTo(text);
  }

  @Test
  void asking_again_says_it_is_with_the_team_and_offers_to_add() {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(store);
    for (String again : new String[] {"human please", "agent", "can I speak to someone"}) {
      assertThat(shopper.says(again)).contains(shopper.reference()).contains("add");
    }
    assertThat(shopper.pressesTheButton()).contains(shopper.reference());
    assertThat(store.tickets()).isEqualTo(1);
    assertThat(followUps(store, shopper).size()).isZero();
  }

  @Test
  void the_assistant_goes_on_answering() {
    Shopper shopper = withTicket(TestStore.demo(http));
    assertThat(shopper.says("what is your return policy?")).contains("30 days");
    assertThat(shopper.says("where is my order 12346? jane@example.com")).contains("1Z999AA");
    assertThat(shopper.says("what is your return policy?")).contains("30 days");
  }

  @Test
  void a_question_nobody_can_answer_is_added() {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(store);
    assertThat(shopper.says("do you sell bananas?")).contains(shopper.reference());
    assertThat(followUps(store, shopper).toString()).contains("bananas");
  }

  @Test
  void a_different_matter_becomes_a_second_ticket_only_when_confirmed() {
    TestStore store = TestStore.demo(http);
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("order 12347 says delivered but I never got it");
    shopper.says("jane@example.com");
    String first = shopper.reference();
    assertThat(shopper.says("I want to cancel part of my order 12345"))
        .contains("different matter")
        .contains(first);
    assertThat(shopper.reference()).isEqualTo(first);
    shopper.says("yes");
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(shopper.reference()).isNotEqualTo(first);
    assertThat(store.ticket(shopper.reference()).at("/summary").asString()).contains("12345");
  }

  @Test
  void a_different_matter_that_is_not_confirmed_joins_the_first() {
    TestStore store = TestStore.demo(http);
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("order 12347 says delivered but I never got it");
    shopper.says("jane@example.com");
    String first = shopper.reference();
    shopper.says("I want to cancel part of my order 12345");
    assertThat(shopper.says("no")).contains("added").contains(first);
    assertThat(shopper.reference()).isEqualTo(first);
    assertThat(followUps(store, shopper).toString()).contains("cancel part of my order 12345");
  }

  @Test
  void a_new_conversation_makes_a_new_ticket_that_tells_the_agent_the_earlier_one() {
    TestStore store = TestStore.create(http);
    Shopper first = withTicket(store);
    Shopper second = Shopper.opening(http, store.id(), Map.of("visitorId", first.visitor()));
    second.says("I need a human, my kettle is broken");
    second.says("yes");
    assertThat(second.hasTicket()).isTrue();
    assertThat(second.reference()).isNotEqualTo(first.reference());
    assertThat(second.looks().toString()).doesNotContain(first.reference());
    assertThat(store.ticket(second.reference()).toString()).contains(first.reference());
    assertThat(store.tickets()).isEqualTo(2);
  }

  @Test
  void the_last_handoff_stays_in_sight() {
    Shopper shopper = withTicket(TestStore.create(http));
    String reference = shopper.reference();
    shopper.says("thanks");
    assertThat(shopper.looks().at("/handoff/reference").asString()).isEqualTo(reference);
  }

  @Test
  void case_3_the_button_and_the_words_together_make_one_handoff() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.pressesTheButton();
    String handoff = shopper.handoff("/id");
    shopper.says("human please");
    shopper.pressesTheButton();
    assertThat(shopper.handoff("/id")).isEqualTo(handoff);
    shopper.says("Mary Poole mary@example.com");
    assertThat(store.tickets()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I want a second ticket about my invoice",
        "I have another problem, the invoice is wrong",
        "quiero otro ticket por la factura",
        "je voudrais ouvrir une autre demande",
        "ich habe noch ein anderes Problem mit der Rechnung",
        "quero abrir outro chamado",
        "vorrei aprire un'altra richiesta",
        "ik wil een nieuw ticket"
      })
  void whoever_wants_a_second_ticket_confirms_it(String wish) {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(store);
    String first = shopper.reference();
    assertThat(shopper.says(wish)).contains(first).contains("?");
    assertThat(store.tickets()).isEqualTo(1);
    shopper.says("ok");
    assertThat(store.tickets()).isEqualTo(2);
    assertThat(shopper.reference()).isNotEqualTo(first);
  }
}
