package dev.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.SettableClock;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Scenes at a store, and the figures its merchant reads afterwards. */
@BatonTest
class AnalyticsTest {
  private final Http http;
  private final SettableClock clock;
  private final JdbcClient jdbc;
  private final CountedNews news;

  AnalyticsTest(Http http, SettableClock clock, JdbcClient jdbc) {
    this.http = http;
    this.clock = clock;
    this.jdbc = jdbc;
    this.news = new CountedNews(jdbc);
  }

  private JsonNode figures(TestStore store, String report) {
    news.await(store.id());
    Http.Answer answer = store.admin().get(store.path("/analytics/" + report));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private Map<String, Long> slices(TestStore store, String by) {
    Map<String, Long> counts = new TreeMap<>();
    figures(store, "breakdown?by=" + by)
        .at("/items")
        .forEach(
            item -> {
              if (item.path("count").asLong() > 0) {
                counts.put(item.path("key").asString(), item.path("count").asLong());
              }
            });
    return counts;
  }

  private JsonNode detail(TestStore store, String detail) {
    for (JsonNode item : figures(store, "details").at("/items")) {
      if (item.path("detail").asString().equals(detail)) {
        return item;
      }
    }
    throw new AssertionError(detail);
  }

  private List<String> counted(TestStore store) {
    return jdbc.sql(
            """
            select measure || ' ' || day || ' ' || key || ' ' || n from insight_count
            where store_id = :store order by 1
            """)
        .param("store", store.id())
        .query(String.class)
        .list();
  }

  /** Four shoppers: one is helped by nobody, one gets a ticket, one declines, one leaves. */
  private Shopper fourShoppers(TestStore store) {
    Shopper.at(http, store.id()).says("hello");
    Shopper ticket = Shopper.at(http, store.id());
    ticket.says("do you ship to the moon?");
    ticket.says("human please");
    clock.advance(Duration.ofSeconds(40));
    ticket.says("Mary Poole mary@example.com");
    Shopper second = Shopper.at(http, store.id());
    second.says("quiero hablar con una persona");
    second.says("nunca mind");
    second.says("olvídalo");
    Shopper third = Shopper.at(http, store.id());
    third.pressesTheButton();
    third.says("bo@example.com");
    third.says("never mind");
    return ticket;
  }

  @Test
  void the_overview_tells_how_many_were_handed_off_and_what_became_of_them() {
    TestStore store = TestStore.create(http);
    fourShoppers(store);
    JsonNode totals = figures(store, "overview").at("/totals");
    assertThat(totals.path("conversations").asLong()).isEqualTo(4);
    assertThat(totals.path("handedOff").asLong()).isEqualTo(3);
    assertThat(totals.path("share").asDouble()).isEqualTo(0.75);
    assertThat(totals.path("handoffs").asLong()).isEqualTo(3);
    assertThat(totals.path("tickets").asLong()).isEqualTo(1);
    assertThat(totals.path("cancelled").asLong()).isEqualTo(2);
    JsonNode overview = figures(store, "overview");
    assertThat(overview.at("/days").size()).isEqualTo(30);
    assertThat(overview.at("/days/29/handoffs").asLong()).isEqualTo(3);
    assertThat(overview.at("/previous/handoffs").asLong()).isZero();
    assertThat(overview.at("/range/timeZone").asString()).isEqualTo("America/New_York");
  }

  @Test
  void handoffs_are_told_by_reason_topic_language_and_hour_on_the_stores_clock() {
    TestStore store = TestStore.create(http, Map.of("timeZone", "Asia/Kolkata"));
    fourShoppers(store);
    assertThat(slices(store, "reason"))
        .containsOnly(Map.entry("explicit_request", 2L), Map.entry("button", 1L));
    assertThat(slices(store, "language")).containsEntry("es", 1L).containsEntry("en", 2L);
    assertThat(slices(store, "end"))
        .containsOnly(Map.entry("ticket", 1L), Map.entry("cancelled", 2L));
    assertThat(slices(store, "topic").values().stream().mapToLong(n -> n).sum()).isEqualTo(3);
    int hour = clock.instant().atZone(java.time.ZoneId.of("Asia/Kolkata")).getHour();
    assertThat(slices(store, "hour")).containsOnlyKeys("%02d".formatted(hour));
    assertThat(figures(store, "breakdown?by=hour").at("/items").size()).isEqualTo(24);
  }

  @Test
  void the_details_funnel_shows_where_shoppers_were_lost_and_what_optional_would_win() {
    TestStore store = TestStore.create(http);
    fourShoppers(store);
    JsonNode email = detail(store, "email");
    assertThat(email.path("asked").asLong()).isEqualTo(3);
    assertThat(email.path("given").asLong()).isEqualTo(2);
    assertThat(email.path("left").asLong()).isEqualTo(1);
    JsonNode name = detail(store, "name");
    assertThat(name.path("asked").asLong()).isEqualTo(3);
    assertThat(name.path("given").asLong()).isEqualTo(1);
    assertThat(name.path("left").asLong()).isEqualTo(2);
    assertThat(name.path("ticketsIfOptional").asLong()).isEqualTo(1);
    assertThat(email.path("ticketsIfOptional").isNull()).isTrue();
  }

  @Test
  void time_to_ticket_is_told_within_a_tenth() {
    TestStore store = TestStore.create(http);
    fourShoppers(store);
    JsonNode times = figures(store, "time-to-ticket").at("/times");
    assertThat(times.path("tickets").asLong()).isEqualTo(1);
    assertThat(times.path("p50Seconds").asDouble()).isBetween(36.0, 44.0);
  }

  @Test
  void deliveries_are_told_by_integration() {
    TestStore store = TestStore.create(http);
    fourShoppers(store);
    news.awaitDelivered(store.id());
    JsonNode inbox = figures(store, "deliveries").at("/items/0");
    assertThat(inbox.path("helpdesk").asString()).isEqualTo("inbox");
    assertThat(inbox.path("all").asLong()).isEqualTo(1);
    assertThat(inbox.path("delivered").asLong()).isEqualTo(1);
    assertThat(inbox.path("dead").asLong()).isZero();
  }

  @Test
  void questions_that_led_to_a_person_become_advice_until_they_are_answered() {
    TestStore store = TestStore.create(http);
    for (String question :
        List.of("do you ship to the moon?", "Do you ship to the moon? my mail is bo@example.com")) {
      Shopper shopper = Shopper.at(http, store.id());
      shopper.says(question);
      shopper.says("human please");
      shopper.says("Mary Poole mary@example.com");
    }
    JsonNode asked = figures(store, "questions").at("/items/0");
    assertThat(asked.path("count").asLong()).isEqualTo(2);
    assertThat(asked.path("question").asString()).contains("moon").doesNotContain("bo@");
    assertThat(asked.path("answered").asBoolean()).isFalse();
    JsonNode advice = figures(store, "advice").at("/items");
    assertThat(advice.findValuesAsString("action")).contains("add_answer", "connect_helpdesk");
    store
        .admin()
        .post(
            store.path("/answers"),
            Map.of("language", "en", "question", "Do you ship to the moon?", "answer", "Not yet."));
    assertThat(figures(store, "questions").at("/items/0/answered").asBoolean()).isTrue();
    assertThat(figures(store, "advice").at("/items").findValuesAsString("action"))
        .doesNotContain("add_answer");
  }

  @Test
  void questions_hold_nothing_of_the_person() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("Klara Schmidt");
    shopper.says("Do you ship to the moon? Klara Schmidt, klara@example.com");
    shopper.says("human please");
    shopper.says("Klara Schmidt");
    shopper.says("klara@example.com");
    assertThat(shopper.hasTicket()).isTrue();
    shopper.says("klara here, do you ship to the moon?");
    assertThat(questions(store)).isNotEmpty().allMatch(text -> text.contains("moon"));
    assertThat(questions(store)).noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("klara"));
    assertThat(questions(store)).noneMatch(text -> text.contains("Schmidt"));
  }

  @Test
  void what_was_kept_of_persons_before_is_told_anew() throws IOException {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("do you ship to the moon?");
    shopper.says("human please");
    shopper.says("Klara Schmidt, klara@example.com");
    List<String> before = questions(store);
    jdbc.sql("update insight_question set text = 'Klara Schmidt' where store_id = :store")
        .param("store", store.id())
        .update();
    jdbc.sql(
            new ClassPathResource("db/migration/V113_1__questions_without_details.sql")
                .getContentAsString(StandardCharsets.UTF_8))
        .update();
    assertThat(questions(store)).isEqualTo(before).containsExactly("do you ship to the moon?");
  }

  private List<String> questions(TestStore store) {
    return figures(store, "questions").at("/items").findValuesAsString("question");
  }

  @Test
  void a_skill_that_is_off_and_a_detail_that_loses_tickets_are_advised_about() {
    TestStore store = TestStore.create(http);
    store.admin().put(store.path("/skills/track_order"), Map.of("enabled", false));
    for (int i = 0; i < 2; i++) {
      Shopper shopper = Shopper.at(http, store.id());
      shopper.says("where is my order?");
      shopper.says("human please");
      shopper.says("bo@example.com");
      shopper.says("never mind");
    }
    JsonNode advice = figures(store, "advice").at("/items");
    assertThat(advice.findValuesAsString("action")).contains("switch_skill_on", "make_optional");
    assertThat(advice.toString())
        .contains("\"skill\":\"track_order\"")
        .contains("\"detail\":\"name\"");
  }

  @Test
  void the_same_news_again_and_counting_anew_change_nothing() {
    TestStore store = TestStore.create(http);
    fourShoppers(store);
    news.awaitDelivered(store.id());
    news.await(store.id());
    List<String> before = counted(store);
    jdbc.sql(
            """
            insert into insight_news (store_id, kind, subject)
            select store_id, 'conversation', id from conversation where store_id = :store
            """)
        .param("store", store.id())
        .update();
    news.await(store.id());
    assertThat(counted(store)).isEqualTo(before).isNotEmpty();
    jdbc.sql("update insight_count set n = n + 7 where store_id = :store")
        .param("store", store.id())
        .update();
    Http.Answer rebuilt = store.admin().post(store.path("/analytics/rebuild"), Map.of());
    assertThat(rebuilt.at("/conversations").asInt()).isEqualTo(4);
    assertThat(counted(store)).isEqualTo(before);
  }

  @Test
  void erasing_a_person_leaves_the_counts_and_nothing_of_the_person() {
    TestStore store = TestStore.create(http);
    Shopper ticket = fourShoppers(store);
    news.await(store.id());
    List<String> before = counted(store);
    store.admin().post(store.path("/people/erase"), Map.of("email", "mary@example.com"));
    news.await(store.id());
    assertThat(counted(store)).isEqualTo(before);
    assertThat(figures(store, "questions").at("/items").size()).isZero();
    assertThat(store.admin().get(store.path("/conversations?q=moon")).at("/items").size()).isZero();
    assertThat(
            jdbc.sql("select count(*) from insight_part where store_id = :store and id = :id")
                .param("store", store.id())
                .param("id", UUID.fromString(ticket.id()))
                .query(Integer.class)
                .single())
        .isZero();
    store.admin().post(store.path("/analytics/rebuild"), Map.of());
    assertThat(counted(store)).isEqualTo(before);
  }

  @Test
  void another_stores_figures_never_mix() {
    TestStore one = TestStore.create(http);
    TestStore other = TestStore.create(http);
    fourShoppers(one);
    news.await(one.id());
    assertThat(figures(other, "overview").at("/totals/conversations").asLong()).isZero();
    assertThat(figures(other, "questions").at("/items").size()).isZero();
    assertThat(other.admin().get(other.path("/conversations?q=moon")).at("/items").size()).isZero();
  }

  @Test
  void days_are_chosen_compared_and_exported() {
    TestStore store = TestStore.create(http);
    fourShoppers(store);
    clock.advance(Duration.ofDays(2));
    JsonNode later = figures(store, "overview?from=" + day(0) + "&to=" + day(0));
    assertThat(later.at("/totals/conversations").asLong()).isZero();
    JsonNode both = figures(store, "overview?from=" + day(1) + "&to=" + day(0));
    assertThat(both.at("/previous/conversations").asLong()).isEqualTo(4);
    Http.Answer csv =
        store
            .admin()
            .get(store.path("/analytics/export?report=days&from=" + day(2) + "&to=" + day(2)));
    assertThat(csv.header("content-type")).startsWith("text/csv");
    assertThat(csv.body())
        .isEqualTo("day,conversations,handedOff,messages,handoffs\r\n" + day(2) + ",4,3,9,3\r\n");
    assertThat(store.admin().get(store.path("/analytics/overview?from=2026-13-01")).status())
        .isEqualTo(400);
  }

  private String day(int before) {
    return clock
        .instant()
        .atZone(java.time.ZoneId.of("America/New_York"))
        .toLocalDate()
        .minusDays(before)
        .toString();
  }

  @Test
  void conversations_are_found_by_words_address_and_reference() {
    TestStore store = TestStore.create(http);
    Shopper ticket = fourShoppers(store);
    news.await(store.id());
    for (String q : List.of("moon", "MARY@example.com", ticket.reference(), "ship mo", "mary")) {
      JsonNode found =
          store.admin().get(store.path("/conversations?q=" + q.replace(" ", "%20"))).json();
      if (q.equals("ship mo")) {
        assertThat(found.at("/items").size()).as(q).isZero();
      } else {
        assertThat(found.at("/items").findValuesAsString("id")).as(q).contains(ticket.id());
        assertThat(found.at("/items").size()).as(q).isEqualTo(1);
      }
    }
    assertThat(
            store
                .admin()
                .get(store.path("/conversations?q=moon&status=cancelled"))
                .at("/items")
                .size())
        .isZero();
    assertThat(store.admin().get(store.path("/conversations?q=%3F%21")).status()).isEqualTo(400);
  }
}
