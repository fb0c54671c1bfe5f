package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.assistant.Assistant;
import dev.baton.handoff.Handoffs;
import dev.baton.shared.StoreId;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.SettableClock;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A shopper who falls silent is not lost: section 1.2, rule 9. */
@BatonTest
class SilenceTest {
  private static final Duration LONG = Duration.ofMinutes(30);

  private final Http http;
  private final SettableClock clock;
  private final Assistant assistant;
  private final Handoffs handoffs;

  SilenceTest(Http http, SettableClock clock, Assistant assistant, Handoffs handoffs) {
    this.http = http;
    this.clock = clock;
    this.assistant = assistant;
    this.handoffs = handoffs;
  }

  private Shopper collecting(TestStore store) {
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my lamp is broken");
    return shopper;
  }

  private void timerRings(TestStore store, Shopper shopper) {
    assistant.rescue(
        new StoreId(store.id()),
        UUID.fromString(shopper.id()),
        UUID.fromString(shopper.handoff("/id")));
    shopper.looks();
  }

  private boolean isDue(Shopper shopper) {
    return handoffs.silent(clock.instant(), 10_000).stream()
        .anyMatch(silent -> silent.id().toString().equals(shopper.handoff("/id")));
  }

  @Test
  void with_an_email_the_ticket_is_opened_with_what_there_is() {
    TestStore store = TestStore.create(http);
    Shopper shopper = collecting(store);
    shopper.says("mary@example.com");
    clock.advance(LONG);
    timerRings(store, shopper);
    assertThat(shopper.hasTicket()).isTrue();
    String last = shopper.looks().at("/messages").valueStream().toList().getLast().toString();
    assertThat(last).contains(shopper.reference()).contains("I hadn't heard from you");
    assertThat(store.tickets()).isEqualTo(1);
    assertThat(store.ticket(shopper.reference()).toString()).contains("left before finishing");
  }

  @Test
  void the_timer_twice_makes_one_ticket() {
    TestStore store = TestStore.create(http);
    Shopper shopper = collecting(store);
    shopper.says("mary@example.com");
    clock.advance(LONG);
    timerRings(store, shopper);
    int messages = shopper.looks().at("/messages").size();
    timerRings(store, shopper);
    assertThat(store.tickets()).isEqualTo(1);
    assertThat(shopper.looks().at("/messages").size()).isEqualTo(messages);
  }

  @Test
  void a_moment_before_nothing_happens_and_a_word_starts_the_time_again() {
    TestStore store = TestStore.create(http);
    Shopper shopper = collecting(store);
    shopper.says("mary@example.com");
    clock.advance(LONG.minusSeconds(1));
    assertThat(isDue(shopper)).isFalse();
    timerRings(store, shopper);
    assertThat(shopper.status()).isEqualTo("collecting");
    shopper.says("why do you need that?");
    clock.advance(LONG.minusSeconds(1));
    timerRings(store, shopper);
    assertThat(shopper.status()).isEqualTo("collecting");
  }

  @Test
  void without_an_email_it_is_abandoned_at_the_detail_asked_last() {
    TestStore store = TestStore.create(http);
    Shopper shopper = collecting(store);
    shopper.says("Mary Poole");
    clock.advance(LONG);
    timerRings(store, shopper);
    assertThat(shopper.status()).isEqualTo("abandoned");
    assertThat(store.tickets()).isZero();
  }

  @Test
  void an_address_that_comes_after_all_takes_it_up_again() {
    TestStore store = TestStore.create(http);
    Shopper shopper = collecting(store);
    shopper.says("Mary Poole");
    clock.advance(LONG);
    timerRings(store, shopper);
    shopper.says("mary@example.com");
    assertThat(shopper.hasTicket()).isTrue();
  }

  @Test
  void the_merchant_may_choose_another_time_or_none() {
    TestStore quick = TestStore.create(http).with("rescueAfterMinutes", 5);
    Shopper one = collecting(quick);
    one.says("mary@example.com");
    TestStore never = TestStore.create(http).with("rescueAfterMinutes", null);
    Shopper other = collecting(never);
    other.says("mary@example.com");
    clock.advance(Duration.ofMinutes(5));
    timerRings(quick, one);
    assertThat(one.hasTicket()).isTrue();
    clock.advance(Duration.ofDays(2));
    assertThat(isDue(other)).isFalse();
    timerRings(never, other);
    assertThat(other.status()).isEqualTo("collecting");
  }

  @Test
  void words_after_the_rescue_join_the_ticket() {
    TestStore store = TestStore.create(http);
    Shopper shopper = collecting(store);
    shopper.says("mary@example.com");
    clock.advance(LONG);
    timerRings(store, shopper);
    shopper.says("Sorry, I was away. The lamp flickers and then goes dark.");
    assertThat(shopper.heard()).contains(shopper.reference());
    assertThat(store.ticket(shopper.reference()).at("/followUps").toString()).contains("flickers");
    assertThat(store.tickets()).isEqualTo(1);
  }
}
