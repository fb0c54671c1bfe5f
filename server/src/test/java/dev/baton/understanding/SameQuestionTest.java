package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same question again, in nearly the same words. */
class SameQuestionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "do you ship to Norway? | do you ship to norway",
        "do you ship to Norway? | hello?? I asked do you ship to Norway",
        "how long does delivery take | how long do deliveries take please",
        "where is the warranty card | where's my waranty card",
        "¿hacen envíos a Canarias? | hola, hacen envio a canarias por favor",
        "livrez-vous en Suisse ? | bonjour, livrez vous en suisse svp",
        "liefern Sie nach Österreich? | Hallo, liefern sie nochmal nach österreich",
        "vocês entregam na Madeira? | voces entregam na madeira por favor",
        "spedite in Svizzera? | ciao, spedite ancora in svizzera?",
        "leveren jullie aan België? | leveren jullie nog aan belgië aub",
        "refund now!!! | REFUND NOW"
      })
  void isAskedAgain(String one, String other) {
    assertThat(SameQuestion.asked(one, other)).isTrue();
    assertThat(SameQuestion.asked(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "do you ship to Norway? | do you ship to Sweden?",
        "is order 1042 here yet | is order 1043 here yet",
        "does the red lamp have a switch | does the blue lamp have a plug",
        "wann kommt das Paket | wann kommt die Rechnung",
        "¿tienen tallas grandes? | ¿tienen tallas pequeñas?",
        "yes please | yes please",
        "ok | ok",
        "'' | ''"
      })
  void isAnotherQuestion(String one, String other) {
    assertThat(SameQuestion.asked(one, other)).isFalse();
  }
}
