package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.ModelProvider;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.SettableClock;
import dev.baton.testing.Shopper;
import dev.baton.testing.StubModel;
import dev.baton.testing.StubModel.Reply;
import dev.baton.testing.TestStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store connects a language model of its own. */
@BatonTest
class StoreModelTest {
  private static final String KEY = "key-of-this-store";
  private static final String ODD = "some flesh and blood should look into my blinking gizmo";
  private static final String WANTS_PERSON =
      "{\"commands\":[{\"kind\":\"want_person\",\"because\":\"flesh and blood\"}]}";

  private final Http http;
  private final SettableClock clock;
  private final JdbcClient jdbc;
  private final StubModel model = StubModel.of(ModelProvider.OPENAI);
  private final TestStore store;

  StoreModelTest(Http http, SettableClock clock, JdbcClient jdbc) {
    this.http = http;
    this.clock = clock;
    this.jdbc = jdbc;
    this.store = TestStore.create(http);
  }

  @AfterEach
  void close() {
    model.close();
  }

  private Map<String, Object> config() {
    return new HashMap<>(
        Map.of(
            "provider",
            "openai",
            "model",
            "stub-1",
            "baseUrl",
            String.valueOf(model.settings(1, false).baseUrl()),
            "apiKey",
            KEY,
            "timeoutSeconds",
            2));
  }

  private Answer put(Map<String, Object> config) {
    return store.admin().put(store.path("/model"), Map.of("config", config));
  }

  private void connected() {
    Answer saved = put(config());
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
  }

  private Answer shown() {
    return store.admin().get(store.path("/model"));
  }

  private Answer tested() {
    return store.admin().post(store.path("/model/test"), Map.of());
  }

  private String saysOddThing(TestStore at) {
    Shopper shopper = Shopper.at(http, at.id());
    shopper.says(ODD);
    return shopper.status();
  }

  @Test
  void it_reads_what_the_built_in_engine_does_not_at_this_store_alone() {
    model.answers(any -> WANTS_PERSON);
    TestStore other = TestStore.create(http);
    assertThat(saysOddThing(store)).isEmpty();
    connected();
    assertThat(saysOddThing(store)).isEqualTo("collecting");
    assertThat(model.asked()).hasSize(1);
    assertThat(model.asked().getFirst().headers().get("Authorization"))
        .containsExactly("Bearer " + KEY);
    assertThat(saysOddThing(other)).isEmpty();
    assertThat(model.asked()).hasSize(1);
    assertThat(store.admin().delete(store.path("/model")).status()).isEqualTo(204);
    assertThat(saysOddThing(store)).isEmpty();
    assertThat(model.asked()).hasSize(1);
    assertThat(shown().text("/status")).isEqualTo("none");
  }

  @Test
  void its_key_goes_in_and_never_comes_out() {
    connected();
    assertThat(shown().body()).doesNotContain(KEY);
    assertThat(shown().text("/kept/0")).isEqualTo("apiKey");
    assertThat(shown().text("/config/model")).isEqualTo("stub-1");
    assertThat(
            jdbc.sql(
                    """
                    select config::text || coalesce(secrets, '') from model_connection
                    where store_id = :s
                    """)
                .param("s", store.id())
                .query(String.class)
                .single())
        .doesNotContain(KEY);
    assertThat(store.admin().get(store.path("/audit")).body())
        .contains("connected a language model")
        .doesNotContain(KEY);
    assertThat(store.admin().put(store.path("/model"), shown().body()).status()).isEqualTo(200);
    assertThat(tested().at("/ok").asBoolean()).isTrue();
  }

  @Test
  void a_kept_key_goes_to_no_other_provider_and_no_other_host() {
    connected();
    Map<String, Object> elsewhere = config();
    elsewhere.remove("apiKey");
    elsewhere.put("baseUrl", "https://elsewhere.example/v1");
    assertThat(put(elsewhere).status()).isEqualTo(422);
    Map<String, Object> another = config();
    another.remove("apiKey");
    another.put("provider", "anthropic");
    Answer refused = put(another);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/config/apiKey");
    assertThat(shown().text("/config/provider")).isEqualTo("openai");
  }

