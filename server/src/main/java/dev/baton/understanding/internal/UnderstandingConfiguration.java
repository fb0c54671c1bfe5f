package dev.baton.understanding.internal;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.understanding.BuiltInUnderstanding;
import dev.baton.understanding.ModelEngines;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engines every room is given. */
@Configuration(proxyBeanMethods = false)
class UnderstandingConfiguration {

  @Bean
  ModelEngines engines(
      BatonSettings settings, Clock clock, OutboundHttp outbound, MeterRegistry registry) {
    return new GuardedEngines(
        new BuiltInUnderstanding(), settings.model(), outbound, clock, new ModelMeters(registry));
  }
}
