package dev.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.Http;
import dev.baton.testing.SettableClock;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is kept of what was counted: once, of one store, and nothing of persons. */
class KeptFiguresTest extends StoreFigures {

  KeptFiguresTest(Http http, SettableClock clock, JdbcClient jdbc) {
    super(http, clock, jdbc);
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

  private List<String> questions(TestStore store) {
    return figures(store, "questions").at("/items").findValuesAsString("question");
  }
}
