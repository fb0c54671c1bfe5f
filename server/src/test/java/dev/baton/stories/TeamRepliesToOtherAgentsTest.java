package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.OtherAgent;
import dev.baton.testing.TestStore;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the team answers comes back to the other agent. */
@BatonTest
class TeamRepliesToOtherAgentsTest {
  private final Http http;
  private final TestStore store;
  private final OtherAgent agent;

  TeamRepliesToOtherAgentsTest(Http http) {
    this.http = http;
    this.store = TestStore.create(http);
    this.agent =
        OtherAgent.of(http.asAdmin(), store.id())
            .heard("My lamp arrived broken")
            .with("details", Map.of("email", "jane@example.com", "name", "Jane Doe"));
    assertThat(agent.handsOver("api").status()).isEqualTo(201);
  }

  private Answer look(String query) {
    return http.as(agent.token()).get("/api/v1/handoffs/" + agent.id() + query);
  }

  private void answers(String text) {
    Answer answer =
        store
            .admin()
            .post(store.path("/tickets/" + agent.reference() + "/replies"), Map.of("text", text));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  @Test
  void each_answer_is_told_and_only_what_is_new_when_asked_so() {
    assertThat(look("").at("/replies")).isEmpty();
    answers("We are sorry.");
    Answer first = look("?after=0&wait=20");
    assertThat(first.text("/replies/0/text")).isEqualTo("We are sorry.");
    assertThat(first.text("/replies/0/at")).isNotBlank();
    int seq = first.at("/replies/0/seq").asInt();
    assertThat(look("?after=" + seq).at("/replies")).isEmpty();
    answers("A new one is on its way.");
    Answer then = look("?after=" + seq + "&wait=20");
    assertThat(then.at("/replies")).hasSize(1);
    assertThat(then.text("/replies/0/text")).isEqualTo("A new one is on its way.");
    assertThat(look("").at("/replies")).hasSize(2);
  }

  @Test
  void who_waits_is_told_when_it_comes() throws Exception {
    CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(() -> look("?wait=30"));
    answers("Hello Jane.");
    Answer told = waiting.get(25, TimeUnit.SECONDS);
    assertThat(told.text("/replies/0/text")).isEqualTo("Hello Jane.");
  }

  @Test
  void nonsense_is_refused() {
    assertThat(look("?after=-1").status()).isEqualTo(400);
    assertThat(look("?wait=31").status()).isEqualTo(400);
    assertThat(look("?wait=soon").status()).isEqualTo(400);
  }
}
