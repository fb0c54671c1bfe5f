package dev.baton.testing;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.SecretKeys;
import dev.baton.shared.boot.BatonContext;
import dev.baton.shared.database.BatonDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Gives a Baton under test its settings, its clock and its database. */
public final class TestContext implements ApplicationContextInitializer<GenericApplicationContext> {

  @Override
  public void initialize(GenericApplicationContext context) {
    SettableClock clock = new SettableClock();
    new BatonContext(settings(), BatonDatabase.at(TestPostgres.database()), clock)
        .initialize(context);
  }

  /** Settings for tests: a free port, the demo store, limits that no test meets by accident. */
  public static BatonSettings settings() {
    return settings(new BatonSettings.Limits(1_000_000, 1_000_000, 1_000_000, 1_000_000));
  }

  /** The same with limits of one's own. */
  public static BatonSettings settings(BatonSettings.Limits limits) {
    return new BatonSettings(
        "127.0.0.1",
        0,
        URI.create("http://localhost"),
        directory(),
        null,
        SecretKeys.of("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"),
        true,
        Http.ADMIN_KEY,
        null,
        true,
        limits,
        BatonSettings.Hosting.PLAIN,
        null);
  }

  /** The same with a language model. */
  static BatonSettings settings(BatonSettings.Model model) {
    BatonSettings plain = settings();
    return new BatonSettings(
        plain.bind(),
        plain.port(),
        plain.publicUrl(),
        plain.dataDirectory(),
        null,
        plain.secretKeys(),
        true,
        plain.bootstrapApiKey(),
        model,
        true,
        plain.limits(),
        plain.hosting(),
        null);
  }

  private static Path directory() {
    try {
      Path parent = Files.createDirectories(Path.of("target", "test-data"));
      return Files.createTempDirectory(parent.toAbsolutePath(), "baton");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
