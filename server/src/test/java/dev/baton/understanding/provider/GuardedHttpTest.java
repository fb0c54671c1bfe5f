package dev.baton.understanding.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.ModelProvider;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.shared.http.Targets;
import dev.baton.testing.StubModel;
import dev.baton.understanding.model.LanguageModel;
import dev.baton.understanding.model.LanguageModel.Outcome;
import dev.baton.understanding.model.LanguageModel.Question;
import dev.baton.understanding.model.LanguageModel.Task;
import dev.baton.understanding.model.ModelFailure;
import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A merchant's language model is called through the guard, whatever its provider. */
class GuardedHttpTest {
  private static final Question QUESTION = new Question(Task.READ, "Read.", "{}");

  private static LanguageModel guarded(StubModel stub, boolean privateToo) {
    Targets targets = new Targets(privateToo, host -> InetAddress.getAllByName(host));
    return Providers.guarded(stub.settings(2, false), new OutboundHttp(targets));
  }

  @ParameterizedTest
  @EnumSource
  void an_answer_comes_through(ModelProvider provider) {
    try (StubModel stub = StubModel.of(provider)) {
      stub.answers(any -> StubModel.NOTHING);
      assertThat(guarded(stub, true).ask(QUESTION).json()).contains("commands");
      assertThat(stub.asked()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_private_address_is_not_called(ModelProvider provider) {
    try (StubModel stub = StubModel.of(provider)) {
      assertThatThrownBy(() -> guarded(stub, false).ask(QUESTION))
          .isInstanceOfSatisfying(
              ModelFailure.class,
              failure -> assertThat(failure.outcome()).isEqualTo(Outcome.UNREACHABLE));
      assertThat(stub.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_wrong_key_and_silence_are_told_apart(ModelProvider provider) {
    try (StubModel stub = StubModel.of(provider)) {
      stub.replies(any -> StubModel.Reply.error(401));
      assertThatThrownBy(() -> guarded(stub, true).ask(QUESTION))
          .isInstanceOfSatisfying(
              ModelFailure.class,
              failure -> assertThat(failure.outcome()).isEqualTo(Outcome.UNAUTHORIZED));
      stub.replies(any -> StubModel.Reply.NEVER);
      assertThatThrownBy(() -> guarded(stub, true).ask(QUESTION))
          .isInstanceOfSatisfying(
              ModelFailure.class,
              failure -> assertThat(failure.outcome()).isEqualTo(Outcome.TIMED_OUT));
    }
  }
}
