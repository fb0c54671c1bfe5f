package dev.baton.understanding.internal;

import dev.baton.shared.BatonSettings;
import dev.baton.understanding.BuiltInUnderstanding;
import dev.baton.understanding.Understanding;
import dev.baton.understanding.model.GuardedModel;
import dev.baton.understanding.model.ModelUnderstanding;
import dev.baton.understanding.provider.Providers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The understanding every room is given. Without a language model, none of its classes load. */
@Configuration(proxyBeanMethods = false)
class UnderstandingConfiguration {

  @Bean
  Understanding understanding(
      BatonSettings settings, Clock clock, ObjectProvider<MeterRegistry> registry) {
    Understanding builtIn = new BuiltInUnderstanding();
    BatonSettings.Model chosen = settings.model();
    if (chosen == null) {
      return builtIn;
    }
    GuardedModel model =
        new GuardedModel(
            Providers.of(chosen),
            Duration.ofSeconds(chosen.timeoutSeconds()),
            clock,
            new ModelMeters(registry.getObject()));
    return new ModelUnderstanding(builtIn, model);
  }
}
