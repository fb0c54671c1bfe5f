package dev.baton.shared.database;

import dev.baton.shared.StartRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked once from the archive in Baton's libraries. */
final class PostgresBinaries {
  private static final Set<PosixFilePermission> EXECUTABLE =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Path home;

  private PostgresBinaries(Path home) {
    this.home = home;
  }

  /**
   * The programs below a directory, unpacked there first when these ones are not there yet.
   *
   * @throws StartRefused when there are none for this kind of machine
   */
  static PostgresBinaries in(Path directory) {
    String archive = archive();
    try {
      Path home = directory.resolve("programs-" + fingerprint(archive));
      if (!Files.isDirectory(home)) {
        Path unfinished = directory.resolve("programs-unfinished");
        Trees.delete(unfinished);
        unpack(archive, unfinished);
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
      }
      return new PostgresBinaries(home);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** One of {@code initdb}, {@code pg_ctl} and {@code postgres}. */
  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  private static String archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch");
    boolean arm = processor.equals("aarch64");
    String name =
        "postgres-"
            + (system.startsWith("mac") ? "darwin" : "linux")
            + "-"
            + (arm ? "arm_64" : "x86_64")
            + ".txz";
    if (PostgresBinaries.class.getResource("/" + name) == null) {
      throw new StartRefused(
          "There is no embedded PostgreSQL for this machine ("
              + system
              + ", "
              + processor
              + "): set BATON_DATABASE_URL to a PostgreSQL 15 or newer.");
    }
    return "/" + name;
  }

  private static InputStream open(String archive) throws IOException {
    InputStream in = PostgresBinaries.class.getResourceAsStream(archive);
    if (in == null) {
      throw new IOException(archive + " is gone");
    }
    return in;
  }

  private static String fingerprint(String archive) throws IOException {
    URL url = PostgresBinaries.class.getResource(archive);
    if (url == null) {
      throw new IOException(archive + " is gone");
    }
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    return Long.toHexString(
        connection instanceof JarURLConnection jar
            ? jar.getJarEntry().getCrc()
            : connection.getContentLengthLong());
  }

  private static void unpack(String archive, Path target) throws IOException {
    Files.createDirectories(target);
    try (InputStream in = open(archive);
        TarArchiveInputStream entries =
            new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new BufferedInputStream(in)), 1 << 16))) {
      for (TarArchiveEntry entry = entries.getNextEntry();
          entry != null;
          entry = entries.getNextEntry()) {
        place(entries, entry, target);
      }
    }
  }

  private static void place(TarArchiveInputStream entries, TarArchiveEntry entry, Path target)
      throws IOException {
    Path path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("unexpected path in the archive");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    if (entry.getName().endsWith(".a")) {
      return;
    }
    Files.createDirectories(path.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(path, target.resolve(entry.getLinkName()).normalize());
    } else {
      Files.copy(entries, path);
      if ((entry.getMode() & 0100) != 0) {
        Files.setPosixFilePermissions(path, EXECUTABLE);
      }
    }
  }
}
