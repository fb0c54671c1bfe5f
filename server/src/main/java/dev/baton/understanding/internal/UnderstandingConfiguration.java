package dev.baton.understanding.internal;

import dev.baton.understanding.BuiltInUnderstanding;
import dev.baton.understanding.Understanding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The understanding every room is given. */
@Configuration(proxyBeanMethods = false)
class UnderstandingConfiguration {

  @Bean
  Understanding understanding() {
    return new BuiltInUnderstanding();
  }
}
