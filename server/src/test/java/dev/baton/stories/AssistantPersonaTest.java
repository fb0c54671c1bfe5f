package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A merchant says how the assistant presents itself, and it does. */
@BatonTest
class AssistantPersonaTest {
  private final Http http;

  AssistantPersonaTest(Http http) {
    this.http = http;
  }

  private static Answer saves(TestStore store, Map<String, Object> persona) {
    return store.admin().with("If-Match", "*").put(store.path("/assistant"), persona);
  }

  private static TestStore with(TestStore store, Map<String, Object> persona) {
    Answer saved = saves(store, persona);
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    return store;
  }

  private Shopper shopper(TestStore store, String locale) {
    return Shopper.opening(http, store.id(), Map.of("locale", locale));
  }

  private static List<String> namesOf(Shopper shopper) {
    List<String> names = new ArrayList<>();
    for (JsonNode message : shopper.looks().at("/messages")) {
      names.add(message.path("author").asString() + " " + message.path("authorName").asString("-"));
    }
    return names;
  }

  @Test
  void its_greeting_is_the_first_message_in_the_shoppers_language() {
    TestStore store =
        with(
            TestStore.create(http, Map.of("name", "Mug Shop")),
            Map.of(
                "name",
                "Milo",
                "greetings",
                List.of(
                    Map.of("text", "I am {{assistant_name}}, the AI of {{store_name}}."),
                    Map.of("language", "de", "text", "Guten Tag im {{store_name}}!"))));
    assertThat(shopper(store, "de-AT").heard()).isEqualTo("Guten Tag im Mug Shop!");
    assertThat(shopper(store, "fr").heard()).isEqualTo("I am Milo, the AI of Mug Shop.");
    Answer opened =
        http.post("/api/v1/storefront/" + store.id() + "/conversations", Map.of("locale", "en"));
    assertThat(opened.text("/messages/0/quickReplies/0")).isNotBlank();
  }

  @Test
  void a_sentence_with_a_name_that_it_has_not_is_left_out() {
    TestStore store =
        with(
            TestStore.create(http),
            Map.of("greetings", List.of(Map.of("text", "Hello! I am {{assistant_name}}."))));
    assertThat(shopper(store, "en").heard()).isEqualTo("Hello!");
  }

  @Test
  void its_name_stands_at_all_that_it_says_and_at_nothing_else() {
    TestStore store = with(TestStore.create(http), Map.of("name", "Milo"));
    Shopper shopper = shopper(store, "en");
    shopper.says("human please");
    shopper.says("Mary Poole, mary@example.com");
    store
        .admin()
        .post(store.path("/tickets/" + shopper.reference() + "/replies"), Map.of("text", "Hi!"));
    assertThat(namesOf(shopper))
        .contains("assistant Milo", "shopper -")
        .doesNotContain("assistant -", "shopper Milo", "agent Milo");
    assertThat(shopper(store, "en").says("are you a human?")).contains("AI");
  }

  @Test
  void it_speaks_the_stores_language_when_the_merchant_says_so() {
    TestStore store = TestStore.create(http, Map.of("languages", List.of("es", "en")));
    assertThat(shopper(store, "en").says("can I talk to a human?")).contains("email");
    with(store, Map.of("languages", "store"));
    Shopper shopper = shopper(store, "en");
    assertThat(shopper.heard()).startsWith("¡Hola!");
    assertThat(shopper.says("can I talk to a human?")).contains("correo");
    assertThat(shopper.says("Mary Poole, mary@example.com")).contains("24 horas");
  }

  @Test
  void but_whoever_is_in_need_is_answered_in_their_own() {
    TestStore store = TestStore.create(http, Map.of("languages", List.of("es")));
    with(store, Map.of("languages", "store"));
    Shopper shopper = shopper(store, "en");
    assertThat(shopper.says("I want to kill myself")).contains("face it alone");
    assertThat(shopper.says("why do you need that?")).contains("correo");
  }

  @Test
  void running_conversations_keep_what_they_began_with() {
    TestStore store = with(TestStore.create(http), Map.of("name", "Milo", "languages", "store"));
    Shopper before = shopper(store, "en");
    with(store, Map.of("name", "Nora"));
    before.says("quiero hablar con una persona");
    assertThat(namesOf(before)).contains("assistant Milo").doesNotContain("assistant Nora");
    assertThat(before.heard()).contains("email");
    assertThat(namesOf(shopper(store, "en"))).containsExactly("assistant Nora");
  }

