package dev.baton.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.baton.shared.database.DatabaseAddress;
import dev.baton.shared.database.DirectoryLock;
import dev.baton.shared.database.Durability;
import dev.baton.shared.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * One PostgreSQL for all tests of this JVM, started on first use, stopped with the JVM. Its
 * sessions have the JVM's time zone, which the build makes one that nobody lives by.
 */
public final class TestPostgres {
  private static final String TEMPLATE = "migrated";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestPostgres() {}

  /** A fresh database with all migrations done and nothing in it. */
  public static DatabaseAddress database() {
    return create("t" + COUNT.incrementAndGet(), TEMPLATE);
  }

  /** A fresh database without any table. */
  public static DatabaseAddress emptyDatabase() {
    return create("t" + COUNT.incrementAndGet(), "template1");
  }

  /** A pool on a fresh migrated database, for tests of SQL without Spring. */
  public static DataSource dataSource() {
    return pool(database());
  }

  /** A small pool on a database. */
  public static DataSource pool(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.jdbcUrl());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  private static DatabaseAddress create(String name, String template) {
    synchronized (COUNT) {
      EmbeddedPostgres server = Running.SERVER;
      execute(server.address("postgres"), "CREATE DATABASE " + name + " TEMPLATE " + template);
      return server.address(name);
    }
  }

  private static void execute(DatabaseAddress at, String sql) {
    try (Connection connection =
            DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Holds the server; the first use of it starts it. */
  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      Place place = freePlace();
      EmbeddedPostgres server =
          EmbeddedPostgres.startAfresh(place.directory(), Durability.THROWAWAY);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    server.close();
                    place.lock().close();
                  }));
      DatabaseAddress postgres = server.address("postgres");
      execute(postgres, "CREATE DATABASE " + TEMPLATE);
      DatabaseAddress template = server.address(TEMPLATE);
      Flyway.configure()
          .dataSource(template.jdbcUrl(), template.user(), template.password())
          .locations("classpath:db/migration")
          .load()
          .migrate();
      return server;
    }

    /** A directory, and the lock on it for as long as somebody holds this. */
    private record Place(Path directory, DirectoryLock lock) {}

    /** A place no other test JVM uses now; what a killed one left there is thrown away. */
    private static Place freePlace() {
      for (int i = 1; ; i++) {
        Path directory = Path.of("target", "test-postgres", "" + i).toAbsolutePath();
        try {
          return new Place(directory.resolve("postgres"), DirectoryLock.on(directory));
        } catch (dev.baton.shared.StartRefused taken) {
          if (i == 20) {
            throw taken;
          }
        }
      }
    }
  }
}
