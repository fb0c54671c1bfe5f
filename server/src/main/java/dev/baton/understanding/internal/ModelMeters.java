package dev.baton.understanding.internal;

import dev.baton.understanding.model.CallLog;
import dev.baton.understanding.model.LanguageModel.Outcome;
import dev.baton.understanding.model.LanguageModel.Task;
import dev.baton.understanding.model.LanguageModel.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Figures of the calls to a language model: {@code baton.model.calls} (how many, how long, by task
 * and outcome) and {@code baton.model.tokens} (by direction).
 */
final class ModelMeters implements CallLog {
  private static final Logger LOG = LoggerFactory.getLogger(ModelMeters.class);

  private final MeterRegistry registry;

  ModelMeters(MeterRegistry registry) {
    this.registry = registry;
    for (Outcome outcome : Outcome.ALL) {
      timer(Task.READ, outcome);
    }
  }

  @Override
  public void ended(Task task, Outcome outcome, Duration took, Tokens tokens) {
    timer(task, outcome).record(took);
    registry.counter("baton.model.tokens", "direction", "in").increment(tokens.in());
    registry.counter("baton.model.tokens", "direction", "out").increment(tokens.out());
  }

  @Override
  public void resting(Outcome last) {
    LOG.warn("The language model is left alone for half a minute; last call: {}.", last);
  }

  private Timer timer(Task task, Outcome outcome) {
    return Timer.builder("baton.model.calls")
        .tags("task", key(task), "outcome", key(outcome))
        .register(registry);
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
