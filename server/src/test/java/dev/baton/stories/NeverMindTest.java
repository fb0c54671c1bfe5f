package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Never mind" while a skill waits for an answer. */
@BatonTest
class NeverMindTest {
  private final Http http;

  NeverMindTest(Http http) {
    this.http = http;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "where is my order?",
        "cancel my order",
        "I want to return my order",
        "return order 12347, jane@example.com",
        "change the address of my order"
      })
  void a_skill_that_asks_for_something_is_left(String wish) {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says(wish);
    assertThat(shopper.says("never mind"))
        .isEqualTo("All right, I'll leave that. Is there anything else?");
    assertThat(shopper.says("12350")).as("nothing waits for it").doesNotContain("12350");
  }

  @Test
  void a_question_that_takes_a_yes_or_no_hears_a_no() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("cancel my order 12345, jane@example.com");
    assertThat(shopper.says("never mind")).contains("#12345", "not cancelled");
    assertThat(shopper.says("yes")).doesNotContain("cancelled");
  }

  @Test
  void after_a_ticket_too() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("human please, my lamp is broken");
    shopper.says("Jane Doe, jane@example.com");
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(shopper.says("can you cancel my order?")).contains("order number");
    assertThat(shopper.says("never mind"))
        .isEqualTo("All right, I'll leave that. Is there anything else?");
    shopper.says("can you cancel my order 12345?");
    assertThat(shopper.says("never mind")).contains("not cancelled");
  }
}
