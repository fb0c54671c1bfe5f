package dev.baton.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server that a killed Baton left running, or the note of one. */
final class LeftOver {
  private LeftOver() {}

  /**
   * Stops what still runs in a cluster that this process has locked. The note of a dead server
   * stays (PostgreSQL reads in it whether helpers of that server still write); one whose number
   * belongs to a stranger by now goes.
   */
  static void stop(PostgresCluster cluster, PostgresPrograms programs) {
    Optional<ProcessHandle> named = Postmaster.named(cluster);
    if (named.isEmpty()) {
      return;
    }
    if (Postmaster.of(cluster, programs).isPresent()) {
      EmbeddedPostgres.stop(cluster, programs);
      named.get().onExit().orTimeout(10, TimeUnit.SECONDS).join();
      return;
    }
    try {
      Files.deleteIfExists(Postmaster.file(cluster));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
