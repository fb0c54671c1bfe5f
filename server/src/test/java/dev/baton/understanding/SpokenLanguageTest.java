package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Language;
import dev.baton.understanding.Utterance.Said;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What changes the language of a conversation that is clearly held in English, and what does not.
 */
class SpokenLanguageTest {
  private static final List<Said> ENGLISH =
      List.of(
          new Said(true, "hello, can you tell me where the kettle I ordered is?"),
          new Said(false, "Which order is it?"));

  @ParameterizedTest
  @ValueSource(
      strings = {"gracias", "por favor", "merci beaucoup", "sí", "ciao", "danke!", "obrigada"})
  void aCourtesyOrAReplyInAnotherLanguageChangesNothing(String text) {
    assertThat(answeredIn(text)).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Via Garibaldi 9, Milano",
        "Rue des Lilas 14, Lyon",
        "Hauptstraße 4, Köln",
        "Calle de la Paz 12"
      })
  void anAddressChangesNothing(String text) {
    assertThat(answeredIn(text)).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prefiero hablar en español",
        "¿podemos seguir en español por favor?",
        "no entiendo inglés, ¿dónde está mi pedido?"
      })
  void aSentenceDoes(String text) {
    assertThat(answeredIn(text)).isEqualTo("es");
  }

  private static String answeredIn(String text) {
    return Tables.BUILT_IN
        .read(
            new Utterance(
                text,
                ENGLISH,
                Set.of(),
                Utterance.Pending.NOTHING,
                "US",
                null,
                Language.ENGLISH,
                List.of(Language.ENGLISH)))
        .language()
        .code();
  }
}
