package dev.baton.connector.jdbc;

import dev.baton.shared.vault.Renewals;
import dev.baton.shared.vault.RenewedTable;
import dev.baton.shared.vault.Safekeeping;
import dev.baton.shared.vault.SealedPlace;
import dev.baton.shared.vault.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the secrets of connections stand, and how they are renewed. */
@Configuration(proxyBeanMethods = false)
class ConnectionSecrets {

  @Bean
  SealedPlace sealedConnections(JdbcClient jdbc) {
    return new SealedTable(jdbc, "connection");
  }

  @Bean
  Renewals connectionRenewals(
      JdbcClient jdbc, Safekeeping safekeeping, TransactionTemplate transactions) {
    return new RenewedTable(jdbc, "connection", safekeeping, transactions);
  }
}
