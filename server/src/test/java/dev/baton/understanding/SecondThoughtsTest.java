package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Language;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A yes that takes back a no, and a no in a neighbour's language. */
class SecondThoughtsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actually yes",
        "Actually, yes please",
        "ok do it then",
        "yes please after all",
        "on second thought, yes",
        "hmm wait, yes please",
        "alright, go ahead then",
        "I changed my mind",
        "bueno, mejor sí",
        "en realidad sí",
        "finalement oui",
        "en fait oui",
        "doch, bitte",
        "na gut",
        "pensando bem, sim",
        "na verdade sim",
        "anzi sì",
        "ripensandoci, sì",
        "toch wel",
        "bij nader inzien ja"
      })
  void takeANoBack(String text) {
    assertThat(read(text, null).first(Command.Affirm.class).map(Command.Affirm::again))
        .as(text)
        .contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "yes please",
        "ok",
        "ok thanks",
        "ok then",
        "sure",
        "great, thanks",
        "actually no",
        "sí",
        "oui",
        "ja",
        "sim",
        "va bene",
        "where is my order"
      })
  void doNot(String text) {
    assertThat(
            read(text, null).first(Command.Affirm.class).map(Command.Affirm::again).orElse(false))
        .as(text)
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nein", "non", "Não", "nee"})
  void noInANeighboursLanguageIsANo(String text) {
    assertThat(read(text, new Language("en")).has(Command.Deny.class)).as(text).isTrue();
  }

  private static Reading read(String text, @Nullable Language spoken) {
    return Tables.BUILT_IN.read(
        new Utterance(text, List.of(), Set.of(), Utterance.Pending.NOTHING, "US", null, spoken));
  }
}
