package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a person is offered, how often, and what the shopper makes of it: section 1.1. */
@BatonTest
class OfferTest {
  private static final String DEMO = "demo";

  private final Http http;

  OfferTest(Http http) {
    this.http = http;
  }

  @Test
  void when_the_rule_says_no_a_person_is_offered_once_and_yes_starts_it() {
    Shopper shopper = Shopper.at(http, DEMO);
    String said = shopper.says("I want to return order 12348, jane@example.com");
    assertThat(said).contains("That time is over").contains("Shall I pass this to our team?");
    assertThat(shopper.status()).isEmpty();
    shopper.says("yes");
    assertThat(shopper.handoff("/reason")).isEqualTo("skill");
    assertThat(shopper.handoff("/skill")).isEqualTo("return_order");
    assertThat(shopper.hasTicket()).isTrue();
  }

  @Test
  void when_the_rule_says_no_and_the_shopper_declines_it_is_not_offered_again() {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("I want to return order 12348, jane@example.com");
    shopper.says("no");
    assertThat(shopper.status()).isEmpty();
    String again = shopper.says("I want to return order 12348");
    assertThat(again).contains("That time is over").doesNotContain("Shall I pass this");
  }

  @Test
  void anger_gets_one_offer_and_no_is_the_end_of_it() {
    Shopper shopper = Shopper.at(http, DEMO);
    assertThat(shopper.says("this is ridiculous, you are useless"))
        .contains("Shall I pass this to our team?");
    assertThat(shopper.status()).isEmpty();
    shopper.says("no");
    assertThat(shopper.says("this is so frustrating!!")).doesNotContain("Shall I pass");
    assertThat(shopper.status()).isEmpty();
  }

  @Test
  void yes_to_the_offer_after_anger_starts_it() {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("this is ridiculous, you are useless");
    shopper.says("yes please");
    assertThat(shopper.handoff("/reason")).isEqualTo("frustration");
  }

  @Test
  void help_wanted_is_asked_what_with() {
    Shopper shopper = Shopper.at(http, DEMO);
    assertThat(shopper.says("I have a problem with my order"))
        .contains("What is it about?")
        .contains("pass you to a person");
    assertThat(shopper.says("it is order 12347, the lamp came broken")).contains("email");
  }

  @Test
  void a_demand_said_twice_gets_an_offer() {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("refund now!!!");
    assertThat(shopper.says("REFUND NOW!!!")).contains("Shall I pass this");
  }

  @Test
  void the_same_question_again_in_nearly_the_same_words_gets_an_offer() {
    Shopper shopper = Shopper.at(http, DEMO);
    assertThat(shopper.says("how do I descale the kettle?")).doesNotContain("Shall I pass");
    assertThat(shopper.says("how can I descale the kettle")).contains("Shall I pass");
    shopper.says("yes");
    assertThat(shopper.handoff("/reason")).isEqualTo("not_understood");
  }

  @Test
  void two_helpless_messages_in_a_row_get_an_offer_but_not_with_help_between() {
    Shopper unlucky = Shopper.at(http, DEMO);
    assertThat(unlucky.says("blorp gromp")).doesNotContain("Shall I pass");
    assertThat(unlucky.says("fnord zork")).contains("Shall I pass");
    Shopper helped = Shopper.at(http, DEMO);
    helped.says("blorp gromp");
    helped.says("what is your return policy?");
    assertThat(helped.says("fnord zork")).doesNotContain("Shall I pass");
  }

  @Test
  void an_offer_is_made_once_for_a_reason() {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("blorp gromp");
    assertThat(shopper.says("fnord zork")).contains("Shall I pass");
    shopper.says("no");
    shopper.says("snarf blit");
    assertThat(shopper.says("grumb lorp")).doesNotContain("Shall I pass");
    assertThat(shopper.says("wibble wob")).doesNotContain("Shall I pass");
  }

