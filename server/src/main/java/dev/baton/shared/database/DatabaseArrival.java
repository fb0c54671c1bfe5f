package dev.baton.shared.database;

import dev.baton.shared.StartRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits a while for a database that is not there yet: one that starts up, recovers, or cannot be
 * reached. What waiting does not mend is refused at once.
 */
final class DatabaseArrival {
  /** As long as a machine that starts everything at once may take. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseArrival.class);
  private static final long PAUSE_MILLIS = 500;

  /** SQL states that pass: starting or stopping, too many connections, no connection. */
  private static final Set<String> PASSING =
      Set.of("57P03", "57P02", "57P01", "53300", "08000", "08001", "08003", "08006");

  private static final Set<String> LOGIN = Set.of("28P01", "28000");

  private DatabaseArrival() {}

  /**
   * Returns when the database lets Baton in.
   *
   * @throws StartRefused when it does not, in words for the operator
   */
  static void await(DatabaseAddress address, Duration patience) {
    try {
      // On a thread of its own: a signal to stop passes a start that waits, not one that sleeps.
      CompletableFuture.runAsync(() -> knock(address, patience), Thread.ofVirtual()::start).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private static void knock(DatabaseAddress address, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    String told = "";
    while (true) {
      try (Connection _ = DriverManager.getConnection(address.jdbcUrl(), login(address))) {
        if (!told.isEmpty()) {
          LOG.warn("The database at {} is there now.", address);
        }
        return;
      } catch (SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        if (!PASSING.contains(state) || System.nanoTime() > deadline) {
          throw refused(address, failed, state, patience);
        }
        String reason = words(failed);
        if (!reason.equals(told)) {
          told = reason;
          LOG.warn(
              "The database at {} does not let Baton in yet ({}). Waiting for it, up to {} seconds.",
              address,
              reason,
              patience.toSeconds());
        }
      }
      pause();
    }
  }

  private static StartRefused refused(
      DatabaseAddress address, SQLException failed, String state, Duration patience) {
    String why = words(failed) + ".";
    if (LOGIN.contains(state)) {
      return new StartRefused(
          "The database at "
              + address
              + " does not accept the user name and password in BATON_DATABASE_URL: "
              + why,
          failed);
    }
    String waited =
        PASSING.contains(state) ? " Baton waited " + patience.toSeconds() + " seconds for it." : "";
    return new StartRefused("The database at " + address + " cannot be used: " + why + waited);
  }

  private static String words(SQLException failed) {
    return String.valueOf(failed.getMessage()).strip().replaceFirst("\\.$", "");
  }

  private static Properties login(DatabaseAddress address) {
    Properties login = new Properties();
    login.setProperty("user", address.user());
    login.setProperty("password", address.password());
    login.setProperty("connectTimeout", "5");
    login.setProperty("socketTimeout", "10");
    login.setProperty("logServerErrorDetail", "false");
    return login;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StartRefused("Baton was stopped while it waited for its database.", stopped);
    }
  }
}