  @Test
  void what_is_missing_or_wrong_is_said_at_its_field() {
    Answer empty = put(Map.of());
    assertThat(empty.at("/errors").findValuesAsString("pointer"))
        .contains("/config/provider", "/config/model", "/config/apiKey");
    assertThat(put(Map.of("provider", "ollama", "model", "x")).text("/errors/0/pointer"))
        .isEqualTo("/config/baseUrl");
    Map<String, Object> slow = config();
    slow.put("timeoutSeconds", 31);
    assertThat(put(slow).text("/errors/0/pointer")).isEqualTo("/config/timeoutSeconds");
    Map<String, Object> unknown = config();
    unknown.put("temperature", 1);
    assertThat(put(unknown).status()).isEqualTo(422);
    assertThat(tested().status()).isEqualTo(404);
    assertThat(store.admin().delete(store.path("/model")).status()).isEqualTo(404);
  }

  @Test
  void a_test_says_step_by_step_what_is_wrong_and_the_health_follows() {
    connected();
    assertThat(shown().text("/status")).isEqualTo("untested");
    model.replies(any -> Reply.error(401));
    Answer wrongKey = tested();
    assertThat(wrongKey.at("/ok").asBoolean()).isFalse();
    assertThat(wrongKey.at("/checks").findValuesAsString("name"))
        .containsExactly("Connection", "Key");
    assertThat(wrongKey.text("/message")).contains("refuses the key");
    assertThat(shown().text("/status")).isEqualTo("failing");
    assertThat(shown().text("/message")).contains("refuses the key");
    model.replies(any -> model.saying("I cannot do that."));
    assertThat(tested().text("/message")).contains("call tools");
    clock.advance(Duration.ofSeconds(1));
    model.answers(any -> StubModel.NOTHING);
    Answer fine = tested();
    assertThat(fine.at("/ok").asBoolean()).isTrue();
    assertThat(fine.at("/checks").findValuesAsString("name"))
        .containsExactly("Connection", "Key", "Model");
    assertThat(shown().text("/status")).isEqualTo("connected");
    assertThat(model.asked()).noneMatch(asked -> asked.message().contains("gizmo"));
  }

  @Test
  void a_message_that_it_answers_mends_what_a_test_found() {
    connected();
    model.answers(any -> StubModel.NOTHING);
    saysOddThing(store);
    clock.advance(Duration.ofSeconds(1));
    model.replies(any -> Reply.error(500));
    tested();
    assertThat(shown().text("/status")).isEqualTo("failing");
    clock.advance(Duration.ofSeconds(1));
    model.answers(any -> StubModel.NOTHING);
    saysOddThing(store);
    assertThat(shown().text("/status")).isEqualTo("connected");
  }

  @Test
  void when_it_is_down_the_built_in_engine_answers_and_after_five_times_it_is_left_alone() {
    connected();
    model.replies(any -> Reply.error(500));
    for (int i = 0; i < 7; i++) {
      assertThat(saysOddThing(store)).isEmpty();
    }
    assertThat(model.asked()).hasSize(5);
    assertThat(shown().text("/status")).isEqualTo("failing");
    TestStore neighbour = TestStore.create(http);
    assertThat(neighbour.admin().put(neighbour.path("/model"), Map.of("config", config())).status())
        .isEqualTo(200);
    model.answers(any -> WANTS_PERSON);
    assertThat(saysOddThing(neighbour)).isEqualTo("collecting");
    assertThat(saysOddThing(store)).isEmpty();
    clock.advance(Duration.ofSeconds(31));
    assertThat(saysOddThing(store)).isEqualTo("collecting");
    assertThat(shown().text("/status")).isEqualTo("connected");
  }

  @Test
  void it_words_questions_in_the_stores_tone_when_it_may() {
    Map<String, Object> wording = config();
    wording.put("rewording", true);
    assertThat(put(wording).status()).isEqualTo(200);
    store.admin().with("If-Match", "*").put(store.path("/assistant"), Map.of("tone", "dry"));
    assertThat(store.admin().get(store.path("/assistant")).at("/rewords").asBoolean()).isTrue();
    model.answers(
        asked ->
            asked.tool().equals("say_in_other_words")
                ? "{\"texts\":[\"Sure, could you share your name and email with our support team?\"]}"
                : StubModel.NOTHING);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("human please, my lamp hums and smells");
    assertThat(model.asked())
        .filteredOn(asked -> asked.tool().equals("say_in_other_words"))
        .extracting(asked -> asked.material().path("tone").asString())
        .isEqualTo(List.of("dry"));
  }
}
