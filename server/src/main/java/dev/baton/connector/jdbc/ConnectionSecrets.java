package dev.baton.connector.jdbc;

import dev.baton.shared.vault.SealedPlace;
import dev.baton.shared.vault.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the secrets of connections stand. */
@Configuration(proxyBeanMethods = false)
class ConnectionSecrets {

  @Bean
  SealedPlace sealedConnections(JdbcClient jdbc) {
    return new SealedTable(jdbc, "connection");
  }
}
