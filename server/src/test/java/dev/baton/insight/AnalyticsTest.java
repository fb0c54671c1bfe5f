package dev.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.Http;
import dev.baton.testing.SettableClock;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is counted. */
class AnalyticsTest extends StoreFigures {

  AnalyticsTest(Http http, SettableClock clock, JdbcClient jdbc) {
    super(http, clock, jdbc);
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
}
