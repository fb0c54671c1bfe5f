package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The ticket as an agent sees it: section 2. */
@BatonTest
class TicketTest {
  private final Http http;

  TicketTest(Http http) {
    this.http = http;
  }

  private static JsonNode detail(JsonNode ticket, String name) {
    return ticket
        .at("/details")
        .valueStream()
        .filter(detail -> name.equals(detail.path("detail").asString("")))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> tags(JsonNode ticket) {
    return ticket.at("/tags").valueStream().map(tag -> tag.asString()).toList();
  }

  @Test
  void it_begins_with_what_the_shopper_wants_and_why_it_was_handed_off() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("I want to cancel part of my order 12345");
    shopper.says("jane@example.com");
    JsonNode ticket = TestStore.demo(http).ticket(shopper.reference());
    assertThat(ticket.at("/summary").asString()).contains("12345");
    assertThat(ticket.at("/requester/name").asString()).isEqualTo("Jane Doe");
    assertThat(ticket.at("/requester/email").asString()).isEqualTo("jane@example.com");
    assertThat(tags(ticket))
        .contains("baton", "skill", "cancel_order")
        .contains("baton-" + shopper.handoff("/id").substring(0, 8));
    assertThat(ticket.at("/body/text").asString()).contains("12345").contains("Jane Doe");
    assertThat(ticket.at("/handoff/id").asString()).isEqualTo(shopper.handoff("/id"));
  }

