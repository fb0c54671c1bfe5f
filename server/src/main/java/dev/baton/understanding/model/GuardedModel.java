package dev.baton.understanding.model;

import dev.baton.understanding.model.LanguageModel.Answer;
import dev.baton.understanding.model.LanguageModel.Outcome;
import dev.baton.understanding.model.LanguageModel.Question;
import dev.baton.understanding.model.LanguageModel.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * A language model that cannot hold anybody up: each call ends within the time limit, only so many
 * are under way at once, and none is made while the model is down. Nothing is tried twice.
 */
public final class GuardedModel {
  /** Calls under way at once. A call that was given up counts until it has really ended. */
  public static final int AT_ONCE = 16;

  private final LanguageModel model;
  private final Duration limit;
  private final CallLog log;
  private final Breaker breaker;
  private final Semaphore places = new Semaphore(AT_ONCE);

  /** Guards a model; the limit is for a whole call, connecting and reading included. */
  public GuardedModel(LanguageModel model, Duration limit, Clock clock, CallLog log) {
    this.model = model;
    this.limit = limit;
    this.log = log;
    this.breaker = new Breaker(clock);
  }

  /**
   * Puts a question and reads the answer.
   *
   * @param reader makes use of the answer's JSON; throws {@link ModelFailure} when it cannot
   * @throws ModelFailure when there is no answer of use
   */
  public <T> T ask(Question question, Function<String, T> reader) {
    long begun = System.nanoTime();
    Tokens tokens = Tokens.NONE;
    try {
      Answer answer = call(question);
      tokens = answer.tokens();
      T read = reader.apply(answer.json());
      breaker.succeeded();
      log.ended(question.task(), Outcome.ANSWERED, since(begun), tokens);
      return read;
    } catch (ModelFailure failure) {
      log.ended(question.task(), failure.outcome(), since(begun), tokens);
      boolean made = failure.outcome() != Outcome.BUSY && failure.outcome() != Outcome.RESTING;
      if (made && breaker.failed()) {
        log.resting(failure.outcome());
      }
      throw failure;
    }
  }

  private Answer call(Question question) {
    if (!places.tryAcquire()) {
      throw new ModelFailure(Outcome.BUSY);
    }
    if (!breaker.allows()) {
      places.release();
      throw new ModelFailure(Outcome.RESTING);
    }
    FutureTask<Answer> call = new FutureTask<>(() -> model.ask(question));
    Thread.ofVirtual()
        .name("language-model")
        .start(
            () -> {
              try {
                call.run();
              } finally {
                places.release();
              }
            });
    try {
      return call.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new ModelFailure(Outcome.TIMED_OUT);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof ModelFailure known
          ? known
          : new ModelFailure(Outcome.FAILED);
    } catch (CancellationException ended) {
      throw new ModelFailure(Outcome.FAILED);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ModelFailure(Outcome.FAILED);
    } finally {
      call.cancel(true);
    }
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
