package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.OtherAgent;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may hand over, what is refused, and that nothing is done twice. */
@BatonTest
class OtherAgentsAtTheDoorTest {
  private static final String PATH = "/api/v1/handoffs";

  private final Http http;
  private final TestStore store;

  OtherAgentsAtTheDoorTest(Http http) {
    this.http = http;
    this.store = TestStore.create(http);
  }

  private static OtherAgent complete(Http key, String store) {
    return OtherAgent.of(key, store)
        .heard("My lamp is broken")
        .with("details", Map.of("email", "jane@example.com", "name", "Jane Doe"));
  }

  private Http key(TestStore of, String scope) {
    Answer made =
        of.admin().post(of.path("/api-keys"), Map.of("name", "another agent", "scope", scope));
    assertThat(made.status()).isEqualTo(201);
    return http.as(made.text("/key"));
  }

  @Test
  void the_same_request_again_is_the_same_handoff() {
    OtherAgent agent = complete(http.asAdmin(), store.id());
    Answer first = agent.handsOver("api");
    Answer again = agent.handsOver("api");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("/handoff/id")).isEqualTo(first.text("/handoff/id"));
    assertThat(again.text("/token")).isEqualTo(first.text("/token"));
    assertThat(again.text("/say")).isEqualTo(first.text("/say"));
    assertThat(store.tickets()).isEqualTo(1);
    assertThat(agent.heard("something else").handsOver("api").status()).isEqualTo(409);
    assertThat(store.tickets()).isEqualTo(1);
  }

  @Test
  void eight_at_once_are_one_handoff() throws Exception {
    OtherAgent agent = complete(http.asAdmin(), store.id());
    Map<String, Object> request = agent.request("api");
    String key = UUID.randomUUID().toString();
    Callable<Answer> call = () -> http.asAdmin().with("Idempotency-Key", key).post(PATH, request);
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(8, call))) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers.stream().map(a -> a.text("/handoff/id")).distinct()).hasSize(1);
    assertThat(store.tickets()).isEqualTo(1);
  }

  @Test
  void a_reply_under_a_key_counts_once() {
    OtherAgent agent = OtherAgent.of(http.asAdmin(), store.id()).heard("My lamp is broken");
    agent.handsOver("api");
    Http once = http.as(agent.token()).with("Idempotency-Key", "one");
    Map<String, Object> text = Map.of("text", "Jane Doe jane@example.com");
    Answer first = once.post(PATH + "/" + agent.id() + "/replies", text);
    Answer again = once.post(PATH + "/" + agent.id() + "/replies", text);
    assertThat(first.text("/handoff/status")).isEqualTo("submitted");
    assertThat(again.text("/handoff/reference")).isEqualTo(first.text("/handoff/reference"));
    assertThat(again.text("/say")).isEqualTo(first.text("/say")).isNotBlank();
    assertThat(store.ticket(first.text("/handoff/reference")).path("followUps")).isEmpty();
    assertThat(once.post(PATH + "/" + agent.id() + "/replies", Map.of("text", "other")).status())
        .isEqualTo(409);
  }

  @Test
  void a_key_opens_its_own_store_only() {
    TestStore other = TestStore.create(http);
    for (String scope : List.of("handoffs", "admin")) {
      OtherAgent agent = complete(key(store, scope), store.id());
      assertThat(agent.handsOver("api").status()).isEqualTo(201);
      assertThat(agent.looks().status()).isEqualTo(200);
      Http foreign = key(other, scope);
      assertThat(complete(foreign, store.id()).handsOver("api").status()).isEqualTo(404);
      assertThat(foreign.get(PATH + "/" + agent.id()).status()).isEqualTo(404);
      assertThat(foreign.post(PATH + "/" + agent.id() + "/replies", Map.of("text", "hi")).status())
          .isEqualTo(404);
    }
  }

  @Test
  void a_stranger_gets_nothing() {
    OtherAgent agent = complete(http.asAdmin(), store.id());
    agent.handsOver("api");
    for (Http stranger :
        List.of(http, http.as("bk_wrong"), http.as("bc_"), http.with("Authorization", "Basic x"))) {
      assertThat(stranger.post(PATH, "not even JSON").status()).isEqualTo(401);
      Answer look = stranger.get(PATH + "/" + agent.id());
      assertThat(look.status()).isIn(401, 404);
      assertThat(look.body()).doesNotContain("jane");
    }
    assertThat(http.get(PATH + "/" + agent.id()).status()).isEqualTo(401);
  }

  @Test
  void a_token_opens_its_own_handoff_only() {
    OtherAgent one = complete(http.asAdmin(), store.id());
    OtherAgent two = complete(http.asAdmin(), store.id());
    one.handsOver("api");
    two.handsOver("api");
    assertThat(http.as(one.token()).get(PATH + "/" + one.id()).status()).isEqualTo(200);
    assertThat(http.as(one.token()).get(PATH + "/" + two.id()).status()).isEqualTo(404);
    assertThat(http.as(one.token()).post(PATH, one.request("api")).status()).isEqualTo(401);
  }

  @Test
  void a_storefronts_handoff_is_not_for_other_agents() {
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("human please");
    String path = PATH + "/" + shopper.handoff("/id");
    assertThat(http.asAdmin().get(path).status()).isEqualTo(404);
    assertThat(shopper.http().get(path).status()).isEqualTo(404);
  }

  @Test
  void an_unknown_store_or_handoff_is_not_there() {
    assertThat(complete(http.asAdmin(), "nowhere").handsOver("api").status()).isEqualTo(404);
    assertThat(complete(http.asAdmin(), "No Such ' Store").handsOver("api").status())
        .isEqualTo(404);
    assertThat(http.asAdmin().get(PATH + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(http.asAdmin().get(PATH + "/nonsense").status()).isIn(400, 404);
  }

  @Test
  void a_key_is_needed_and_may_not_be_without_end() {
    Map<String, Object> request = complete(http, store.id()).request("api");
    assertThat(http.asAdmin().post(PATH, request).status()).isEqualTo(400);
    assertThat(http.asAdmin().with("Idempotency-Key", "k".repeat(256)).post(PATH, request).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /reason                | {"reason": "because"}
          /reason                | {"reason": null}
          /skill                 | {"skill": "dance"}
          /surprise              | {"surprise": 1}
          /conversation          | {"conversation": null}
          /conversation/0/author | {"conversation": [{"author": "agent", "text": "x"}]}
          /conversation/0/text   | {"conversation": [{"author": "shopper"}]}
          /conversation/0        | {"conversation": [null]}
          /conversation/0/text   | {"conversation": [{"author": "shopper", "text": "a\\u0000b"}]}
          /conversation/0/at     | {"conversation": [{"author": "shopper", "text": "x", "at": "noon"}]}
          /conversation/0/at     | {"conversation": [{"author": "shopper", "text": "x", "at": "-9999-01-01T00:00:00Z"}]}
          /conversation/0/mood   | {"conversation": [{"author": "shopper", "text": "x", "mood": "y"}]}
          /attempted/0/outcome   | {"attempted": [{"what": "x"}]}
          /details/email         | {"details": {"email": 12}}
          /details/age           | {"details": {"age": "12"}}
          /journey/0/type        | {"journey": [{"type": "flew"}]}
          /journey/0/at          | {"journey": [{"type": "search", "at": "-9999-01-01T00:00:00Z"}]}
          """)
  void what_is_wrong_is_named(String pointer, String members) {
    Answer refused = refused(members);
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.text("/errors/0/pointer")).as(refused.body()).isEqualTo(pointer);
    assertThat(store.tickets()).isZero();
  }

  @Test
  void too_much_is_named_too() {
    List<Object> lines = Collections.nCopies(301, Map.of("author", "shopper", "text", "x"));
    assertThat(with("conversation", lines).text("/errors/0/pointer")).isEqualTo("/conversation");
    lines = List.of(Map.of("author", "shopper", "text", "x".repeat(10_001)));
    assertThat(with("conversation", lines).text("/errors/0/pointer"))
        .isEqualTo("/conversation/0/text");
    lines = Collections.nCopies(51, Map.of("what", "x", "outcome", "y"));
    assertThat(with("attempted", lines).text("/errors/0/pointer")).isEqualTo("/attempted");
    lines = Collections.nCopies(201, Map.of("type", "search"));
    assertThat(with("journey", lines).text("/errors/0/pointer")).isEqualTo("/journey");
    assertThat(with("details", Map.of("name", "x".repeat(321))).text("/errors/0/pointer"))
        .isEqualTo("/details/name");
    lines = Collections.nCopies(30, Map.of("author", "shopper", "text", "x".repeat(10_000)));
    assertThat(with("conversation", lines).status()).isEqualTo(413);
  }

  @Test
  void an_answer_is_a_text() {
    OtherAgent agent = OtherAgent.of(http.asAdmin(), store.id()).heard("My lamp is broken");
    agent.handsOver("api");
    Http http = this.http.as(agent.token());
    String path = PATH + "/" + agent.id() + "/replies";
    for (String body :
        List.of("{}", "{\"text\": \" \"}", "{\"text\": 1}", "{\"text\": \"x\", \"y\": 1}")) {
      assertThat(http.post(path, body).status()).as(body).isEqualTo(400);
    }
    assertThat(http.post(path, Map.of("text", "x".repeat(10_001))).status()).isEqualTo(400);
    agent.looks();
    assertThat(agent.status()).isEqualTo("collecting");
  }

  private Answer with(String member, Object value) {
    Map<String, Object> request = new HashMap<>(complete(http, store.id()).request("api"));
    request.put(member, value);
    return http.asAdmin().with("Idempotency-Key", UUID.randomUUID().toString()).post(PATH, request);
  }

  private Answer refused(String members) {
    Map<String, Object> request = new HashMap<>(complete(http, store.id()).request("api"));
    tools.jackson.databind.json.JsonMapper json =
        tools.jackson.databind.json.JsonMapper.builder().build();
    json.readTree(members)
        .properties()
        .forEach(member -> request.put(member.getKey(), member.getValue()));
    return http.asAdmin().with("Idempotency-Key", UUID.randomUUID().toString()).post(PATH, request);
  }
}