  @Test
  void a_store_that_chose_nothing_greets_as_usual() {
    TestStore store = TestStore.create(http);
    Answer now = store.admin().get(store.path("/assistant"));
    assertThat(now.text("/languages")).isEqualTo("shopper");
    assertThat(now.at("/greetings").isEmpty()).isTrue();
    assertThat(now.at("/rewords").asBoolean()).isFalse();
    assertThat(saves(store, Map.of()).status()).isEqualTo(200);
    Shopper shopper = shopper(store, "en");
    assertThat(shopper.heard()).contains("AI assistant");
    assertThat(namesOf(shopper)).containsExactly("assistant -");
  }

  @Test
  void what_is_read_can_be_saved_and_every_change_is_written_down() {
    TestStore store = with(TestStore.create(http), Map.of("name", "Milo", "tone", "dry"));
    Answer now = store.admin().get(store.path("/assistant"));
    Http editor = store.admin().with("If-Match", now.header("etag"));
    assertThat(editor.put(store.path("/assistant"), now.body()).status()).isEqualTo(200);
    Answer audit = store.admin().get(store.path("/audit"));
    assertThat(audit.at("/items").findValuesAsString("what"))
        .containsOnlyOnce("changed the assistant");
    assertThat(audit.body()).contains("Milo").contains("dry");
  }

  @Test
  void what_is_wrong_is_said_at_its_field() {
    TestStore store = TestStore.create(http);
    Answer wrong =
        saves(
            store,
            Map.of(
                "name",
                "M".repeat(41),
                "tone",
                "two\nlines",
                "languages",
                "mine",
                "greetings",
                List.of(
                    Map.of("text", " "),
                    Map.of("text", "Hi {{first_name}}"),
                    Map.of("language", "xx", "text", "x".repeat(501)))));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.at("/errors").findValuesAsString("pointer"))
        .containsExactly(
            "/name",
            "/tone",
            "/greetings/0/text",
            "/greetings/1/language",
            "/greetings/1/text",
            "/greetings/2/language",
            "/greetings/2/text",
            "/languages");
    assertThat(saves(store, Map.of("voice", "deep")).status()).isEqualTo(400);
    assertThat(store.admin().get(store.path("/assistant")).at("/name").isNull()).isTrue();
  }

  @Test
  void a_rehearsal_plays_what_is_not_saved() {
    TestStore store = TestStore.create(http);
    Answer opened =
        store
            .admin()
            .post(
                store.path("/preview/conversations"),
                Map.of(
                    "settings",
                    store.settings().json(),
                    "assistant",
                    Map.of("name", "Milo", "greetings", List.of(Map.of("text", "Ahoy!")))));
    assertThat(opened.text("/messages/0/text")).isEqualTo("Ahoy!");
    Answer said =
        http.as(opened.text("/token"))
            .post(
                "/api/v1/conversations/" + opened.text("/conversationId") + "/messages",
                Map.of("id", UUID.randomUUID(), "text", "thanks"));
    assertThat(said.text("/messages/0/authorName")).isEqualTo("Milo");
    assertThat(shopper(store, "en").heard()).doesNotContain("Ahoy");
  }

  @Test
  void two_who_change_it_know_of_each_other() {
    TestStore store = TestStore.create(http);
    String path = store.path("/assistant");
    String seen = store.admin().get(path).header("etag");
    Http first = store.admin().with("If-Match", seen);
    Answer saved = first.put(path, Map.of("name", "Milo"));
    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.header("etag")).isNotEqualTo(seen);
    Answer late = first.put(path, Map.of("name", "Juno"));
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.text("/detail")).contains("changed meanwhile");
    assertThat(store.admin().put(path, Map.of("name", "Juno")).status()).isEqualTo(428);
    assertThat(store.admin().get(path).text("/name")).isEqualTo("Milo");
    Http second = store.admin().with("If-Match", store.admin().get(path).header("etag"));
    assertThat(second.put(path, Map.of("name", "Juno")).status()).isEqualTo(200);
  }

  @Test
  void of_many_at_the_same_moment_one_wins() {
    TestStore store = TestStore.create(http);
    String path = store.path("/assistant");
    Http editor = store.admin().with("If-Match", store.admin().get(path).header("etag"));
    List<Integer> answers =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(i -> editor.put(path, Map.of("name", "Milo " + i)).status())
            .toList();
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
  }
}
