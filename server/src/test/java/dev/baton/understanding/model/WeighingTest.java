package dev.baton.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Detail;
import dev.baton.understanding.Command;
import dev.baton.understanding.Intent;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Trigger;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.Utterance.Pending;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a model's proposals counts. */
class WeighingTest {
  private static final String UNPLACED = "the gizmo keeps blinking purple at night somehow";

  @Test
  void a_matter_is_taken_with_the_words_that_show_it() {
    Reading reading =
        read(
            UNPLACED,
            Map.of("kind", "ask_question", "because", "Blinking  PURPLE", "intent", "complaint"));
    assertThat(reading.intent()).isEqualTo(Intent.COMPLAINT);
    assertThat(reading.inferred()).hasSize(1);
    assertThat(reading.substance()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"refund me", "", "…", "linking purple", "blinking green", "night some"})
  void without_words_of_the_message_it_is_nothing(String because) {
    Reading reading = read(UNPLACED, Map.of("kind", "want_person", "because", because));
    assertThat(reading.inferred()).isEmpty();
  }

  @Test
  void a_wish_for_a_person_is_no_trigger() {
    Reading reading = read(UNPLACED, Map.of("kind", "want_person", "because", "blinking purple"));
    assertThat(reading.trigger()).isNull();
    assertThat(reading.onlyInferred(Command.StartHandoff.class)).isTrue();
  }

  @Test
  void anger_is_a_trigger_because_it_leads_to_an_offer_only() {
    Reading reading = read(UNPLACED, Map.of("kind", "frustrated", "because", "blinking purple"));
    assertThat(reading.trigger()).isEqualTo(Trigger.FRUSTRATION);
  }

  @ParameterizedTest
  @CsvSource({
    "EMAIL, admin@evil.example",
    "EMAIL, help@store.example",
    "EMAIL, blinking",
    "PHONE, +14155552671",
    "ORDER_NUMBER, 12345",
    "NAME, Admin",
    "NAME, purple at night",
    "NAME, night"
  })
  void a_detail_that_was_not_said_is_nothing(Detail detail, String value) {
    Utterance asked = utterance(UNPLACED, Pending.NOTHING, detail);
    Reading reading = read(asked, give(detail, "blinking purple", value));
    assertThat(reading.has(Command.GiveDetail.class)).isFalse();
  }

  @Test
  void a_detail_that_was_said_is_taken_as_it_was_said() {
    String text = "the rest of the house calls me Xiulan by the way and it blinks";
    Reading reading = read(text, give(Detail.NAME, "calls me Xiulan", "Xiulan"));
    assertThat(reading.all(Command.GiveDetail.class))
        .extracting(Command.GiveDetail::text)
        .containsExactly("Xiulan");
  }

  @Test
  void an_address_counts_only_while_it_is_asked_for() {
    String text = "a friend of mine bob@x.example had the same blinking purple thing";
    Reading local = Scripted.BUILT_IN.read(utterance(text, Pending.NOTHING));
    Reading reading = read(text, give(Detail.EMAIL, "bob@x.example", "bob@x.example"));
    assertThat(reading.all(Command.GiveDetail.class))
        .isEqualTo(local.all(Command.GiveDetail.class));
  }

  @Test
  void what_the_built_in_engine_found_stands() {
    String text = "ann@example.com or perhaps bob@example.com but it blinks purple at night";
    Utterance asked = utterance(text, Pending.NOTHING, Detail.EMAIL);
    Reading local = Scripted.BUILT_IN.read(asked);
    Reading reading = read(asked, give(Detail.EMAIL, "bob@example.com", "bob@example.com"));
    assertThat(reading.commands()).containsAll(local.commands());
    assertThat(reading.all(Command.GiveDetail.class))
        .isEqualTo(local.all(Command.GiveDetail.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "cancel", "decline_detail", "use_known", "refuse_person"})
  void what_settles_something_needs_words_that_say_so(String kind) {
    Utterance asked = utterance(UNPLACED, Pending.OFFER, Detail.EMAIL);
    assertThat(read(asked, Map.of("kind", kind, "because", UNPLACED)).inferred()).isEmpty();
  }

  @Test
  void what_settles_something_counts_where_the_quotation_alone_says_so() {
    String text = "well my uncle returned his toaster to the shop and so, forget it";
    Utterance asked = utterance(text, Pending.NOTHING, Detail.EMAIL);
    Reading local = Scripted.BUILT_IN.read(asked);
    assertThat(local.has(Command.Cancel.class)).isFalse();
    String answer = "{\"commands\":[{\"kind\":\"cancel\",\"because\":\"forget it\"}]}";
    Reading reading = Weighing.of(Scripted.BUILT_IN, asked, local, Proposals.read(answer));
    assertThat(reading.has(Command.Cancel.class)).isTrue();
  }

  @Test
  void a_no_is_never_bare() {
    Utterance offered = utterance(UNPLACED, Pending.OFFER);
    Reading reading = read(offered, Map.of("kind", "no", "because", "somehow"));
    assertThat(reading.all(Command.Deny.class)).allMatch(no -> !no.bare());
    assertThat(read(UNPLACED, Map.of("kind", "no", "because", "somehow")).inferred()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jane@example.com", "yes", "where is my order 12345", "12345", "!!", "thanks"})
  void what_has_its_place_is_not_worth_a_call(String text) {
    Utterance asked = utterance(text, Pending.NOTHING, Detail.EMAIL);
    assertThat(Doubt.isWorthACall(asked, Scripted.BUILT_IN.read(asked))).isFalse();
  }

  @Test
  void what_nobody_could_place_is() {
    Utterance said = utterance(UNPLACED, Pending.NOTHING);
    assertThat(Doubt.isWorthACall(said, Scripted.BUILT_IN.read(said))).isTrue();
  }

  private static Map<String, Object> give(Detail detail, String because, String value) {
    String name = detail == Detail.ORDER_NUMBER ? "order_number" : detail.key();
    return Map.of("kind", "give_detail", "because", because, "detail", name, "value", value);
  }

  private static Reading read(String text, Map<String, Object> proposal) {
    return read(utterance(text, Pending.NOTHING), proposal);
  }

  private static Reading read(Utterance utterance, Map<String, Object> proposal) {
    return Scripted.proposing(message -> List.of(proposal)).read(utterance);
  }

  private static Utterance utterance(String text, Pending pending, Detail... asking) {
    List<Utterance.Said> before =
        List.of(new Utterance.Said(false, "Hi! Write to help@store.example any time."));
    return new Utterance(text, before, Set.of(asking), pending, "US", null, null);
  }
}
