package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request and a story with no stop between them, and requests that are badly spelt. */
class RequestInOneBreathTest {
  private static final Understanding ENGINE = new BuiltInUnderstanding();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HUMAN NOW my mug came broken",
        "human please my mug came broken",
        "agent where is my parcel",
        "my parcel never came agent please",
        "persona por favor mi paquete no llegó",
        "mi paquete no llegó una persona por favor",
        "conseiller svp mon colis n'est pas arrivé",
        "mon colis n'est pas arrivé un humain svp",
        "Mensch bitte mein Paket ist nie gekommen",
        "mein Paket ist nie gekommen Mitarbeiter bitte",
        "humano por favor minha encomenda não chegou",
        "minha encomenda não chegou atendente por favor",
        "operatore subito il mio pacco non è arrivato",
        "il mio pacco non è arrivato un operatore per favore",
        "medewerker aub mijn pakket kwam nooit aan",
        "mijn pakket kwam nooit aan medewerker graag"
      })
  void isHeardBeforeAndAfterTheStory(String text) {
    assertThat(trigger(text)).isEqualTo(Trigger.EXPLICIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tlk to a humn",
        "spk 2 sum1 pls",
        "oprator",
        "ajent plz",
        "i wnt a menager",
        "cal me bak",
        "speaktoahuman",
        "livechat",
        "talktoarep",
        "custumer servise rep",
        "lve agnt"
      })
  void isHeardThroughItsSpelling(String text) {
    assertThat(trigger(text)).isEqualTo(Trigger.EXPLICIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "argent",
        "urgent",
        "humane mouse trap",
        "persian rug",
        "tall size",
        "is the buck knife in stock",
        "the agent now says it is lost",
        "human hair wig now in stock?",
        "a rep already called me back, all good",
        "your driver will call me, right",
        "please stop transferring me",
        "is your helpline open on sundays"
      })
  void isNotHeardInOtherWords(String text) {
    assertThat(trigger(text)).isNotEqualTo(Trigger.EXPLICIT);
  }

  private static @Nullable Trigger trigger(String text) {
    return ENGINE.read(Utterance.alone(text, "US")).trigger();
  }
}
