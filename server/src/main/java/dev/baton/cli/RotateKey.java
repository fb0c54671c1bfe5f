package dev.baton.cli;

import dev.baton.shared.StartRefused;
import dev.baton.shared.database.DirectoryLock;
import dev.baton.shared.settings.SecretKeyFile;
import dev.baton.shared.settings.SettingsReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * {@code ./baton rotate-key}: puts a new secret key in use, while Baton is stopped. The next start
 * seals all stored credentials anew and then forgets the key before.
 */
public final class RotateKey {
  private RotateKey() {}

  /** Rotates it. */
  public static void main(String... arguments) {
    Terminal.run(() -> run(System.getenv(), Terminal.out()));
  }

  static void run(Map<String, String> environment, PrintStream out) {
    if (!environment.getOrDefault("BATON_SECRET_KEY", "").isBlank()) {
      throw new Refused(
          "BATON_SECRET_KEY is set by you: put a new key (`openssl rand -hex 32`), a comma and the key"
              + " so far into it and start Baton. Once its log says that earlier keys are not needed"
              + " any more, leave only the new one.");
    }
    Path directory = SettingsReader.dataDirectory(environment);
    try (DirectoryLock _ = DirectoryLock.on(directory)) {
      new SecretKeyFile(directory).rotate();
    } catch (StartRefused refused) {
      throw new Refused(String.valueOf(refused.getMessage()));
    }
    out.println(
        "A new key is in use. The next start of Baton seals all stored credentials under it; chats"
            + " that are open now go on.");
  }
}
