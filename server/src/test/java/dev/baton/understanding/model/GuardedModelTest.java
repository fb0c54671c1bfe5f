package dev.baton.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.testing.SettableClock;
import dev.baton.understanding.model.LanguageModel.Answer;
import dev.baton.understanding.model.LanguageModel.Outcome;
import dev.baton.understanding.model.LanguageModel.Question;
import dev.baton.understanding.model.LanguageModel.Task;
import dev.baton.understanding.model.LanguageModel.Tokens;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A model cannot hold anybody up. */
class GuardedModelTest {
  private static final Question QUESTION = new Question(Task.READ, "", "{}");

  private final SettableClock clock = new SettableClock();
  private final Scripted.Log log = new Scripted.Log();
  private final AtomicBoolean down = new AtomicBoolean(true);
  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void after_five_failures_it_is_left_alone_and_then_tried_once() {
    GuardedModel model = guarded(this::moody);
    for (int i = 0; i < 7; i++) {
      fails(model);
    }
    assertThat(calls).hasValue(5);
    assertThat(log.outcomes).endsWith(Outcome.FAILED, Outcome.RESTING, Outcome.RESTING);
    assertThat(log.rests).isEqualTo(1);
    clock.advance(Breaker.REST);
    fails(model);
    fails(model);
    assertThat(calls).hasValue(6);
    clock.advance(Breaker.REST);
    down.set(false);
    assertThat(ask(model)).isEqualTo("{}");
    assertThat(ask(model)).isEqualTo("{}");
    assertThat(calls).hasValue(8);
  }

  @Test
  void an_answer_in_between_forgives() {
    GuardedModel model = guarded(this::moody);
    for (int round = 0; round < 3; round++) {
      down.set(true);
      for (int i = 0; i < 4; i++) {
        fails(model);
      }
      down.set(false);
      ask(model);
    }
    assertThat(calls).hasValue(15);
  }

  @Test
  void hanging_calls_are_ended_and_are_only_so_many() throws InterruptedException {
    CountDownLatch under = new CountDownLatch(GuardedModel.AT_ONCE);
    CountDownLatch ended = new CountDownLatch(GuardedModel.AT_ONCE);
    CountDownLatch never = new CountDownLatch(1);
    GuardedModel model =
        new GuardedModel(
            question -> {
              under.countDown();
              try {
                never.await();
                throw new IllegalStateException("it came");
              } catch (InterruptedException told) {
                ended.countDown();
                throw new ModelFailure(Outcome.TIMED_OUT);
              }
            },
            Duration.ofSeconds(2),
            clock,
            log);
    try (ExecutorService shoppers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < GuardedModel.AT_ONCE; i++) {
        var unused = shoppers.submit(() -> fails(model));
      }
      assertThat(under.await(5, TimeUnit.SECONDS)).isTrue();
      fails(model);
      assertThat(log.outcomes).containsExactly(Outcome.BUSY);
      assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(log.outcomes).filteredOn(Outcome.TIMED_OUT::equals).hasSize(GuardedModel.AT_ONCE);
  }

  @Test
  void a_place_is_free_again_after_its_call() {
    down.set(false);
    GuardedModel model = guarded(this::moody);
    for (int i = 0; i < GuardedModel.AT_ONCE * 3; i++) {
      Awaitility.await().ignoreExceptions().until(() -> ask(model).equals("{}"));
    }
  }

  private Answer moody(Question question) {
    calls.incrementAndGet();
    if (down.get()) {
      throw new ModelFailure(Outcome.FAILED);
    }
    return new Answer("{}", Tokens.NONE);
  }

  private GuardedModel guarded(LanguageModel model) {
    return new GuardedModel(model, Duration.ofSeconds(5), clock, log);
  }

  private static String ask(GuardedModel model) {
    return model.ask(QUESTION, json -> json);
  }

  private static void fails(GuardedModel model) {
    assertThatThrownBy(() -> ask(model)).isInstanceOf(ModelFailure.class);
  }
}
