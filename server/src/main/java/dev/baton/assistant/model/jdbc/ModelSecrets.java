package dev.baton.assistant.model.jdbc;

import dev.baton.shared.vault.SealedPlace;
import dev.baton.shared.vault.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the keys of connected models stand. */
@Configuration(proxyBeanMethods = false)
class ModelSecrets {

  @Bean
  SealedPlace sealedModels(JdbcClient jdbc) {
    return new SealedTable(jdbc, "model_connection");
  }
}
