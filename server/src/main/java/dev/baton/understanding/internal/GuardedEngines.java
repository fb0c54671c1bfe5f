package dev.baton.understanding.internal;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.understanding.Judging;
import dev.baton.understanding.ModelEngines;
import dev.baton.understanding.ModelHealth;
import dev.baton.understanding.Rewording;
import dev.baton.understanding.Understanding;
import dev.baton.understanding.model.CallLog;
import dev.baton.understanding.model.GuardedModel;
import dev.baton.understanding.model.LanguageModel;
import dev.baton.understanding.model.ModelJudging;
import dev.baton.understanding.model.ModelRewording;
import dev.baton.understanding.model.ModelUnderstanding;
import dev.baton.understanding.model.Trial;
import dev.baton.understanding.provider.Providers;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Engines with models that are guarded. Without a model, no provider's classes load. */
final class GuardedEngines implements ModelEngines {
  private final Engines builtIn;
  private final Engines usual;
  private final OutboundHttp outbound;
  private final Clock clock;
  private final CallLog meters;

  GuardedEngines(
      Understanding builtIn,
      BatonSettings.@Nullable Model operators,
      OutboundHttp outbound,
      Clock clock,
      CallLog meters) {
    this.builtIn = new Engines(builtIn, Rewording.NONE, Judging.NONE);
    this.outbound = outbound;
    this.clock = clock;
    this.meters = meters;
    this.usual =
        operators == null
            ? this.builtIn
            : engines(operators, guarded(operators, Providers.of(operators), meters));
  }

  @Override
  public Engines usual() {
    return usual;
  }

  @Override
  public Engines builtIn() {
    return builtIn;
  }

  @Override
  public Engines with(BatonSettings.Model model, Consumer<ModelHealth> news) {
    return engines(
        model, guarded(model, Providers.guarded(model, outbound), new HealthLog(meters, news)));
  }

  @Override
  public ModelHealth ask(BatonSettings.Model model) {
    GuardedModel once = guarded(model, Providers.guarded(model, outbound), meters);
    return HealthLog.health(Trial.of(once, builtIn.understanding()));
  }

  private GuardedModel guarded(BatonSettings.Model model, LanguageModel raw, CallLog log) {
    return new GuardedModel(raw, Duration.ofSeconds(model.timeoutSeconds()), clock, log);
  }

  private Engines engines(BatonSettings.Model model, GuardedModel guarded) {
    return new Engines(
        new ModelUnderstanding(builtIn.understanding(), guarded),
        model.rewords() ? new ModelRewording(guarded) : Rewording.NONE,
        new ModelJudging(guarded));
  }
}
