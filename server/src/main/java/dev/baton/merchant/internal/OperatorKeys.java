package dev.baton.merchant.internal;

import dev.baton.merchant.jdbc.InstallationKeyRows;
import dev.baton.merchant.jdbc.InstallationKeyRows.Kind;
import dev.baton.merchant.jdbc.KeyRow;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The keys that exist from the first start: the operator's own from {@code
 * BATON_BOOTSTRAP_API_KEY}, for as long as it is set, and one in the file {@code admin.key} of the
 * data directory, readable by its owner only, for the command line on this machine.
 */
@Component
@Order(10)
class OperatorKeys implements ApplicationRunner {
  private static final String FILE = "admin.key";
  private static final int SHORTEST = 24;
  private static final byte[] NONE = {};
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final BatonSettings settings;
  private final InstallationKeyRows rows;
  private final Clock clock;

  OperatorKeys(BatonSettings settings, InstallationKeyRows rows, Clock clock) {
    this.settings = settings;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String bootstrap = settings.bootstrapApiKey();
    if (bootstrap == null) {
      rows.removeBootstrapKeysBut(NONE);
    } else {
      Secret secret = new Secret(bootstrap);
      add(Kind.BOOTSTRAP, "bootstrap", secret);
      rows.removeBootstrapKeysBut(secret.hash());
    }
    add(Kind.LOCAL, "command line", local(settings.dataDirectory().resolve(FILE)));
  }

  private void add(Kind kind, String name, Secret secret) {
    rows.add(
        kind,
        new KeyRow(
            UUID.randomUUID(), name, KeyRow.Scope.ADMIN, secret.prefix(), clock.instant(), null),
        secret.hash());
  }

  private static Secret local(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (!Files.exists(file)) {
        write(file, Secret.make(null).text());
      }
      String text = Files.readString(file, StandardCharsets.UTF_8).strip();
      if (text.length() < SHORTEST) {
        throw new StartRefused(file + " holds no key: remove it, and a new one is made.");
      }
      return new Secret(text);
    } catch (IOException failed) {
      throw new StartRefused("The key file " + file + " cannot be read or written.", failed);
    }
  }

  private static void write(Path file, String text) throws IOException {
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      Files.writeString(file, text + "\n", StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException anotherWasFaster) {
      return;
    }
  }
}
