package dev.baton.understanding.internal;

import dev.baton.understanding.ModelHealth;
import dev.baton.understanding.model.CallLog;
import dev.baton.understanding.model.LanguageModel.Outcome;
import dev.baton.understanding.model.LanguageModel.Task;
import dev.baton.understanding.model.LanguageModel.Tokens;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Tells when a model begins to fail and when it works again, each once; counts all the same. */
final class HealthLog implements CallLog {
  private final CallLog meters;
  private final Consumer<ModelHealth> news;
  private final AtomicReference<ModelHealth> last = new AtomicReference<>();

  HealthLog(CallLog meters, Consumer<ModelHealth> news) {
    this.meters = meters;
    this.news = news;
  }

  @Override
  public void ended(Task task, Outcome outcome, Duration took, Tokens tokens) {
    meters.ended(task, outcome, took, tokens);
    if (outcome == Outcome.ANSWERED || outcome == Outcome.UNAUTHORIZED) {
      tell(outcome);
    }
  }

  @Override
  public void resting(Outcome latest) {
    meters.resting(latest);
    tell(latest);
  }

  private void tell(Outcome outcome) {
    ModelHealth now = health(outcome);
    if (last.getAndSet(now) != now) {
      news.accept(now);
    }
  }

  static ModelHealth health(Outcome outcome) {
    return switch (outcome) {
      case ANSWERED -> ModelHealth.WORKS;
      case UNREADABLE -> ModelHealth.UNREADABLE;
      case TIMED_OUT -> ModelHealth.TOO_SLOW;
      case UNREACHABLE -> ModelHealth.UNREACHABLE;
      case UNAUTHORIZED -> ModelHealth.WRONG_KEY;
      case RATE_LIMITED, BUSY -> ModelHealth.LIMITED;
      case FAILED, RESTING -> ModelHealth.FAILED;
    };
  }
}
