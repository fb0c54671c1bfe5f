package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Detail;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no phrase knows, heard by their likeness to others. */
class LikelyRequestTest {
  private static final Understanding ENGINE = new BuiltInUnderstanding();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "any chance one of your guys could give me a bell",
        "could whoever is on shift take over from here",
        "hand me to a proper adviser",
        "fetch me somebody senior",
        "i would sooner discuss this with one of your staff",
        "können Sie mich an eine Kollegin weiterreichen",
        "passez-moi un de vos collègues",
        "me ponen con un encargado porfa",
        "mi fate parlare con qualcuno del negozio",
        "kan een medewerker mij opbellen",
        "quero falar com um responsável da loja"
      })
  void isHeardAndItsWordsAreNamed(String text) {
    Reading reading = ENGINE.read(Utterance.alone(text, "US"));
    assertThat(reading.trigger()).isEqualTo(Trigger.EXPLICIT);
    assertThat(reading.first(Command.StartHandoff.class).orElseThrow().because()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one of your mugs arrived",
        "my colleague will pick it up",
        "hand wash only?",
        "is this for one person",
        "no need to put me through to anyone",
        "are you somebody real?",
        "💬",
        ""
      })
  void isNotHeardWhereNothingIsLikeOne(String text) {
    assertThat(ENGINE.read(Utterance.alone(text, "US")).trigger()).isNotEqualTo(Trigger.EXPLICIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"香織", "Guy Service", "Ana Operator"})
  void aNameThatWasAskedForIsNone(String name) {
    Utterance answer =
        new Utterance(
            name, List.of(), Set.of(Detail.NAME), Utterance.Pending.NOTHING, "US", null, null);
    assertThat(ENGINE.read(answer).trigger()).isNull();
  }
}
