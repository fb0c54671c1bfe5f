package dev.baton.shopper.jdbc;

import dev.baton.shared.vault.SealedPlace;
import dev.baton.shared.vault.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the secrets of identity keys stand. */
@Configuration(proxyBeanMethods = false)
class IdentityKeySecrets {

  @Bean
  SealedPlace sealedIdentityKeys(JdbcClient jdbc) {
    return new SealedTable(jdbc, "identity_key");
  }
}
