package dev.baton.shared.database;

import dev.baton.shared.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that belongs to this process and lives in one directory. The postmaster has a
 * session of its own, so a Ctrl-C for Baton does not reach it; {@link #close()} stops it. One left
 * running by a killed Baton is stopped at the next start.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final int STARTS = 8;

  private final PostgresPrograms programs;
  private final PostgresCluster cluster;
  private final int port;
  private volatile boolean closed;

  private EmbeddedPostgres(PostgresPrograms programs, PostgresCluster cluster, int port) {
    this.programs = programs;
    this.cluster = cluster;
    this.port = port;
  }

  /**
   * Starts the server of a directory that this process alone uses, and makes it first when there is
   * none.
   *
   * @throws StartRefused when it does not start
   */
  public static EmbeddedPostgres start(Path directory, Durability durability) {
    PostgresPrograms programs = programs(directory);
    PostgresCluster cluster = new PostgresCluster(directory, programs);
    LeftOver.stop(cluster, programs);
    cluster.initialise(durability);
    return started(programs, cluster, durability);
  }

  /** The same, but all that an earlier server of the directory kept is thrown away first. */
  public static EmbeddedPostgres startAfresh(Path directory, Durability durability) {
    PostgresPrograms programs = programs(directory);
    PostgresCluster cluster = new PostgresCluster(directory, programs);
    LeftOver.stop(cluster, programs);
    cluster.delete();
    cluster.initialise(durability);
    return started(programs, cluster, durability);
  }

  private static PostgresPrograms programs(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException failed) {
      throw new StartRefused("The directory " + directory + " cannot be made.", failed);
    }
    return new PostgresPrograms(PostgresBinaries.in(directory));
  }

  /** The database of this name on this server, as its owner. */
  public DatabaseAddress address(String database) {
    return DatabaseAddress.local(port, database, PostgresCluster.USER, cluster.password());
  }

  /** Makes a database of this plain lower-case name unless there is one. */
  public void createDatabase(String name) {
    DatabaseAddress postgres = address("postgres");
    try (Connection connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
      if (!found.next()) {
        statement.execute("CREATE DATABASE " + name);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("the database could not be made", failed);
    }
  }

  /**
   * From now on a server that ends by itself (killed for want of memory, say) is started again, on
   * the same port and with all that was committed.
   */
  public void keepRunning() {
    Postmaster.of(cluster, programs)
        .ifPresent(
            process ->
                Thread.ofVirtual()
                    .start(
                        () -> {
                          process.onExit().join();
                          startAgain();
                        }));
  }

  private void startAgain() {
    Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    for (int attempt = 0; !closed && attempt < STARTS; attempt++) {
      log.warn("the embedded database ended by itself; it is started again");
      if (startedOn(cluster, programs).ok()) {
        keepRunning();
        return;
      }
      pause();
    }
    if (!closed) {
      log.error("the embedded database cannot be started again; see {}", cluster.log());
    }
  }

  /** Stops the server: at once for its clients, with all that was committed on disk. */
  @Override
  public void close() {
    closed = true;
    stop(cluster, programs);
  }

  static void stop(PostgresCluster cluster, PostgresPrograms programs) {
    String data = "--pgdata=" + cluster.data();
    PostgresPrograms.Result fast =
        programs.run("pg_ctl", List.of("stop", data, "--mode=fast", "--wait", "--timeout=10"));
    if (!fast.ok() && Postmaster.of(cluster, programs).isPresent()) {
      programs.run("pg_ctl", List.of("stop", data, "--mode=immediate", "--wait", "--timeout=5"));
      Postmaster.of(cluster, programs).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  private static EmbeddedPostgres started(
      PostgresPrograms programs, PostgresCluster cluster, Durability durability) {
    String why = "";
    for (int attempt = 0; attempt < STARTS; attempt++) {
      int port = freePort();
      cluster.configure(port, durability);
      PostgresPrograms.Result result = startedOn(cluster, programs);
      if (result.ok()) {
        return new EmbeddedPostgres(programs, cluster, port);
      }
      why = reason(cluster).orElse(PostgresCluster.lastLine(result.said()));
      pause();
    }
    throw new StartRefused(
        "The embedded database does not start: " + why + " (see " + cluster.log() + ").");
  }

  private static PostgresPrograms.Result startedOn(
      PostgresCluster cluster, PostgresPrograms programs) {
    return programs.run(
        "pg_ctl",
        List.of(
            "start",
            "--pgdata=" + cluster.data(),
            "--log=" + cluster.log(),
            "--wait",
            "--timeout=60"));
  }

  private static Optional<String> reason(PostgresCluster cluster) {
    try {
      return Files.readAllLines(cluster.log()).reversed().stream()
          .filter(line -> line.contains("FATAL:"))
          .map(line -> line.substring(line.indexOf("FATAL:") + 6).strip())
          .findFirst();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /** Helpers of a killed server need a moment to notice; a port may just have been taken. */
  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StartRefused("Baton was stopped while its database started.", stopped);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
