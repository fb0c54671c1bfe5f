package dev.baton.commerce.jdbc;

import dev.baton.shared.vault.SealedPlace;
import dev.baton.shared.vault.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the secrets of shop connections stand. */
@Configuration(proxyBeanMethods = false)
class ShopSecretRows {

  @Bean
  SealedPlace sealedShops(JdbcClient jdbc) {
    return new SealedTable(jdbc, "shop_connection");
  }
}
