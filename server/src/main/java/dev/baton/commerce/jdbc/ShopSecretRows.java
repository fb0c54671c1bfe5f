package dev.baton.commerce.jdbc;

import dev.baton.shared.vault.Renewals;
import dev.baton.shared.vault.RenewedTable;
import dev.baton.shared.vault.Safekeeping;
import dev.baton.shared.vault.SealedPlace;
import dev.baton.shared.vault.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the secrets of shop connections stand, and how they are renewed. */
@Configuration(proxyBeanMethods = false)
class ShopSecretRows {

  @Bean
  SealedPlace sealedShops(JdbcClient jdbc) {
    return new SealedTable(jdbc, "shop_connection");
  }

  @Bean
  Renewals shopRenewals(
      JdbcClient jdbc, Safekeeping safekeeping, TransactionTemplate transactions) {
    return new RenewedTable(jdbc, "shop_connection", safekeeping, transactions);
  }
}
