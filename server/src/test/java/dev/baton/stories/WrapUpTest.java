package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.SettableClock;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ticket is stored, then the wrap-up is said, in the merchant's words: section 1.3. */
@BatonTest
class WrapUpTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final Http http;
  private final SettableClock clock;

  WrapUpTest(Http http, SettableClock clock) {
    this.http = http;
    this.clock = clock;
  }

  private Shopper finished(TestStore store) {
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my lamp is broken");
    shopper.says("Mary Jane Poole mary@example.com");
    assertThat(shopper.hasTicket()).isTrue();
    return shopper;
  }

  @Test
  void the_default_stands_alone_and_the_status_is_submitted() {
    TestStore store = TestStore.create(http);
    Shopper shopper = finished(store);
    assertThat(shopper.heard())
        .isEqualTo("I have forwarded your inquiry to an agent, who will respond within 24 hours.");
    assertThat(shopper.status()).isEqualTo("submitted");
    assertThat(shopper.answer().at("/messages").size()).isEqualTo(1);
    assertThat(store.tickets()).isEqualTo(1);
  }

  @Test
  void an_unedited_default_is_said_in_the_shoppers_language() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("ich möchte mit einem Menschen sprechen, meine Lampe ist kaputt");
    shopper.says("Max Huber max@example.com");
    assertThat(shopper.heard()).contains("24 Stunden").doesNotContain("forwarded");
  }

  @Test
  void the_merchants_words_with_their_variables() {
    TestStore store =
        TestStore.create(http, Map.of("name", "Lumen", "replyTime", "2 working days"))
            .with(
                "wrapUp",
                Map.of(
                    "default",
                    "Thanks {{first_name}}! {{store_name}} answers {{email}} within {{reply_time}}."
                        + " Your code is {{reference}}. It is about {{order_number}}."));
    Shopper shopper = finished(store);
    assertThat(shopper.heard())
        .isEqualTo(
            "Thanks Mary! Lumen answers mary@example.com within 2 working days. Your code is "
                + shopper.reference()
                + ".");
  }

  @Test
  void values_are_put_in_once_and_never_read_again() {
    TestStore store =
        TestStore.create(http, Map.of("name", "{{email}} & <b>Co</b>"))
            .with("wrapUp", Map.of("default", "Thanks from {{store_name}}."));
    assertThat(finished(store).heard()).isEqualTo("Thanks from {{email}} & <b>Co</b>.");
  }

  @Test
  void an_unknown_variable_is_refused_when_saving() {
    TestStore store = TestStore.create(http);
    var before = store.settings();
    String changed = before.body().replace("I have forwarded", "{{nonsense}} I have forwarded");
    var refused =
        store
            .admin()
            .with("If-Match", before.header("etag"))
            .put(store.path("/skills/human-handoff/settings"), changed);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("nonsense");
  }

  @Test
  void a_holiday_comes_before_the_weekend_before_after_hours_before_the_default() {
    Map<String, Object> week = Map.of("wed", List.of(List.of("09:00", "17:30")));
    LocalDate now = LocalDate.ofInstant(clock.instant(), NEW_YORK);
    LocalDate wednesday = now.plusDays((3 - now.getDayOfWeek().getValue() + 7) % 7 + 7);
    LocalDate saturday = wednesday.plusDays(3);
    TestStore store =
        TestStore.create(http)
            .with("hours", Map.of("week", week))
            .with(
                "wrapUp",
                Map.of(
                    "default",
                    "Any time.",
                    "texts",
                    List.of(
                        Map.of("when", "after_hours", "text", "After hours."),
                        Map.of("when", "weekend", "text", "Weekend."),
                        Map.of(
                            "when",
                            "holiday",
                            "dates",
                            List.of(saturday.plusDays(1).toString()),
                            "text",
                            "Holiday."))));
    Instant back = clock.instant();
    try {
      assertThat(saidAt(store, wednesday, LocalTime.of(12, 0))).isEqualTo("Any time.");
      assertThat(saidAt(store, wednesday, LocalTime.of(20, 0))).isEqualTo("After hours.");
      assertThat(saidAt(store, saturday, LocalTime.of(12, 0))).isEqualTo("Weekend.");
      assertThat(saidAt(store, saturday.plusDays(1), LocalTime.of(12, 0))).isEqualTo("Holiday.");
    } finally {
      clock.set(back.plus(30, ChronoUnit.DAYS));
    }
  }

  private String saidAt(TestStore store, LocalDate day, LocalTime time) {
    clock.set(day.atTime(time).atZone(NEW_YORK).toInstant());
    return finished(store).heard();
  }

  @Test
  void texts_by_language_exact_before_base_before_none() {
    TestStore store =
        TestStore.create(http)
            .with(
                "wrapUp",
                Map.of(
                    "default",
                    "Whatever.",
                    "texts",
                    List.of(
                        Map.of("language", "de", "text", "Deutsch."),
                        Map.of("language", "de-AT", "text", "Österreichisch."))));
    assertThat(german(store, "de-AT")).isEqualTo("Österreichisch.");
    assertThat(german(store, "de-DE")).isEqualTo("Deutsch.");
    assertThat(finished(store).heard()).isEqualTo("Whatever.");
  }

  private String german(TestStore store, String locale) {
    Shopper shopper = Shopper.opening(http, store.id(), Map.of("locale", locale));
    shopper.says("ich möchte mit einem Menschen sprechen, meine Lampe ist kaputt");
    return shopper.says("Max Huber max@example.com");
  }

  @Test
  void a_value_that_is_not_the_shoppers_to_see_is_masked_in_the_wrap_up_too() {
    TestStore store =
        TestStore.create(http)
            .with("wrapUp", Map.of("default", "We write to {{email}}, {{first_name}}."));
    Shopper first = Shopper.at(http, store.id());
    first.says("I need a human, my lamp is broken");
    first.says("Olga Finch olga@example.com");
    assertThat(first.heard()).isEqualTo("We write to olga@example.com, Olga.");
    Shopper again = Shopper.opening(http, store.id(), Map.of("visitorId", first.visitor()));
    again.says("I need a human, my lamp is broken again");
    again.says("yes");
    assertThat(again.heard()).contains("o•••@example.com").doesNotContain("Olga");
  }

  @Test
  void the_subject_knows_the_order_the_topic_and_the_store() {
    TestStore store =
        TestStore.create(http, Map.of("name", "Lumen"))
            .with("subject", "{{store_name}}: order {{order_number}}");
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my order #7788 came without the shade");
    shopper.says("Mary Poole mary@example.com");
    assertThat(store.ticket(shopper.reference()).at("/subject").asString())
        .isEqualTo("Lumen: order 7788");
  }
}
