package dev.baton.understanding.internal;

import dev.baton.shared.BatonSettings;
import dev.baton.understanding.BuiltInUnderstanding;
import dev.baton.understanding.Rewording;
import dev.baton.understanding.Understanding;
import dev.baton.understanding.model.GuardedModel;
import dev.baton.understanding.model.ModelRewording;
import dev.baton.understanding.model.ModelUnderstanding;
import dev.baton.understanding.provider.Providers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The understanding every room is given. Without a language model, no provider's classes load. */
@Configuration(proxyBeanMethods = false)
class UnderstandingConfiguration {

  @Bean
  Engines engines(BatonSettings settings, Clock clock, ObjectProvider<MeterRegistry> registry) {
    Understanding builtIn = new BuiltInUnderstanding();
    BatonSettings.Model chosen = settings.model();
    if (chosen == null) {
      return new Engines(builtIn, Rewording.NONE);
    }
    GuardedModel model =
        new GuardedModel(
            Providers.of(chosen),
            Duration.ofSeconds(chosen.timeoutSeconds()),
            clock,
            new ModelMeters(registry.getObject()));
    return new Engines(
        new ModelUnderstanding(builtIn, model),
        chosen.rewords() ? new ModelRewording(model) : Rewording.NONE);
  }

  @Bean
  Understanding understanding(Engines engines) {
    return engines.understanding();
  }

  @Bean
  Rewording rewording(Engines engines) {
    return engines.rewording();
  }
}
