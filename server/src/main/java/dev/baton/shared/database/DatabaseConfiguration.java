package dev.baton.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.baton.shared.StartRefused;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Baton's one pool of connections. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static final int CONNECTIONS = 20;
  private static final int OLDEST = 15;

  @Bean
  DataSource dataSource(BatonDatabase database) {
    DatabaseAddress address = database.address();
    DatabaseArrival.await(address, DatabaseArrival.PATIENCE);
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
    try {
      HikariDataSource pool = new HikariDataSource(config);
      refuseOldServer(pool);
      return pool;
    } catch (HikariPool.PoolInitializationException unreachable) {
      Throwable cause = unreachable.getCause();
      throw new StartRefused(
          "The database at "
              + address
              + " cannot be used: "
              + (cause == null ? unreachable.getMessage() : cause.getMessage()),
          unreachable);
    }
  }

  private static void refuseOldServer(HikariDataSource pool) {
    try (Connection connection = pool.getConnection()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        pool.close();
        throw new StartRefused(
            "BATON_DATABASE_URL points at PostgreSQL " + version + "; 15 or newer is needed.");
      }
    } catch (SQLException failed) {
      throw new StartRefused("The database cannot be used: " + failed.getMessage(), failed);
    }
  }
}