  @Test
  void a_refusal_the_shopper_does_not_accept_gets_an_offer() {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("I want to return order 12348, jane@example.com");
    shopper.says("no");
    assertThat(shopper.says("that's not acceptable")).contains("Shall I pass");
    shopper.says("yes");
    assertThat(shopper.handoff("/reason")).isEqualTo("frustration");
    assertThat(shopper.handoff("/skill")).isEqualTo("return_order");
  }

  @ParameterizedTest
  @ValueSource(strings = {"what a joke", "blorp gromp"})
  void an_offer_stands_until_it_is_answered_or_something_helped(String between) {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("I want to return order 12348, jane@example.com");
    shopper.says(between);
    shopper.says("yes");
    assertThat(shopper.status()).isEqualTo("submitted");
    Shopper helped = Shopper.at(http, DEMO);
    helped.says("I want to return order 12348, jane@example.com");
    helped.says("what is your return policy?");
    helped.says("yes");
    assertThat(helped.status()).isEmpty();
  }

  @Test
  void what_a_skill_asked_for_is_for_the_skill_though_an_offer_stands_beside_it() {
    Shopper shopper = Shopper.at(http, DEMO);
    assertThat(shopper.says("you are useless!! where is my order")).contains("order number");
    assertThat(shopper.says("12346 jane@example.com")).contains("1Z999AA10123456784");
    assertThat(shopper.status()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"why not", "why not?", "but why", "why can't I return it"})
  void why_not_after_the_stores_no_is_answered_with_the_rule_and_the_offer_stands(String why) {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("I want to return order 12348, jane@example.com");
    assertThat(shopper.says(why)).contains("That time is over").contains("Shall I pass this");
    assertThat(shopper.status()).isEmpty();
    shopper.says("yes");
    assertThat(shopper.hasTicket()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"👍", "👍🏽", "👌", "✅", "👍👍"})
  void a_thumb_up_is_a_yes(String sign) {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("das ist eine Frechheit");
    shopper.says(sign);
    assertThat(shopper.status()).isEqualTo("collecting");
    assertThat(shopper.heard()).contains("E-Mail");
  }

  @ParameterizedTest
  @ValueSource(strings = {"👎", "❌", "🙅‍♀️"})
  void a_thumb_down_is_a_no(String sign) {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("das ist eine Frechheit");
    assertThat(shopper.says(sign)).contains("wir machen ohne weiter");
    assertThat(shopper.status()).isEmpty();
  }

  @Test
  void a_question_with_an_address_in_it_is_no_yes() {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("blorp gromp");
    assertThat(shopper.says("fnord zork")).contains("Shall I pass");
    shopper.says("is jane@example.com a customer?");
    assertThat(shopper.status()).isEmpty();
  }

  @Test
  void what_a_skill_that_is_off_would_do_is_offered_to_a_person() {
    TestStore store = TestStore.create(http);
    store.admin().put(store.path("/skills/cancel_order"), Map.of("enabled", false));
    Shopper shopper = Shopper.at(http, store.id());
    assertThat(shopper.says("I want to cancel my order")).contains("Shall I pass this");
    shopper.says("yes");
    assertThat(shopper.handoff("/reason")).isEqualTo("skill");
  }

  @Test
  void a_refund_that_did_not_come_after_all_gets_an_offer() {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("where is my refund for 12349, omar@example.com");
    shopper.says("do you ship to Canada?");
    assertThat(shopper.says("I still don't have it")).contains("refund").contains("Shall I pass");
  }

  @Test
  void still_nothing_is_no_goodbye() {
    Shopper shopper = Shopper.at(http, DEMO);
    shopper.says("where is 12347, jane@example.com");
    shopper.says("still nothing?");
    assertThat(shopper.handoff("/reason")).isEqualTo("skill");
  }

  @Test
  void a_complaint_is_answered_with_regret_and_the_way_to_a_person() {
    assertThat(Shopper.at(http, DEMO).says("I'd like to complain about your service"))
        .contains("sorry")
        .contains("talk to a person");
  }
}
