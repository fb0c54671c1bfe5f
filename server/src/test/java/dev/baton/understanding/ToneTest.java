package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sensitive and what is angry, and what only sounds so. */
class ToneTest {

  @ParameterizedTest
  @CsvSource({
    "someone used my account to order stuff, ACCOUNT_BREAK_IN",
    "there are charges on my card I did not make, FRAUD",
    "ich zeige euch an, LEGAL",
    "I got hurt by the shelf falling on me, SAFETY",
    "the glass broke and cut my daughter, SAFETY",
    "i dont want to be alive anymore, SELF_HARM",
    "delete all my data, PRIVACY"
  })
  void touchesATopic(String text, SensitiveTopic topic) {
    assertThat(read(text).topic()).isEqualTo(topic);
    assertThat(read(text).trigger()).isEqualTo(Trigger.SENSITIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "do you sell fire pits",
        "is this candle safe for kids",
        "how do I change my password",
        "what's your privacy policy",
        "my lawyer friend loves it",
        "the colour kills me",
        "I'd die for this lamp",
        "where is my order 12345",
        "my mug arrived broken"
      })
  void touchesNone(String text) {
    assertThat(read(text).topic()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "you are useless",
        "thats ridiculous",
        "this is a joke",
        "worst service ever",
        "for gods sake",
        "wtf",
        "WHERE IS MY ORDER",
        "hello?!?!",
        "was soll der Scheiß",
        "esto es ridículo",
        "c'est n'importe quoi"
      })
  void isAngry(String text) {
    assertThat(isAngry(read(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i want my money back",
        "ich will mein Geld zurück",
        "this lamp is ridiculously pretty",
        "damn, nice rug",
        "SIZE XL PLEASE",
        "MY ORDER NUMBER IS 12345",
        "OK THANKS",
        "really??"
      })
  void isCalm(String text) {
    assertThat(isAngry(read(text))).isFalse();
  }

  @Test
  void whoAlwaysWritesInCapitalsDoesNotShout() {
    Utterance again =
        new Utterance(
            "WHERE IS MY ORDER",
            List.of(new Utterance.Said(true, "HI I NEED SOME HELP")),
            Set.of(),
            Utterance.Pending.NOTHING,
            "US",
            null,
            null);
    assertThat(isAngry(Tables.BUILT_IN.read(again))).isFalse();
  }

  private static Reading read(String text) {
    return Tables.read("-", "US", text);
  }

  private static boolean isAngry(Reading reading) {
    return reading.has(Command.Protest.class)
        || reading.all(Command.StartHandoff.class).stream()
            .anyMatch(start -> start.trigger() == Trigger.FRUSTRATION);
  }
}
