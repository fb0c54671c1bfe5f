package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "When will I get an answer?" is answered with the store's reply time, at any point. */
@BatonTest
class ReplyTimeTest {
  private final Http http;

  ReplyTimeTest(Http http) {
    this.http = http;
  }

  @ParameterizedTest
  @CsvSource({
    "how long until somebody replies?, 24 hours",
    "¿cuándo me van a responder?, 24 horas",
    "dans combien de temps allez-vous répondre ?, 24 heures",
    "wann bekomme ich eine Antwort?, 24 Stunden",
    "quando vocês me respondem?, 24 horas",
    "quando mi rispondete?, 24 ore",
    "wanneer krijg ik antwoord?, 24 uur"
  })
  void before_a_ticket_in_the_shoppers_language(String question, String time) {
    Shopper shopper = Shopper.at(http, TestStore.create(http).id());
    assertThat(shopper.says(question)).contains(time);
    assertThat(shopper.hasTicket()).isFalse();
  }

  @Test
  void while_details_are_gathered_and_the_question_stands_again() {
    Shopper shopper = Shopper.at(http, TestStore.create(http).id());
    shopper.says("I need a human, my lamp is broken");
    assertThat(shopper.says("how long until somebody replies?"))
        .contains("24 hours")
        .contains("email");
    assertThat(shopper.asking()).contains("email");
  }

  @ParameterizedTest
  @ValueSource(strings = {"when?", "and when?", "how long?", "ok when exactly"})
  void a_mere_when_after_the_ticket_asks_for_it_too(String when) {
    Shopper shopper = Shopper.at(http, TestStore.create(http).id());
    shopper.says("human please, my lamp is broken");
    shopper.says("Mary Poole mary@example.com");
    assertThat(shopper.says(when)).contains("24 hours").contains(shopper.reference());
  }

  @Test
  void after_the_ticket_it_is_no_news_for_the_team() {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(store);
    assertThat(shopper.says("when will I get an answer?"))
        .contains("24 hours")
        .contains(shopper.reference());
    assertThat(store.ticket(shopper.reference()).at("/followUps").size()).isZero();
  }

  @Test
  void what_else_a_longer_message_says_joins_the_ticket() {
    TestStore store = TestStore.create(http);
    Shopper shopper = withTicket(store);
    String more =
        "when will I get an answer? I have to leave on Saturday and the second lamp flickers, too";
    assertThat(shopper.says(more)).contains("24 hours").contains("added");
    assertThat(store.ticket(shopper.reference()).at("/followUps").size()).isEqualTo(1);
  }

  private Shopper withTicket(TestStore store) {
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my lamp is broken");
    shopper.says("Mary Poole mary@example.com");
    assertThat(shopper.hasTicket()).isTrue();
    return shopper;
  }
}
