package dev.baton.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir private Path directory;

  @Test
  void keepsWhatWasCommittedThroughACleanStopAndAKill() throws Exception {
    try (EmbeddedPostgres first = start()) {
      first.createDatabase("baton");
      execute(first, "CREATE TABLE kept (what text)");
      execute(first, "INSERT INTO kept VALUES ('first')");
    }
    assertThat(postmaster()).isNull();

    EmbeddedPostgres killed = start();
    execute(killed, "INSERT INTO kept VALUES ('second')");
    ProcessHandle process = Objects.requireNonNull(postmaster());
    process.destroyForcibly();
    process.onExit().get(10, TimeUnit.SECONDS);

    try (EmbeddedPostgres third = start()) {
      assertThat(one(third, "SELECT string_agg(what, ' ' ORDER BY what) FROM kept"))
          .isEqualTo("first second");
    }
  }

  @Test
  void stopsTheServerThatAKilledBatonLeftRunning() throws Exception {
    EmbeddedPostgres abandoned = start();
    abandoned.createDatabase("baton");
    ProcessHandle before = Objects.requireNonNull(postmaster());
    try (EmbeddedPostgres next = start()) {
      assertThat(before.isAlive()).isFalse();
      assertThat(one(next, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void startsAfterAKillInTheMiddleOfMakingIt() throws Exception {
    Files.createDirectories(directory.resolve("programs-unfinished/bin"));
    Files.createDirectories(directory.resolve("cluster-unfinished/base"));
    try (EmbeddedPostgres server = start()) {
      server.createDatabase("baton");
      assertThat(one(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void runsWithDurableSettingsOnLoopbackWithAPassword() throws Exception {
    try (EmbeddedPostgres server = start()) {
      server.createDatabase("baton");
      assertThat(one(server, "SHOW fsync")).isEqualTo("on");
      assertThat(one(server, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(one(server, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(one(server, "SHOW data_checksums")).isEqualTo("on");
      assertThat(one(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(one(server, "SHOW unix_socket_directories")).isEmpty();
      assertThat(one(server, "SHOW password_encryption")).isEqualTo("scram-sha-256");
      assertThat(Integer.parseInt(one(server, "SHOW max_connections"))).isBetween(30, 100);
      assertThat(one(server, "SELECT string_agg(DISTINCT auth_method, ' ') FROM pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(directory.resolve("password"))))
          .isEqualTo("rw-------");
      DatabaseAddress stranger =
          new DatabaseAddress(server.address("baton").jdbcUrl(), "baton", "guess");
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> one(stranger, "SELECT 1")))
          .hasMessageContaining("password authentication failed");
    }
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(directory, Durability.DURABLE);
  }

  private @Nullable ProcessHandle postmaster() throws Exception {
    Path note = directory.resolve("cluster/postmaster.pid");
    return Files.exists(note)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(note).getFirst())).orElseThrow()
        : null;
  }

  private static String one(EmbeddedPostgres server, String sql) throws SQLException {
    return one(server.address("baton"), sql);
  }

  private static String one(DatabaseAddress at, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    DatabaseAddress at = server.address("baton");
    try (Connection connection =
        DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password())) {
      connection.createStatement().execute(sql);
    }
  }
}
