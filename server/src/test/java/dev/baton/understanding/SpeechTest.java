package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a message asks, orders or tells, with or without a question mark. */
class SpeechTest {
  private static final Understanding UNDERSTANDING = new BuiltInUnderstanding();

  private static Speech speech(String text) {
    return UNDERSTANDING.read(Utterance.alone(text, "US")).speech();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "so it is not coming?",
        "where is my parcel",
        "any news on my parcel",
        "can you see it",
        "dónde está mi pedido",
        "où est mon colis",
        "wann kommt mein Paket",
        "quando chega o pedido",
        "dove si trova il pacco",
        "wanneer komt mijn pakje"
      })
  void asks(String text) {
    assertThat(speech(text)).isEqualTo(Speech.ASK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cancel my order",
        "I want to return the mug",
        "please track 12345",
        "quiero devolver la taza",
        "je veux annuler ma commande",
        "ich möchte die Bestellung stornieren",
        "quero cancelar o pedido",
        "vorrei restituire la tazza",
        "ik wil mijn bestelling annuleren"
      })
  void orders(String text) {
    assertThat(speech(text)).isEqualTo(Speech.ORDER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the box was open when it arrived",
        "when it arrived the box was open",
        "please note that the lid is missing",
        "thanks",
        "please",
        "la caja estaba abierta",
        "le colis était ouvert",
        "das Paket war offen",
        "a caixa estava aberta",
        "il pacco era aperto",
        "het pakje was open"
      })
  void tells(String text) {
    assertThat(speech(text)).isEqualTo(Speech.TELL);
  }
}
