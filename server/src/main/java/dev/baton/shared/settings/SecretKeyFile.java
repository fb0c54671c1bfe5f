package dev.baton.shared.settings;

import dev.baton.shared.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** The key from which everything signed or encrypted is derived, kept for its owner's eyes only. */
final class SecretKeyFile {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  private SecretKeyFile() {}

  /** The key of a data directory, made on first use. */
  static String in(Path directory) {
    Path file = directory.resolve("secret.key");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(directory);
        make(directory, file);
      }
      return checked(Files.readString(file));
    } catch (IOException failed) {
      throw new StartRefused(
          "The data directory "
              + directory
              + " cannot be written: set BATON_DATA_DIR to one that can.",
          failed);
    }
  }

  /** A key the operator wrote, or the refusal of it. */
  static String checked(String text) {
    String key = text.strip().toLowerCase(Locale.ROOT);
    if (!SHAPE.matcher(key).matches()) {
      throw new StartRefused(
          "BATON_SECRET_KEY must be 64 hex digits, as `openssl rand -hex 32` prints them.");
    }
    return key;
  }

  private static void make(Path directory, Path file) throws IOException {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    Path unfinished =
        Files.createTempFile(
            directory,
            "secret",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, HexFormat.of().formatHex(random) + "\n");
    try {
      Files.createLink(file, unfinished);
    } catch (java.nio.file.FileAlreadyExistsException another) {
      // made by another process a moment ago: its key holds
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
