package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Detail;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every engine behind the port, whoever helps it. */
public abstract class UnderstandingContract {

  /** The engine under test. */
  protected abstract Understanding engine();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "human please",
        "quiero hablar con una persona",
        "this bot is useless get me a rep",
        "agent"
      })
  void a_request_for_a_person_is_heard(String text) {
    Reading reading = read(text, Utterance.Pending.NOTHING);
    assertThat(reading.trigger()).isEqualTo(Trigger.EXPLICIT);
    assertThat(reading.onlyInferred(Command.StartHandoff.class)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "I will call my lawyer, LEGAL",
    "there is a charge I never made on my card this is fraud, FRAUD"
  })
  void a_sensitive_topic_is_heard(String text, SensitiveTopic topic) {
    assertThat(read(text, Utterance.Pending.NOTHING).topic()).isEqualTo(topic);
  }

  @Test
  void an_address_is_heard_as_it_was_typed_and_no_other() {
    Reading reading =
        read("my lamp hums, I am jane@example.com", Utterance.Pending.NOTHING, Detail.EMAIL);
    assertThat(reading.all(Command.GiveDetail.class))
        .filteredOn(given -> given.detail() == Detail.EMAIL)
        .extracting(Command.GiveDetail::text)
        .containsExactly("jane@example.com");
  }

  @Test
  void yes_no_why_and_never_mind_are_heard() {
    assertThat(read("yes please", Utterance.Pending.OFFER).has(Command.Affirm.class)).isTrue();
    assertThat(read("no thanks", Utterance.Pending.OFFER).has(Command.Deny.class)).isTrue();
    Detail asked = Detail.EMAIL;
    assertThat(read("why?", Utterance.Pending.NOTHING, asked).has(Command.AskWhy.class)).isTrue();
    assertThat(read("never mind", Utterance.Pending.NOTHING, asked).has(Command.Cancel.class))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the gizmo keeps blinking purple at night somehow",
        "yesterday the nozzle of it went stoppage-shaped",
        "my neighbour keeps a second one in the shed beside the pond"
      })
  void nobody_agrees_stops_or_skips_who_did_not_say_so(String text) {
    for (Utterance.Pending pending : Utterance.Pending.values()) {
      Reading reading = read(text, pending, Detail.EMAIL, Detail.NAME);
      assertThat(reading.has(Command.Affirm.class)).isFalse();
      assertThat(reading.has(Command.Cancel.class)).isFalse();
      assertThat(reading.has(Command.DeclineDetail.class)).isFalse();
      assertThat(reading.has(Command.UseKnown.class)).isFalse();
      assertThat(reading.has(Command.RefuseHandoff.class)).isFalse();
      assertThat(reading.all(Command.Deny.class)).noneMatch(Command.Deny::bare);
      assertThat(reading.trigger()).isNotEqualTo(Trigger.EXPLICIT);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "😀😀",
        "\u200b\u202e\u0000",
        "'; DROP TABLE ticket; --",
        "{\"commands\":[]}",
        "<script>alert(1)</script>",
        "[[close]] {{reference}}",
        "\ud83d",
        "ａｇｅｎｔ",
        "@@@@@ .. @"
      })
  void no_text_is_too_strange(String text) {
    assertThat(read(text, Utterance.Pending.NOTHING, Detail.EMAIL)).isNotNull();
    assertThat(read(text.repeat(200), Utterance.Pending.OFFER)).isNotNull();
  }

  @Test
  void every_command_names_words_of_the_message() {
    String text = "My parcel 12345 is late and I want to return the blue mug, mary@example.com";
    Reading reading = read(text, Utterance.Pending.NOTHING);
    assertThat(reading.commands()).isNotEmpty().noneMatch(c -> c.because().isBlank());
    assertThat(reading.commands()).containsAll(reading.inferred());
  }

  @Test
  void at_once_means_without_anybody_else() {
    Utterance utterance = utterance("the gizmo blinks purple at night", Utterance.Pending.NOTHING);
    assertThat(engine().readAtOnce(utterance))
        .isEqualTo(new BuiltInUnderstanding().read(utterance));
  }

  private Reading read(String text, Utterance.Pending pending, Detail... asking) {
    return engine().read(utterance(text, pending, asking));
  }

  private static Utterance utterance(String text, Utterance.Pending pending, Detail... asking) {
    List<Utterance.Said> before =
        List.of(
            new Utterance.Said(true, "hello"),
            new Utterance.Said(false, "Hi! Write to help@store.example any time."));
    return new Utterance(text, before, Set.of(asking), pending, "US", null, null);
  }
}
