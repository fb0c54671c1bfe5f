package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import org.junit.jupiter.api.Test;

/** The example of section 1.4, word for word, and its two variants. */
@BatonTest
class ExampleTest {
  private static final String WRAP_UP =
      "I have forwarded your inquiry to an agent, who will respond within 24 hours.";
  private static final String QUESTION =
      "I understand you'd like to cancel part of order #%s. Let me connect you with our support"
          + " team, who can help with partial cancellations. May I have your email to create a"
          + " support ticket?";

  private final Http http;

  ExampleTest(Http http) {
    this.http = http;
  }

  @Test
  void the_example_word_for_word() {
    Shopper shopper = Shopper.at(http, "demo");
    assertThat(shopper.says("I want to cancel part of my order 12345"))
        .isEqualTo(QUESTION.formatted("12345"));
    assertThat(shopper.status()).isEqualTo("collecting");
    assertThat(shopper.asking()).containsExactly("email");
    assertThat(shopper.says("jane@example.com")).isEqualTo(WRAP_UP);
    assertThat(shopper.status()).isEqualTo("submitted");
    assertThat(shopper.answer().at("/messages").size()).isEqualTo(1);
    var ticket = TestStore.demo(http).ticket(shopper.reference());
    assertThat(ticket.at("/requester/email").asString()).isEqualTo("jane@example.com");
    assertThat(ticket.at("/requester/name").asString()).isEqualTo("Jane Doe");
    assertThat(ticket.at("/subject").asString()).isEqualTo("Contact support");
    assertThat(ticket.at("/summary").asString()).contains("12345");
  }

  @Test
  void an_unknown_order_gets_the_identical_reply() {
    Shopper shopper = Shopper.at(http, "demo");
    assertThat(shopper.says("I want to cancel part of my order 99999"))
        .isEqualTo(QUESTION.formatted("99999"));
    assertThat(shopper.handoff("/details/orderNumber/state")).isEqualTo("given");
    shopper.says("jane@example.com");
    assertThat(shopper.asking()).containsExactly("name");
    shopper.says("Mary Poole");
    assertThat(shopper.hasTicket()).isTrue();
  }

  @Test
  void an_order_of_somebody_else_gets_the_identical_reply_and_supplies_no_name() {
    Shopper shopper = Shopper.at(http, "demo");
    assertThat(shopper.says("I want to cancel part of my order 12350"))
        .isEqualTo(QUESTION.formatted("12350"));
    shopper.says("mary@example.com");
    assertThat(shopper.asking()).containsExactly("name");
    assertThat(shopper.answer().body()).doesNotContain("Omar").doesNotContain("omar");
  }

  @Test
  void without_a_number_the_sentence_goes_without_and_both_are_asked() {
    Shopper shopper = Shopper.at(http, "demo");
    assertThat(shopper.says("I want to cancel part of my order"))
        .isEqualTo(
            "I understand you'd like to cancel part of your order. Let me connect you with our"
                + " support team, who can help with partial cancellations. May I have your name and"
                + " email to create a support ticket?");
    assertThat(shopper.missing()).containsExactly("email", "name");
  }

  @Test
  void without_a_number_the_order_this_conversation_is_about_is_named() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("where is my order 12345? jane@example.com");
    String said = shopper.says("I want to cancel part of my order");
    assertThat(said).contains("cancel part of order #12345");
    assertThat(shopper.hasTicket()).isTrue();
  }
}
