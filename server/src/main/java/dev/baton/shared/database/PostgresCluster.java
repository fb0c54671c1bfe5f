package dev.baton.shared.database;

import dev.baton.shared.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The files of one embedded PostgreSQL: its databases, its password, its log. */
final class PostgresCluster {
  static final String USER = "baton";
  private static final Set<PosixFilePermission> OURS_ALONE =
      PosixFilePermissions.fromString("rw-------");

  private final Path directory;
  private final PostgresPrograms programs;

  PostgresCluster(Path directory, PostgresPrograms programs) {
    this.directory = directory;
    this.programs = programs;
  }

  /** Where the databases are. */
  Path data() {
    return directory.resolve("cluster");
  }

  /** What the server writes about itself. */
  Path log() {
    return directory.resolve("postgresql.log");
  }

  /** The password of {@link #USER}. */
  String password() {
    try {
      return Files.readString(passwordFile()).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Makes the files on first use. One left half made is thrown away and made again. */
  void initialise(Durability durability) {
    if (Files.isDirectory(data())) {
      return;
    }
    try {
      Path unfinished = directory.resolve("cluster-unfinished");
      Trees.delete(unfinished);
      makePassword();
      List<String> arguments =
          new java.util.ArrayList<>(
              List.of(
                  "--pgdata=" + unfinished,
                  "--username=" + USER,
                  "--pwfile=" + passwordFile(),
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8"));
      if (durability == Durability.THROWAWAY) {
        arguments.add("--no-sync");
      }
      PostgresPrograms.Result made = programs.run("initdb", arguments);
      if (!made.ok()) {
        throw new StartRefused(
            "The embedded database could not be made in "
                + directory
                + ": "
                + lastLine(made.said())
                + ".");
      }
      Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Throws all databases away. */
  void delete() {
    try {
      Trees.delete(data());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes how the server shall run; whatever stood there before is replaced. */
  void configure(int port, Durability durability) {
    try {
      Files.writeString(data().resolve("postgresql.conf"), durability.configuration(port));
      Path log = log();
      if (Files.exists(log) && Files.size(log) > 5_000_000) {
        Files.move(
            log, log.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The last line that says something. */
  static String lastLine(String said) {
    return said.strip()
        .lines()
        .reduce("no reason was given", (before, line) -> line.isBlank() ? before : line.strip());
  }

  private Path passwordFile() {
    return directory.resolve("password");
  }

  private void makePassword() throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Path file = passwordFile();
    Files.deleteIfExists(file);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(OURS_ALONE));
    Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
  }
}
