package dev.baton.alert.jdbc;

import dev.baton.shared.vault.SealedPlace;
import dev.baton.shared.vault.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the secrets of channels stand. */
@Configuration(proxyBeanMethods = false)
class ChannelSecrets {

  @Bean
  SealedPlace sealedChannels(JdbcClient jdbc) {
    return new SealedTable(jdbc, "alert_channel");
  }
}