  @Test
  void each_detail_tells_its_state_its_source_and_whether_it_was_verified() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("I want to cancel part of my order 12345");
    shopper.says("jane@example.com");
    JsonNode ticket = TestStore.demo(http).ticket(shopper.reference());
    JsonNode email = detail(ticket, "email");
    assertThat(email.at("/value").asString()).isEqualTo("jane@example.com");
    assertThat(email.at("/state").asString()).isEqualTo("given");
    assertThat(email.at("/source").asString()).isEqualTo("typed");
    assertThat(email.at("/verified").asBoolean()).isFalse();
    assertThat(detail(ticket, "name").at("/source").asString()).isEqualTo("order");
  }

  @Test
  void what_was_declined_or_skipped_says_so() {
    TestStore store = TestStore.create(http).collects("phone", false);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my lamp is broken");
    shopper.says("mary@example.com");
    shopper.says("I'd rather not");
    shopper.says("no");
    assertThat(shopper.asking()).containsExactly("phone");
    shopper.says("skip");
    JsonNode ticket = store.ticket(shopper.reference());
    assertThat(detail(ticket, "name").at("/state").asString()).isEqualTo("declined");
    assertThat(detail(ticket, "phone").at("/state").asString()).isEqualTo("skipped");
  }

  @Test
  void it_holds_the_whole_conversation_and_the_journey() {
    TestStore store = TestStore.create(http);
    Shopper shopper =
        Shopper.opening(
            http,
            store.id(),
            Map.of("page", Map.of("url", "https://lumen.example/lamp", "title", "Lamp")));
    shopper.says("hello there");
    shopper.says("I need a human, my lamp is broken");
    shopper.says("Mary Poole mary@example.com");
    JsonNode ticket = store.ticket(shopper.reference());
    String transcript = ticket.at("/transcript").toString();
    assertThat(transcript)
        .contains("hello there")
        .contains("my lamp is broken")
        .contains("I have forwarded your inquiry");
    assertThat(ticket.at("/transcript/0/author").asString()).isEqualTo("assistant");
    assertThat(ticket.at("/transcript/0/at").asString()).isNotBlank();
    assertThat(ticket.at("/journey").toString()).contains("page_viewed").contains("lamp");
  }

  @Test
  void what_skills_did_before_is_told_with_its_order() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("where is order 12346? I am jane@example.com");
    shopper.says("and cancel 12346");
    shopper.says("let me talk to a person");
    JsonNode ticket = TestStore.demo(http).ticket(shopper.reference());
    assertThat(ticket.at("/journey").toString()).contains("Track order").contains("12346");
    assertThat(ticket.at("/body/text").asString())
        .contains("Tried with the assistant \"Track order\" #12346")
        .contains("Tried: ");
  }

  @Test
  void without_enriching_only_what_came_from_the_handoff_on_is_used() {
    TestStore store = TestStore.create(http).with("enrichWithJourney", false);
    Shopper shopper =
        Shopper.opening(
            http,
            store.id(),
            Map.of("page", Map.of("url", "https://lumen.example/lamp", "title", "Lamp")));
    shopper.says("do you sell zebra umbrellas?");
    shopper.says("I need a human, my lamp is broken");
    shopper.says("Mary Poole mary@example.com");
    JsonNode ticket = store.ticket(shopper.reference());
    assertThat(ticket.at("/transcript").size()).isZero();
    assertThat(ticket.at("/journey").size()).isZero();
    assertThat(ticket.at("/summary").asString()).contains("lamp").doesNotContain("umbrella");
    assertThat(ticket.at("/body").toString()).contains("lamp").doesNotContain("umbrella");
  }

  @Test
  void card_numbers_are_masked_before_they_are_stored() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my card 4111 1111 1111 1111 was charged twice");
    shopper.says("Mary Poole mary@example.com");
    shopper.says("It also happened with 4111111111111111");
    assertThat(shopper.looks().toString()).doesNotContain("4111 1111").doesNotContain("41111111");
    assertThat(store.ticket(shopper.reference()).toString())
        .doesNotContain("4111 1111")
        .doesNotContain("41111111");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my lamp is broken <script>alert(1)</script>",
        "my lamp is broken <img src=x onerror=alert(1)>",
        "my lamp is broken {{email}} ${7*7} #{7*7}",
        "my lamp is broken \u202Edetrevni\u202C and \u200Bzero\u200Dwidth",
        "my lamp is broken [click](javascript:alert(1)) **bold**"
      })
  void hostile_text_is_data(String text) {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says(text);
    shopper.says("I need a human");
    shopper.says("Mary Poole mary@example.com");
    assertThat(shopper.looks().at("/messages").valueStream())
        .anyMatch(message -> message.path("text").asString("").equals(text));
    JsonNode ticket = store.ticket(shopper.reference());
    assertThat(ticket.at("/transcript").valueStream())
        .anyMatch(line -> line.path("text").asString("").equals(text));
    assertThat(ticket.at("/body/html").asString())
        .doesNotContain("<script")
        .doesNotContain("<img src=x")
        .doesNotContain("href=\"javascript:");
    String calculated =
        ticket
            .at("/body/text")
            .asString()
            .replace(shopper.reference(), "")
            .replaceAll("\\d{1,2}:\\d{2}|\\d{4}", "");
    assertThat(calculated).doesNotContain("49");
  }

  @Test
  void hostile_values_in_every_detail_are_data() {
    TestStore store = TestStore.create(http).collects("orderNumber", false);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I need a human, my lamp is broken");
    shopper.says("\"><svg onload=alert(1)>@example.com");
    assertThat(shopper.asking()).contains("email");
    shopper.says("mary@example.com");
    shopper.says("my name is <b>Mary</b> {{reference}}");
    assertThat(shopper.status()).isEqualTo("collecting");
    shopper.says("Mary Poole");
    shopper.says("skip");
    assertThat(shopper.hasTicket()).isTrue();
    JsonNode ticket = store.ticket(shopper.reference());
    assertThat(ticket.at("/requester/name").asString()).isEqualTo("Mary Poole");
    assertThat(ticket.at("/body/html").asString())
        .doesNotContain("<svg")
        .doesNotContain("<b>Mary</b>");
  }

  @Test
  void case_5_a_long_transcript_is_cut_in_the_middle_and_says_so() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    String filler = " lorem ipsum dolor sit amet consectetur".repeat(240);
    shopper.says("the first thing is a scratch" + filler);
    for (int i = 0; i < 8; i++) {
      shopper.says("the lamp flickers " + i + filler);
    }
    shopper.says("I need a human, the last thing is a dent");
    shopper.says("Mary Poole mary@example.com");
    JsonNode ticket = store.ticket(shopper.reference());
    assertThat(ticket.at("/transcript").valueStream())
        .anyMatch(line -> line.path("text").asString("").contains("first thing"))
        .anyMatch(line -> line.path("text").asString("").contains("last thing"));
    assertThat(ticket.at("/body/text").asString()).contains("last thing").contains("first thing");
  }

  @Test
  void case_14_an_email_of_another_customer_still_stands_and_leaks_nothing() {
    TestStore store = TestStore.demo(http);
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("I need a human, my lamp is broken");
    shopper.says("omar@example.com");
    assertThat(shopper.asking()).containsExactly("name");
    assertThat(shopper.answer().body()).doesNotContain("Haddad").doesNotContain("1235");
    shopper.says("Mary Poole");
    assertThat(store.ticket(shopper.reference()).at("/requester/email").asString())
        .isEqualTo("omar@example.com");
    assertThat(shopper.looks().toString()).doesNotContain("Haddad").doesNotContain("1235");
  }
}
