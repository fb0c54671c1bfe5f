package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import org.junit.jupiter.api.Test;

/** What an order tells to whom: section 4.2. */
@BatonTest
class RecognitionTest {
  private final Http http;

  RecognitionTest(Http http) {
    this.http = http;
  }

  @Test
  void an_order_number_with_its_own_email_opens_its_status() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("where is my order 12346?");
    assertThat(shopper.says("jane@example.com")).contains("1Z999AA10123456784");
  }

  @Test
  void a_pair_that_does_not_match_gives_no_hint_which_half_was_wrong() {
    Shopper wrongEmail = Shopper.at(http, "demo");
    wrongEmail.says("where is my order 12346?");
    String one = wrongEmail.says("mary@example.com");
    Shopper wrongNumber = Shopper.at(http, "demo");
    wrongNumber.says("where is my order 99946?");
    String other = wrongNumber.says("jane@example.com");
    assertThat(one).isEqualTo(other).doesNotContain("1Z999AA10123456784");
  }

  @Test
  void the_number_alone_or_the_email_alone_opens_nothing() {
    Shopper number = Shopper.at(http, "demo");
    assertThat(number.says("where is my order 12346?")).doesNotContain("1Z").doesNotContain("UPS");
    Shopper email = Shopper.at(http, "demo");
    assertThat(email.says("where is my order? my email is jane@example.com"))
        .doesNotContain("1Z")
        .doesNotContain("1234");
  }

  @Test
  void after_five_wrong_pairs_even_the_right_one_stays_shut() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("where is my order 12346?");
    for (int i = 0; i < 5; i++) {
      shopper.says("guess" + i + "@example.com");
      shopper.says("where is my order 12346?");
    }
    assertThat(shopper.says("where is my order 12346? jane@example.com"))
        .doesNotContain("1Z999AA10123456784");
  }

  @Test
  void a_cancellation_needs_the_pair_and_an_explicit_yes() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("cancel my order 12345");
    String asked = shopper.says("jane@example.com");
    assertThat(asked).contains("12345").contains("?");
    assertThat(shopper.says("no")).contains("not cancelled");
    Shopper later = Shopper.at(http, "demo");
    assertThat(later.says("where is my order 12345? jane@example.com")).contains("not shipped");
  }

  @Test
  void a_typed_email_is_shown_as_typed_and_a_supplied_name_masked() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("I want to cancel part of my order 12345");
    shopper.says("jane@example.com");
    assertThat(shopper.handoff("/details/email/value")).isEqualTo("jane@example.com");
    assertThat(shopper.handoff("/details/name/value")).isEqualTo("J•••");
    assertThat(shopper.answer().at("/handoff/details/email/verified").asBoolean()).isFalse();
  }

  @Test
  void a_rejected_token_counts_as_anonymous_and_the_answer_says_so() {
    var opened =
        http.post(
            "/api/v1/storefront/demo/conversations",
            java.util.Map.of("identityToken", "not.a.token"));
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.text("/identity")).isEqualTo("rejected");
    assertThat(TestStore.demo(http).id()).isEqualTo("demo");
  }
}
