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

/** Every value is checked by the same rules: section 1.2, rule 5. */
@BatonTest
class ValidationTest {
  private final Http http;

  ValidationTest(Http http) {
    this.http = http;
  }

  private Shopper collecting(TestStore store) {
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my lamp is broken");
    return shopper;
  }

  @Test
  void an_obvious_slip_is_asked_about_once_and_yes_takes_the_suggestion() {
    Shopper shopper = collecting(TestStore.create(http));
    assertThat(shopper.says("mary@gmial.com")).isEqualTo("Did you mean mary@gmail.com?");
    assertThat(shopper.confirming()).containsExactly("email");
    assertThat(shopper.asking()).isEmpty();
    shopper.says("yes");
    assertThat(shopper.handoff("/details/email/value")).isEqualTo("mary@gmail.com");
    assertThat(shopper.confirming()).isEmpty();
    shopper.says("Mary Poole");
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(shopper.handoff("/details/email/value")).isEqualTo("mary@gmail.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "Mary Poole", "no, Mary Poole"})
  void anything_else_keeps_what_was_typed(String answer) {
    Shopper shopper = collecting(TestStore.create(http));
    shopper.says("mary@gmial.com");
    shopper.says(answer);
    assertThat(shopper.confirming()).isEmpty();
    assertThat(shopper.handoff("/details/email/value")).isEqualTo("mary@gmial.com");
  }

  @Test
  void another_address_in_answer_to_the_slip_is_taken() {
    Shopper shopper = collecting(TestStore.create(http));
    shopper.says("mary@gmial.com");
    shopper.says("no, mary@example.com");
    assertThat(shopper.handoff("/details/email/value")).isEqualTo("mary@example.com");
  }

  @ParameterizedTest
  @CsvSource({
    "mary@, missing something",
    "mary@example, missing something",
    "mary@@example.com, more than one @"
  })
  void a_wrong_email_gets_a_reply_that_says_what_is_wrong(String typed, String words) {
    Shopper shopper = collecting(TestStore.create(http));
    String said = shopper.says(typed);
    assertThat(said).contains(typed).contains(words).contains("May I have");
    assertThat(shopper.asking()).contains("email");
  }

  @Test
  void a_wrong_email_is_asked_again_twice_and_counts_as_refused_then() {
    TestStore store = TestStore.create(http, Map.of("otherContact", "+1 212 555 0100"));
    Shopper shopper = collecting(store);
    shopper.says("mary@");
    shopper.says("mary@example");
    assertThat(shopper.status()).isEqualTo("collecting");
    String said = shopper.says("mary@@example.com");
    assertThat(shopper.status()).isEqualTo("cancelled");
    assertThat(shopper.handoff("/endedBecause")).isEqualTo("email_refused");
    assertThat(said).contains("+1 212 555 0100");
    assertThat(store.tickets()).isZero();
  }

  @Test
  void a_phone_number_is_read_with_the_stores_country_and_kept_as_e164() {
    TestStore store =
        TestStore.create(http, Map.of("country", "GB", "timeZone", "Europe/London"))
            .collects("phone", true);
    Shopper shopper = collecting(store);
    shopper.says("Mary Poole mary@example.com");
    shopper.says("020 7946 0018");
    assertThat(shopper.handoff("/details/phone/value")).isEqualTo("+442079460018");
    assertThat(shopper.hasTicket()).isTrue();
  }

  @Test
  void a_wrong_required_phone_number_goes_in_as_typed_after_two_more_tries() {
    TestStore store = TestStore.create(http).collects("phone", true);
    Shopper shopper = collecting(store);
    shopper.says("Mary Poole mary@example.com");
    assertThat(shopper.says("12345")).contains("too short");
    assertThat(shopper.says("123456")).contains("too short");
    shopper.says("my phone is 12345");
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(shopper.handoff("/details/phone/state")).isEqualTo("not_valid");
    assertThat(shopper.handoff("/details/phone/value")).isEqualTo("12345");
  }

  @Test
  void a_wrong_optional_phone_number_is_asked_again_once() {
    TestStore store = TestStore.create(http).collects("phone", false);
    Shopper shopper = collecting(store);
    shopper.says("Mary Poole mary@example.com");
    assertThat(shopper.says("12345")).contains("too short");
    shopper.says("123456");
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(shopper.handoff("/details/phone/state")).isEqualTo("not_valid");
  }

  @Test
  void an_order_number_that_breaks_the_merchants_pattern_is_wrong() {
    TestStore store =
        TestStore.create(http)
            .with(
                "information",
                Map.of(
                    "orderNumber",
                    Map.of("enabled", true, "required", true, "pattern", "LX-[0-9]{5}")));
    Shopper shopper = collecting(store);
    shopper.says("Mary Poole mary@example.com");
    shopper.says("order number 7788");
    assertThat(shopper.asking()).containsExactly("orderNumber");
    shopper.says("LX-77881");
    assertThat(shopper.handoff("/details/orderNumber/value")).isEqualTo("LX-77881");
    assertThat(shopper.hasTicket()).isTrue();
  }

  @Test
  void a_question_is_never_stored_as_a_name_nor_an_email() {
    TestStore store = TestStore.create(http);
    Shopper shopper = collecting(store);
    shopper.says("mary@example.com");
    assertThat(shopper.asking()).containsExactly("name");
    shopper.says("why?");
    assertThat(shopper.asking()).containsExactly("name");
    shopper.says("mary.poole@example.com");
    assertThat(shopper.asking()).containsExactly("name");
    shopper.says("Mary Poole");
    assertThat(shopper.handoff("/details/name/value")).isEqualTo("Mary Poole");
  }

  @Test
  void a_letter_is_no_name_and_that_is_said() {
    Shopper shopper = Shopper.at(http, TestStore.create(http).id());
    shopper.says("human please");
    assertThat(shopper.says("J")).contains("only one letter").contains("name and email");
    assertThat(shopper.says("jim@example.com")).contains("name");
    shopper.says("Jim");
    assertThat(shopper.hasTicket()).isTrue();
  }

  @Test
  void a_short_number_in_answer_to_which_order_is_looked_up_like_any_other() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("track my order");
    assertThat(shopper.says("12")).isEqualTo("Which email address did you use for the order?");
    assertThat(shopper.says("jane@example.com")).contains("can't find an order");
    assertThat(shopper.says("12346")).contains("1Z999AA10123456784");
  }

  @Test
  void which_email_is_answered_and_the_skills_question_stands() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("where is order 12346");
    assertThat(shopper.says("email?")).endsWith("Which email address did you use for the order?");
    assertThat(shopper.says("jane@example.com")).contains("1Z999AA10123456784");
  }
}
