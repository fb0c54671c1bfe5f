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

/** What can you do, how else is the team reached, what about my ticket: asked at any point. */
@BatonTest
class AskedOfTheAssistantTest {
  private static final String DEMO = "demo";

  private final Http http;

  AskedOfTheAssistantTest(Http http) {
    this.http = http;
  }

  @ParameterizedTest
  @CsvSource({
    "what can you do?, change a delivery address",
    "help, track an order",
    "can someone help me?, pass you to a person",
    "¿qué puedes hacer?, cambiar una dirección de entrega",
    "que pouvez-vous faire ?, changer une adresse de livraison",
    "was kannst du?, eine Lieferadresse ändern",
    "o que você pode fazer?, alterar um endereço de entrega",
    "cosa puoi fare?, cambiare un indirizzo di consegna",
    "wat kun je doen?, een bezorgadres wijzigen"
  })
  void what_it_can_do_is_told(String question, String told) {
    assertThat(Shopper.at(http, DEMO).says(question)).contains(told);
  }

  @Test
  void it_promises_no_skill_that_is_off_nor_orders_where_no_shop_is_connected() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    assertThat(shopper.heard()).contains("answer questions").doesNotContain("track", "cancel");
    assertThat(Shopper.at(http, DEMO).heard())
        .contains("track an order", "cancel an order", "request a return")
        .contains("change a delivery address");
  }

  @ParameterizedTest
  @CsvSource({
    "what's your phone number?, call 0800 123",
    "¿cuál es vuestro teléfono?, call 0800 123",
    "quel est votre numéro de téléphone ?, call 0800 123",
    "wie ist eure Telefonnummer?, call 0800 123",
    "qual o seu telefone?, call 0800 123",
    "qual è il vostro numero di telefono?, call 0800 123",
    "wat is jullie telefoonnummer?, call 0800 123"
  })
  void how_else_the_team_is_reached_is_told(String question, String contact) {
    TestStore store = TestStore.create(http, Map.of("otherContact", "call 0800 123"));
    assertThat(Shopper.at(http, store.id()).says(question)).contains(contact);
  }

  @Test
  void without_another_line_the_team_is_reached_right_here() {
    assertThat(Shopper.at(http, TestStore.create(http).id()).says("what's your phone number?"))
        .contains("right here");
  }

  @Test
  void whose_address_an_order_has_is_no_question_of_how_the_team_is_reached() {
    assertThat(Shopper.at(http, DEMO).says("what is the email on order 12345"))
        .doesNotContain("reach our team")
        .doesNotContain("jane");
  }

  @Test
  void while_details_are_gathered_the_open_question_stands_again() {
    TestStore store = TestStore.create(http, Map.of("otherContact", "call 0800 123"));
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("agent");
    assertThat(shopper.says("what's your phone number?"))
        .contains("call 0800 123")
        .endsWith("May I have your name and email?");
    assertThat(shopper.says("what can you do?")).endsWith("May I have your name and email?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status of my ticket?",
        "any update?",
        "what about my request",
        "¿y mi ticket?",
        "où en est ma demande ?",
        "wie ist der Stand meines Tickets?",
        "qual o status da minha solicitação?",
        "a che punto è la mia richiesta?",
        "hoe staat het met mijn aanvraag?"
      })
  void where_the_ticket_stands_is_told_and_no_news_for_the_team(String question) {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my lamp is broken");
    shopper.says("Mary Poole mary@example.com");
    assertThat(shopper.says(question)).contains(shopper.reference()).contains("24");
    assertThat(store.ticket(shopper.reference()).at("/followUps").size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how long does this take?",
        "¿cuánto tardáis?",
        "c'est long ?",
        "wie lange dauert das?",
        "quanto tempo demora?",
        "quanto ci vuole?",
        "hoe lang duurt het?"
      })
  void how_long_it_takes_means_the_team_once_a_person_is_spoken_of(String question) {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("agent");
    assertThat(shopper.says(question)).contains("24");
    Shopper offered = Shopper.at(http, DEMO);
    offered.says("return 12348 jane@example.com");
    assertThat(offered.says(question)).contains("24");
    offered.says("ok");
    assertThat(offered.hasTicket()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "are you open now?, Our team is",
    "what are your opening hours?, Our team is",
    "¿estáis abiertos ahora?, Nuestro equipo",
    "êtes-vous ouverts en ce moment ?, Notre équipe",
    "habt ihr gerade offen?, Unser Team",
    "vocês estão abertos agora?, Nossa equipe",
    "siete aperti adesso?, Il nostro team",
    "zijn jullie nu open?, Ons team"
  })
  void whether_the_team_is_there_now_is_told_where_the_merchant_said_when_it_is(
      String question, String told) {
    TestStore store = TestStore.create(http);
    assertThat(Shopper.at(http, store.id()).says(question)).doesNotContain(told);
    store.with("hours", Map.of("week", Map.of()));
    assertThat(Shopper.at(http, store.id()).says(question)).startsWith(told).contains("24");
    Shopper collecting = Shopper.at(http, store.id());
    collecting.says("agent");
    assertThat(collecting.says("are you open now?"))
        .startsWith("Our team isn't at work right now")
        .endsWith("May I have your name and email?");
  }
}
