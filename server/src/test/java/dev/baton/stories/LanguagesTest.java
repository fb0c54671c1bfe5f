package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.assistant.Assistant;
import dev.baton.handoff.Wording;
import dev.baton.handoff.settings.WrapUps;
import dev.baton.shared.Language;
import dev.baton.shared.Sentences;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A handoff is held in the shopper's language, from the request to what follows the wrap-up. */
@BatonTest
class LanguagesTest {
  private static final Sentences HANDOFF = Sentences.beside(Wording.class);
  private static final Sentences WRAP_UP = Sentences.beside(WrapUps.class);
  private static final Sentences ASSISTANT = Sentences.beside(Assistant.class);

  private final Http http;

  LanguagesTest(Http http) {
    this.http = http;
  }

  static Stream<Arguments> talks() {
    return Stream.of(
        talk("en", "I want to talk to a human", "why do you need that?", "thank you", "goodbye"),
        talk("es", "quiero hablar con un humano", "¿para qué lo necesitas?", "gracias", "adiós"),
        talk("fr", "je veux parler à un humain", "pourquoi ?", "merci beaucoup", "au revoir"),
        talk("de", "Ich will einen Menschen sprechen", "wozu?", "danke schön", "auf Wiedersehen"),
        talk("pt", "quero falar com um atendente", "por quê?", "obrigado", "tchau"),
        talk("it", "voglio parlare con un operatore", "perché?", "grazie mille", "arrivederci"),
        talk("nl", "ik wil met een medewerker praten", "waarom?", "dank je wel", "tot ziens"));
  }

  private static Arguments talk(
      String language, String request, String why, String thanks, String goodbye) {
    return Arguments.of(new Language(language), request, why, thanks, goodbye);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("talks")
  void every_reply_is_in_the_shoppers_language(
      Language language, String request, String why, String thanks, String goodbye) {
    Shopper shopper = Shopper.at(http, TestStore.create(http).id());

    assertThat(shopper.says(request))
        .isEqualTo(handoff(language, "lead_request", "first_email_name", "invite"));
    assertThat(shopper.says(why))
        .isEqualTo(handoff(language, "why_email", "why_name", "ask_email_name"));
    assertThat(shopper.says("mary@example.com")).isEqualTo(handoff(language, "ask_name"));
    assertThat(shopper.says("Mary Poole")).isEqualTo(WRAP_UP.say(language, "wrap_up"));
    assertThat(shopper.hasTicket()).isTrue();

    assertThat(shopper.says(thanks)).isEqualTo(ASSISTANT.say(language, "welcome"));
    assertThat(shopper.says(request))
        .isEqualTo(HANDOFF.say(language, "with_team", "reference", shopper.reference()));
    assertThat(shopper.says(goodbye)).isEqualTo(ASSISTANT.say(language, "goodbye"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("talks")
  void a_storefront_in_the_language_greets_in_it(Language language) {
    TestStore store = TestStore.create(http, Map.of("name", "Nordlys"));
    Shopper shopper = Shopper.opening(http, store.id(), Map.of("locale", language.code()));
    String abilities = ASSISTANT.say(language, "can_questions");
    assertThat(shopper.heard())
        .isEqualTo(ASSISTANT.say(language, "greeting", "store", "Nordlys", "abilities", abilities));
    assertThat(shopper.says(ASSISTANT.say(language, "person")))
        .startsWith(HANDOFF.say(language, "lead_request"));
  }

  @ParameterizedTest
  @CsvSource({
    "humano por favor, es, me llamo José Núñez",
    "operatore, it, mi chiamo Paolo Verdi",
    "atendente, pt, me chamo João Souza",
    "conseiller svp, fr, je m'appelle Léa Morel",
    "medewerker, nl, ik heet Joost Bakker"
  })
  void a_first_word_in_the_shoppers_language_is_answered_in_it(
      String request, String code, String name) {
    Language language = new Language(code);
    Shopper shopper = Shopper.at(http, TestStore.create(http).id());
    assertThat(shopper.says(request))
        .isEqualTo(handoff(language, "lead_request", "first_email_name", "invite"));
    assertThat(shopper.says(name)).isEqualTo(handoff(language, "ask_email"));
    assertThat(shopper.says("someone.new@example.com")).isEqualTo(WRAP_UP.say(language, "wrap_up"));
  }

  @Test
  void what_greets_in_one_language_and_parts_in_another_greets_at_the_start() {
    Shopper shopper = Shopper.at(http, TestStore.create(http).id());
    assertThat(shopper.says("ciao")).isEqualTo(ASSISTANT.say(Language.ITALIAN, "hello"));
  }

  @Test
  void a_language_that_is_clear_does_not_change_by_a_name_or_a_foreign_word() {
    Shopper shopper = Shopper.at(http, TestStore.create(http).id());
    shopper.says("ich möchte mit einem Menschen sprechen");
    assertThat(shopper.says("Bob Taylor")).isEqualTo(handoff(Language.GERMAN, "ask_email"));
    assertThat(shopper.says("sorry")).contains(HANDOFF.say(Language.GERMAN, "ask_email"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("talks")
  void the_quick_replies_are_understood(Language language, String request) {
    TestStore store = TestStore.create(http).collects("phone", false);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says(request);
    assertThat(shopper.says("mary.poole@gmial.com"))
        .isEqualTo(HANDOFF.say(language, "confirm_slip", "email", "mary.poole@gmail.com"));
    assertThat(shopper.says(HANDOFF.say(language, "reply_yes")))
        .isEqualTo(handoff(language, "ask_name"));
    assertThat(shopper.says("Mary Poole")).isEqualTo(handoff(language, "optional_phone"));
    assertThat(shopper.says(HANDOFF.say(language, "reply_skip")))
        .isEqualTo(WRAP_UP.say(language, "wrap_up"));
  }

  private static String handoff(Language language, String... keys) {
    return Wording.join(Stream.of(keys).map(key -> HANDOFF.say(language, key)).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "hola, English please, All right",
    "hola, can we speak English?, All right",
    "hi, auf Deutsch bitte, In Ordnung",
    "hi, ¿podemos hablar en español?, De acuerdo",
    "hi, en français svp, Très bien",
    "hi, em português por favor, Tudo bem",
    "hi, in italiano per favore, Va bene",
    "hi, in het Nederlands graag, Prima",
    "hi, can you speak Spanish?, De acuerdo"
  })
  void the_language_asked_for_is_spoken(String first, String asked, String answer) {
    Shopper shopper = Shopper.at(http, TestStore.create(http).id());
    shopper.says(first);
    assertThat(shopper.says(asked)).startsWith(answer);
  }

  @Test
  void the_language_asked_for_is_no_name_and_the_question_is_put_in_it() {
    Shopper shopper = Shopper.at(http, TestStore.create(http).id());
    shopper.says("quiero hablar con un agente");
    assertThat(shopper.says("English please")).isEqualTo("May I have your name and email?");
    assertThat(shopper.says("max@example.com")).isEqualTo("May I have your name?");
  }
}
