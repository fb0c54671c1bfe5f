package dev.baton.shared.settings;

import dev.baton.shared.SecretKeys;
import dev.baton.shared.StartRefused;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The file of a data directory with the keys from which everything signed or encrypted is derived,
 * for its owner's eyes only: the key in use in the first line, retired ones below it.
 */
public final class SecretKeyFile {
  private final Path directory;
  private final Path file;

  /** The file of a data directory. */
  public SecretKeyFile(Path directory) {
    this.directory = directory;
    this.file = directory.resolve("secret.key");
  }

  /**
   * The keys; the first one is made on first use.
   *
   * @throws StartRefused when the directory cannot be written or the file holds something else
   */
  public SecretKeys read() {
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(directory);
        make();
      }
      return checked(Files.readString(file));
    } catch (IOException failed) {
      throw unwritable(failed);
    }
  }

  /** Puts a new key in use; the one so far is retired. */
  public void rotate() {
    SecretKeys before = read();
    List<String> retired = new ArrayList<>(List.of(before.current()));
    retired.addAll(before.retired());
    replace(new SecretKeys(random(), retired));
  }

  /** Forgets retired keys that are not needed any more, when these keys came from this file. */
  public void forgetRetired(SecretKeys keys) {
    if (Files.exists(file) && read().equals(keys)) {
      replace(SecretKeys.of(keys.current()));
    }
  }

  /** Keys the operator wrote, or the refusal of them. */
  static SecretKeys checked(String text) {
    List<String> keys = List.of(text.strip().toLowerCase(Locale.ROOT).split("[\\s,]+", -1));
    try {
      return new SecretKeys(keys.getFirst(), keys.subList(1, keys.size()));
    } catch (IllegalArgumentException refused) {
      throw new StartRefused(
          "BATON_SECRET_KEY must be 64 hex digits, as `openssl rand -hex 32` prints them; up to four"
              + " earlier keys may follow, with a comma between.",
          refused);
    }
  }

  private void make() throws IOException {
    Path unfinished = unfinished(SecretKeys.of(random()));
    try {
      Files.createLink(file, unfinished);
    } catch (FileAlreadyExistsException another) {
      // made by another process a moment ago: its key holds
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private void replace(SecretKeys keys) {
    try {
      Files.move(
          unfinished(keys),
          file,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw unwritable(failed);
    }
  }

  private Path unfinished(SecretKeys keys) throws IOException {
    Path unfinished =
        Files.createTempFile(
            directory,
            "secret",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    List<String> lines = new ArrayList<>(List.of(keys.current()));
    lines.addAll(keys.retired());
    return Files.writeString(unfinished, String.join("\n", lines) + "\n");
  }

  private static String random() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private StartRefused unwritable(IOException failed) {
    return new StartRefused(
        "The data directory "
            + directory
            + " cannot be written: set BATON_DATA_DIR to one that can.",
        failed);
  }
}
