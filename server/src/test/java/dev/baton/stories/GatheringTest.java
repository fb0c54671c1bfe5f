package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import org.junit.jupiter.api.Test;

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
}
