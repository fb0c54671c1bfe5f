package dev.baton.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Baton's one pool of connections. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static final int CONNECTIONS = 20;

  @Bean
  DataSource dataSource(BatonDatabase database) {
    DatabaseAddress address = database.address();
    HikariConfig config = new HikariConfig();
    config.setPoolName("baton");
    config.setJdbcUrl(address.jdbcUrl());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(5_000);
    config.addDataSourceProperty("ApplicationName", "baton");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return new HikariDataSource(config);
  }
}
