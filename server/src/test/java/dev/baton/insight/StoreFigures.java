package dev.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.SettableClock;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Scenes at a store, and the figures its merchant reads afterwards. */
@BatonTest
abstract class StoreFigures {
  final Http http;
  final SettableClock clock;
  final JdbcClient jdbc;
  final CountedNews news;

  StoreFigures(Http http, SettableClock clock, JdbcClient jdbc) {
    this.http = http;
    this.clock = clock;
    this.jdbc = jdbc;
    this.news = new CountedNews(jdbc);
  }

  final JsonNode figures(TestStore store, String report) {
    news.await(store.id());
    Http.Answer answer = store.admin().get(store.path("/analytics/" + report));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  final Map<String, Long> slices(TestStore store, String by) {
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

  final JsonNode detail(TestStore store, String detail) {
    for (JsonNode item : figures(store, "details").at("/items")) {
      if (item.path("detail").asString().equals(detail)) {
        return item;
      }
    }
    throw new AssertionError(detail);
  }

  final List<String> counted(TestStore store) {
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
  final Shopper fourShoppers(TestStore store) {
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
}
