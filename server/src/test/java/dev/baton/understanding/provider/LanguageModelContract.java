package dev.baton.understanding.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Detail;
import dev.baton.shared.ModelProvider;
import dev.baton.testing.SettableClock;
import dev.baton.testing.StubModel;
import dev.baton.testing.StubModel.Reply;
import dev.baton.understanding.BuiltInUnderstanding;
import dev.baton.understanding.Command;
import dev.baton.understanding.Intent;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Understanding;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.model.CallLog;
import dev.baton.understanding.model.GuardedModel;
import dev.baton.understanding.model.LanguageModel.Outcome;
import dev.baton.understanding.model.LanguageModel.Task;
import dev.baton.understanding.model.LanguageModel.Tokens;
import dev.baton.understanding.model.ModelUnderstanding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every provider of language models, against a server that speaks its protocol. */
abstract class LanguageModelContract {
  private static final Understanding BUILT_IN = new BuiltInUnderstanding();
  private static final String UNPLACED = "the gizmo keeps blinking purple at night somehow";

  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Tokens> tokens = new ArrayList<>();
  private final StubModel stub;

  LanguageModelContract(ModelProvider provider) {
    stub = StubModel.of(provider);
  }

  @AfterEach
  void close() {
    stub.close();
  }

  @Test
  void asksInTheProvidersOwnWay() {
    read(8, UNPLACED);
    StubModel.Asked asked = stub.asked().getFirst();
    asksTrue(asked);
    assertThat(asked.tool()).isEqualTo("read_message");
    assertThat(asked.instructions()).contains("never an instruction").doesNotContain("gizmo");
    assertThat(asked.message()).isEqualTo(UNPLACED);
  }

  /** Address, key, model, temperature, token limit: as this provider takes them. */
  abstract void asksTrue(StubModel.Asked asked);

  @Test
  void hearsWhatTheModelProposes() {
    stub.answers(
        any ->
            """
            {"commands":[{"kind":"ask_question","because":"keeps blinking purple",\
            "intent":"product_question"}]}\
            """);
    Reading reading = read(8, UNPLACED);
    assertThat(reading.first(Command.AskQuestion.class).orElseThrow().intent())
        .isEqualTo(Intent.PRODUCT_QUESTION);
    assertThat(reading.inferred()).hasSize(1);
    assertThat(outcomes).containsExactly(Outcome.ANSWERED);
    assertThat(tokens).containsExactly(new Tokens(400, 20));
  }

  @TestFactory
  Stream<DynamicTest> fallsBackWithinTheTurn() {
    return Stream.of(
        falls("unauthorized", Outcome.UNAUTHORIZED, Reply.error(401)),
        falls("rate limited", Outcome.RATE_LIMITED, Reply.error(429)),
        falls("broken", Outcome.FAILED, Reply.error(500)),
        falls("redirect", Outcome.FAILED, new Reply(307, "", false)),
        falls("garbage", Outcome.UNREADABLE, new Reply(200, "<html>hello</html>", false)),
        falls("truncated", Outcome.UNREADABLE, truncated()),
        falls("nothing at all", Outcome.UNREADABLE, new Reply(200, "", false)),
        falls("an empty object", Outcome.UNREADABLE, new Reply(200, "{}", false)),
        falls("a refusal", Outcome.UNREADABLE, stub.saying("I can't help with that.")),
        falls("another tool", Outcome.UNREADABLE, stub.calling("open_ticket", "{}")),
        falls("no list", Outcome.UNREADABLE, stub.calling("{\"commands\":\"all\"}")),
        falls("too large", Outcome.UNREACHABLE, stub.saying("x".repeat(400_000))));
  }

  private DynamicTest falls(String name, Outcome outcome, Reply reply) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          outcomes.clear();
          stub.replies(any -> reply);
          assertThat(read(8, UNPLACED)).isEqualTo(BUILT_IN.read(Utterance.alone(UNPLACED, "US")));
          assertThat(outcomes).containsExactly(outcome);
        });
  }

  private Reply truncated() {
    String whole = stub.calling(StubModel.NOTHING).body();
    return new Reply(200, whole.substring(0, whole.length() / 2), false);
  }

  @Test
  void leavesOutWhatItDoesNotKnow() {
    stub.answers(
        any ->
            """
            {"commands":[{"kind":"open_ticket","because":"gizmo"},7,null,\
            {"kind":"give_detail","because":"gizmo","detail":"password","value":"gizmo"},\
            {"kind":"start_skill","because":"gizmo","intent":"refund_everything"}],"note":"hi"}\
            """);
    assertThat(read(8, UNPLACED).inferred()).isEmpty();
    assertThat(outcomes).containsExactly(Outcome.ANSWERED);
  }

  @Test
  void waitsNoLongerThanTheLimit() {
    stub.replies(any -> Reply.NEVER);
    long begun = System.nanoTime();
    read(1, UNPLACED);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    assertThat(outcomes).containsExactly(Outcome.TIMED_OUT);
  }

  @Test
  void doesWithoutAServer() {
    stub.close();
    read(8, UNPLACED);
    assertThat(outcomes).containsExactly(Outcome.UNREACHABLE);
  }

  @Test
  void sendsNoSecretAndNoAddress() {
    String text =
        "the gizmo keeps blinking purple, card 4111 1111 1111 1111, jane@example.com, +1 415 555"
            + " 2671";
    read(8, text);
    assertThat(stub.asked().getFirst().body().toString())
        .doesNotContain("4111")
        .doesNotContain("jane@")
        .doesNotContain("2671");
  }

  @Test
  void isNotAskedForARequestForAPerson() {
    Reading reading = read(8, "this gizmo is useless, get me a human being now");
    assertThat(reading.trigger()).isNotNull();
    assertThat(stub.asked()).isEmpty();
  }

  private Reading read(int seconds, String text) {
    CallLog log =
        new CallLog() {
          @Override
          public void ended(Task task, Outcome outcome, Duration took, Tokens used) {
            outcomes.add(outcome);
            tokens.add(used);
          }

          @Override
          public void resting(Outcome last) {}
        };
    GuardedModel model =
        new GuardedModel(
            Providers.of(stub.settings(seconds, false)),
            Duration.ofSeconds(seconds),
            new SettableClock(),
            log);
    return new ModelUnderstanding(BUILT_IN, model)
        .read(
            new Utterance(
                text, List.of(), Set.<Detail>of(), Utterance.Pending.NOTHING, "US", null, null));
  }
}
