package dev.baton.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The server process that a cluster's {@code postmaster.pid} names. */
final class Postmaster {
  private Postmaster() {}

  /** The process, when it runs and is a PostgreSQL of these programs. */
  static Optional<ProcessHandle> of(PostgresCluster cluster, PostgresPrograms programs) {
    return named(cluster).filter(process -> isPostgres(process, programs));
  }

  /** The living process of that number, whatever it is. */
  static Optional<ProcessHandle> named(PostgresCluster cluster) {
    try {
      String first = Files.readAllLines(file(cluster)).getFirst().strip();
      return ProcessHandle.of(Long.parseLong(first)).filter(ProcessHandle::isAlive);
    } catch (IOException | RuntimeException none) {
      return Optional.empty();
    }
  }

  /** The file that names it. */
  static Path file(PostgresCluster cluster) {
    return cluster.data().resolve("postmaster.pid");
  }

  /** Any PostgreSQL counts: a newer Baton may bring programs at another path. */
  private static boolean isPostgres(ProcessHandle process, PostgresPrograms programs) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).getFileName().equals(programs.postgres().getFileName()))
        .orElse(false);
  }
}
