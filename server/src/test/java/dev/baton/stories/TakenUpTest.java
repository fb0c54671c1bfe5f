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

/** A no that is taken back: section 1.1, and 1.2 rule 8. */
@BatonTest
class TakenUpTest {
  private final Http http;

  TakenUpTest(Http http) {
    this.http = http;
  }

  private Shopper cancelled() {
    Shopper shopper = Shopper.at(http, TestStore.create(http).id());
    shopper.says("I need a human, my lamp is broken");
    shopper.says("Mary Poole");
    shopper.says("never mind");
    assertThat(shopper.status()).isEqualTo("cancelled");
    return shopper;
  }

  private Shopper refused() {
    Shopper shopper = Shopper.at(http, TestStore.create(http).id());
    shopper.says("this is ridiculous, you are useless");
    shopper.says("no");
    assertThat(shopper.status()).isEmpty();
    return shopper;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actually yes",
        "ok do it then",
        "yes please after all",
        "on second thought, yes please",
        "Hmm, actually do it",
        "I've changed my mind",
        "fine, go ahead"
      })
  void a_handoff_that_was_cancelled_goes_on_with_what_was_given(String yes) {
    Shopper shopper = cancelled();
    shopper.says(yes);
    assertThat(shopper.status()).isEqualTo("collecting");
    assertThat(shopper.asking()).containsExactly("email");
    shopper.says("mary@example.com");
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(shopper.handoff("/details/name/value")).isEqualTo("Mary Poole");
  }

  @ParameterizedTest
  @ValueSource(strings = {"actually yes", "ok do it then", "yes please after all"})
  void an_offer_that_was_refused_is_taken_after_all(String yes) {
    Shopper shopper = refused();
    shopper.says(yes);
    assertThat(shopper.status()).isEqualTo("collecting");
    assertThat(shopper.handoff("/reason")).isEqualTo("frustration");
  }

  @ParameterizedTest
  @CsvSource({
    "es, 'quiero hablar con una persona', 'déjalo', 'bueno, mejor sí'",
    "fr, 'je veux parler à un humain', 'laissez tomber', 'finalement oui'",
    "de, 'ich möchte mit einem Menschen sprechen', 'vergiss es', 'doch, bitte'",
    "pt, 'quero falar com uma pessoa', 'deixa pra lá', 'pensando bem, sim'",
    "it, 'voglio parlare con una persona', 'lascia stare', 'anzi sì'",
    "nl, 'ik wil een mens spreken', 'laat maar', 'toch wel graag'"
  })
  void in_every_language(String language, String request, String no, String yes) {
    Shopper shopper = Shopper.at(http, TestStore.create(http).id());
    shopper.says(request);
    shopper.says(no);
    assertThat(shopper.status()).as(language).isEqualTo("cancelled");
    shopper.says(yes);
    assertThat(shopper.status()).as(language).isEqualTo("collecting");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ok", "ok thanks", "thank you", "great"})
  void what_takes_nothing_back_starts_nothing(String text) {
    Shopper shopper = cancelled();
    shopper.says(text);
    assertThat(shopper.status()).isEqualTo("cancelled");
  }

  @Test
  void only_straight_after_the_no() {
    Shopper shopper = cancelled();
    shopper.says("thanks");
    shopper.says("actually yes");
    assertThat(shopper.status()).isEqualTo("cancelled");
  }
}
