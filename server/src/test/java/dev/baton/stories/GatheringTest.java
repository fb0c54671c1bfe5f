package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Details are gathered as the specification's section 1.2 says, rule by rule. */
@BatonTest
class GatheringTest {
  private final Http http;

  GatheringTest(Http http) {
    this.http = http;
  }

  @Test
  void rule_1_email_and_name_are_joined_in_one_question_that_invites_a_line() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    String said = shopper.says("human please");
    assertThat(shopper.status()).isEqualTo("collecting");
    assertThat(shopper.asking()).containsExactly("email", "name");
    assertThat(shopper.missing()).containsExactly("email", "name");
    assertThat(said).contains("name and email").contains("what it's about");
    shopper.says("Mary Poole, mary@example.com");
    assertThat(shopper.hasTicket()).isTrue();
  }

  @Test
  void rule_1_the_asking_order_is_required_first_then_optional_with_the_photo_last() {
    TestStore store =
        TestStore.create(http)
            .collects("phone", false)
            .collects("orderNumber", true)
            .collects("photo", true);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my lamp is broken");
    assertThat(shopper.missing()).containsExactly("email", "name", "orderNumber", "phone", "photo");
    shopper.says("Ann Lee ann@example.com");
    assertThat(shopper.asking()).containsExactly("orderNumber");
    shopper.says("#7788");
    assertThat(shopper.asking()).containsExactly("phone");
    shopper.says("skip");
    assertThat(shopper.asking()).containsExactly("photo");
  }

  @Test
  void rule_2_with_nothing_missing_it_submits_in_the_same_turn_and_names_what_was_used() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    String said =
        shopper.says("I'm Mary Poole, mary@example.com, can I talk to a person about my lamp?");
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(said).contains("mary@example.com").contains("Mary Poole");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "human please, Jane Doe jane@example.com",
        "agent Jane Doe jane@example.com",
        "human please. Jane Doe, jane@example.com",
        "I want a person - Jane Doe, jane@example.com"
      })
  void rule_3_a_name_beside_the_email_of_a_request_is_not_asked_again(String all) {
    Shopper shopper = Shopper.at(http, TestStore.create(http).id());
    shopper.says(all);
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(shopper.handoff("/details/name/value")).isEqualTo("Jane Doe");
  }

  @Test
  void rule_4_the_last_word_wins() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("agent");
    shopper.says("my email is john@example.com");
    shopper.says("sorry, it's jimmy@example.com");
    shopper.says("Jim Roe");
    assertThat(store.ticket(shopper.reference()).at("/requester/email").asString())
        .isEqualTo("jimmy@example.com");
  }

  @Test
  void rule_6_why_is_answered_and_the_question_stands() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("agent");
    String said = shopper.says("why do you need that?");
    assertThat(said).contains("answers by email");
    assertThat(shopper.asking()).containsExactly("email", "name");
  }

  @Test
  void rule_7_refusing_the_email_twice_ends_without_a_ticket() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("agent");
    shopper.says("I won't give you my email");
    assertThat(shopper.status()).isEqualTo("collecting");
    shopper.says("no, I don't want to give my email");
    assertThat(shopper.status()).isEqualTo("cancelled");
    assertThat(shopper.handoff("/endedBecause")).isEqualTo("email_refused");
    assertThat(store.tickets()).isZero();
  }

  @Test
  void rule_1_off_means_not_asked_but_a_volunteered_value_goes_in() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("human please, my lamp is broken");
    shopper.says("Mary Poole mary@example.com 212-555-0175");
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(store.ticket(shopper.reference()).at("/requester/phone").asString())
        .isEqualTo("+12125550175");
  }

  @Test
  void rule_1_the_invitation_comes_only_when_nothing_tells_what_it_is_about() {
    TestStore store = TestStore.create(http);
    assertThat(Shopper.at(http, store.id()).says("agent")).contains("what it's about");
    Shopper told = Shopper.at(http, store.id());
    assertThat(told.says("I need a human, my lamp is broken")).doesNotContain("what it's about");
    Shopper invited = Shopper.at(http, store.id());
    invited.says("agent");
    assertThat(invited.says("mary@example.com")).doesNotContain("what it's about");
  }

  @Test
  void rule_2_an_earlier_email_of_an_unverified_visitor_is_asked_about_masked() {
    TestStore store = TestStore.create(http);
    Shopper first = Shopper.at(http, store.id());
    first.says("I need a human, my lamp is broken");
    first.says("Olga Finch olga@example.com");
    Shopper again = returning(store, first);
    assertThat(again.says("I need a human")).contains("Use o•••@example.com?");
    assertThat(again.confirming()).containsExactly("email");
    assertThat(again.answer().body()).doesNotContain("olga").doesNotContain("Olga");
    again.says("yes");
    assertThat(again.hasTicket()).isTrue();
    assertThat(again.answer().body()).doesNotContain("olga").doesNotContain("Olga");
    assertThat(again.handoff("/details/email/source")).isEqualTo("earlier");
    assertThat(store.ticket(again.reference()).at("/requester/email").asString())
        .isEqualTo("olga@example.com");
    assertThat(store.ticket(again.reference()).at("/requester/name").asString())
        .isEqualTo("Olga Finch");
  }

  @Test
  void rule_2_no_to_the_earlier_email_asks_for_it() {
    TestStore store = TestStore.create(http);
    Shopper first = Shopper.at(http, store.id());
    first.says("I need a human, my lamp is broken");
    first.says("Olga Finch olga@example.com");
    Shopper again = returning(store, first);
    again.says("I need a human");
    again.says("no");
    assertThat(again.confirming()).isEmpty();
    assertThat(again.asking()).contains("email");
    again.says("Pete Marsh pete@example.com");
    assertThat(again.hasTicket()).isTrue();
    assertThat(store.ticket(again.reference()).toString()).doesNotContain("olga@example.com");
  }

  @Test
  void rule_2_another_email_instead_of_yes_or_no_is_taken() {
    TestStore store = TestStore.create(http);
    Shopper first = Shopper.at(http, store.id());
    first.says("I need a human, my lamp is broken");
    first.says("Olga Finch olga@example.com");
    Shopper again = returning(store, first);
    again.says("I need a human");
    again.says("pete@example.com");
    assertThat(again.confirming()).isEmpty();
    assertThat(again.handoff("/details/email/value")).isEqualTo("pete@example.com");
    assertThat(again.asking()).containsExactly("name");
  }

  private Shopper returning(TestStore store, Shopper before) {
    return Shopper.opening(http, store.id(), Map.of("visitorId", before.visitor()));
  }

  @Test
  void rule_2_an_unknown_visitor_id_is_replaced() {
    TestStore store = TestStore.create(http);
    String invented = "0f8fad5b-d9cb-469f-a165-70867728950e";
    Shopper shopper = Shopper.opening(http, store.id(), Map.of("visitorId", invented));
    assertThat(shopper.visitor()).isNotEqualTo(invented);
  }

  @Test
  void rule_3_case_11_everything_in_one_sentence_leaves_no_question() {
    TestStore store = TestStore.create(http).collects("phone", true).collects("orderNumber", true);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says(
        "Hi, my order #7788 came without the shade. I'm Mary Poole, mary@example.com,"
            + " 212-555-0175. Can I talk to a person?");
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(shopper.heard()).contains("#7788");
  }

  @Test
  void rule_3_case_12_and_13_only_what_is_missing_is_asked_one_group_at_a_time() {
    TestStore store = TestStore.create(http).collects("phone", true).collects("orderNumber", true);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my order #7788 came without the shade");
    assertThat(shopper.asking()).containsExactly("email", "name");
    assertThat(shopper.missing()).containsExactly("email", "name", "phone");
    shopper.says("212-555-0175");
    assertThat(shopper.asking()).containsExactly("email", "name");
    shopper.says("Mary Poole");
    assertThat(shopper.asking()).containsExactly("email");
    shopper.says("mary@example.com");
    assertThat(shopper.hasTicket()).isTrue();
  }

  @Test
  void rule_3_details_said_before_are_not_asked_for() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("my email is mary@example.com");
    shopper.says("I need a human, my lamp is broken");
    assertThat(shopper.asking()).containsExactly("name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sorry, it's jimmy@example.com",
        "not john@example.com, it's jimmy@example.com",
        "wrong email, use jimmy@example.com",
        "jimmy@example.com"
      })
  void rule_4_case_9_a_correction_in_any_order(String correction) {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my lamp is broken");
    shopper.says("john@example.com");
    shopper.says(correction);
    assertThat(shopper.handoff("/details/email/value")).isEqualTo("jimmy@example.com");
    assertThat(shopper.asking()).containsExactly("name");
  }

  @Test
  void rule_4_case_9_corrected_twice_the_last_word_wins() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my lamp is broken");
    shopper.says("john@example.com");
    shopper.says("sorry, it's jimmy@example.com");
    shopper.says("no, jim@example.com");
    shopper.says("Jim Roe");
    assertThat(store.ticket(shopper.reference()).at("/requester/email").asString())
        .isEqualTo("jim@example.com");
  }

  @Test
  void rule_10_the_usual_handoff_takes_one_question() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my lamp is broken");
    shopper.says("Mary Poole, mary@example.com");
    assertThat(shopper.heard())
        .isEqualTo("I have forwarded your inquiry to an agent, who will respond within 24 hours.");
  }

  @Test
  void rule_11_a_privacy_notice_stands_with_the_first_question_only() {
    TestStore store =
        TestStore.create(
            http,
            Map.of(
                "privacyNotice",
                Map.of(
                    "text", "We keep this for a year.", "url", "https://lumen.example/privacy")));
    Shopper shopper = Shopper.at(http, store.id());
    assertThat(shopper.says("I need a human, my lamp is broken"))
        .contains("We keep this for a year.")
        .contains("https://lumen.example/privacy");
    assertThat(shopper.says("mary@example.com")).doesNotContain("a year");
  }

  @Test
  void case_19_settings_saved_in_the_middle_are_for_the_next_conversation() {
    TestStore store = TestStore.create(http);
    Shopper running = Shopper.at(http, store.id());
    running.says("I need a human, my lamp is broken");
    store.collects("phone", true).with("wrapUp", Map.of("default", "New words."));
    running.says("Mary Poole mary@example.com");
    assertThat(running.hasTicket()).isTrue();
    assertThat(running.heard()).doesNotContain("New words.");
    Shopper next = Shopper.at(http, store.id());
    next.says("I need a human, my lamp is broken");
    assertThat(next.missing()).containsExactly("email", "name", "phone");
    next.says("Mary Poole mary@example.com 212-555-0175");
    assertThat(next.heard()).isEqualTo("New words.");
  }

  @ParameterizedTest
  @CsvSource({
    "i dont know my order number, human please, Tom Ng tom@example.com",
    "weiß nicht, ich brauche einen Menschen, Kurt kurt@example.com",
    "no sé, quiero un humano, Ana ana@example.com"
  })
  void whoever_does_not_know_an_optional_detail_is_not_told_that_it_was_not_found(
      String answer, String request, String person) {
    Shopper shopper =
        Shopper.at(
            http,
            TestStore.create(http).collects("orderNumber", false).collects("photo", false).id());
    shopper.says(request);
    shopper.says(person);
    assertThat(shopper.asking()).containsExactly("orderNumber");
    assertThat(shopper.says(answer)).doesNotContain("Sorry", "Entschuldigung", "Perdona");
    assertThat(shopper.asking()).containsExactly("photo");
  }

  @Test
  void a_new_email_is_taken_and_no_question_is_noted() {
    Shopper shopper = Shopper.at(http, TestStore.create(http).collects("orderNumber", false).id());
    shopper.says("human please");
    shopper.says("Ann ann@example.com");
    assertThat(shopper.says("change my email to anna@example.com")).doesNotContain("noted");
    assertThat(shopper.handoff("/details/email/value")).isEqualTo("anna@example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"why phone?", "why my number", "what for?"})
  void why_a_detail_is_asked_is_told_however_short_the_question(String why) {
    Shopper shopper = Shopper.at(http, TestStore.create(http).collects("phone", true).id());
    shopper.says("human please");
    shopper.says("Ann ann@example.com");
    assertThat(shopper.says(why)).contains("the team can call you");
    assertThat(shopper.asking()).containsExactly("phone");
  }

  @Test
  void a_few_digits_are_too_short_for_a_phone_number() {
    Shopper shopper = Shopper.at(http, TestStore.create(http).collects("phone", true).id());
    shopper.says("human please");
    shopper.says("Ann ann@example.com");
    assertThat(shopper.says("12")).contains("too short for a phone number");
  }
}
