package dev.baton.shared.settings;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.StartRefused;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns names and values into {@link BatonSettings}, or says in one sentence what is wrong. */
public final class SettingsReader {
  private static final Pattern PLATFORM = Pattern.compile("BATON_(SERVICE|PORT)_.+");
  private static final int SHORTEST_KEY = 24;

  private SettingsReader() {}

  /**
   * Reads everything; the environment wins over {@code baton.properties} in the data directory.
   *
   * @throws StartRefused when a name is unknown or a value is not what it must be
   */
  public static BatonSettings read(Map<String, String> environment) {
    Map<String, String> texts = new HashMap<>(ours(environment));
    Path directory = dataDirectory(texts);
    ours(fileIn(directory)).forEach(texts::putIfAbsent);
    Values values = new Values(texts);
    int port = values.number(Setting.BATON_PORT, 8080, 0, 65_535);
    String databaseUrl = values.text(Setting.BATON_DATABASE_URL).orElse(null);
    return new BatonSettings(
        values.text(Setting.BATON_BIND).orElse("127.0.0.1"),
        port,
        values.url(Setting.BATON_PUBLIC_URL).orElse(URI.create("http://localhost:" + port)),
        directory,
        databaseUrl,
        values
            .text(Setting.BATON_SECRET_KEY)
            .map(SecretKeyFile::checked)
            .orElseGet(() -> new SecretKeyFile(directory).read()),
        values.flag(Setting.BATON_DEMO, databaseUrl == null),
        apiKey(values),
        ModelSettings.of(values),
        values.flag(Setting.BATON_ALLOW_PRIVATE_TARGETS, false),
        limits(values),
        new BatonSettings.Hosting(
            values.flag(Setting.BATON_TRUST_PROXY, false),
            values.flag(Setting.BATON_LOG_JSON, false)),
        signOn(values));
  }

  private static BatonSettings.@Nullable SignOn signOn(Values values) {
    Optional<URI> issuer = values.url(Setting.BATON_OIDC_ISSUER);
    Optional<String> id = values.text(Setting.BATON_OIDC_CLIENT_ID);
    Optional<String> secret = values.text(Setting.BATON_OIDC_CLIENT_SECRET);
    if (issuer.isEmpty() && id.isEmpty() && secret.isEmpty()) {
      return null;
    }
    if (issuer.isEmpty() || id.isEmpty() || secret.isEmpty()) {
      throw new StartRefused(
          "Signing in by OpenID Connect needs all of BATON_OIDC_ISSUER, BATON_OIDC_CLIENT_ID and"
              + " BATON_OIDC_CLIENT_SECRET.");
    }
    return new BatonSettings.SignOn(issuer.get(), id.get(), secret.get());
  }

  /** Where an environment keeps what must survive. */
  public static Path dataDirectory(Map<String, String> environment) {
    String path = environment.getOrDefault(Setting.BATON_DATA_DIR.name(), "").strip();
    return Path.of(path.isEmpty() ? "data" : path).toAbsolutePath().normalize();
  }

  private static BatonSettings.Limits limits(Values values) {
    var promised = BatonSettings.Limits.PROMISED;
    return new BatonSettings.Limits(
        atLeast(
            values,
            Setting.BATON_LIMIT_CONVERSATION_MESSAGES,
            promised.messagesPerConversationMinute()),
        atLeast(values, Setting.BATON_LIMIT_ADDRESS_MESSAGES, promised.messagesPerAddressMinute()),
        atLeast(
            values,
            Setting.BATON_LIMIT_ADDRESS_CONVERSATIONS,
            promised.conversationsPerAddressMinute()),
        atLeast(values, Setting.BATON_LIMIT_KEY_REQUESTS, promised.requestsPerKeyMinute()));
  }

  private static int atLeast(Values values, Setting setting, int promised) {
    return values.number(setting, promised, promised, 1_000_000_000);
  }

  private static @Nullable String apiKey(Values values) {
    String key = values.text(Setting.BATON_BOOTSTRAP_API_KEY).orElse(null);
    if (key != null && key.length() < SHORTEST_KEY) {
      throw new StartRefused(
          "BATON_BOOTSTRAP_API_KEY must have at least " + SHORTEST_KEY + " characters.");
    }
    return key;
  }

  private static Map<String, String> ours(Map<String, String> texts) {
    Map<String, String> ours = new HashMap<>();
    texts.forEach(
        (name, value) -> {
          boolean platform =
              PLATFORM.matcher(name).matches()
                  || (name.equals(Setting.BATON_PORT.name()) && value.startsWith("tcp://"));
          if (name.startsWith("BATON_") && !platform) {
            if (!Setting.isKnown(name)) {
              throw unknown(name);
            }
            ours.put(name, value);
          }
        });
    return ours;
  }

  private static StartRefused unknown(String name) {
    String hint = Setting.nearest(name).map(near -> " Did you mean " + near + "?").orElse("");
    return new StartRefused("There is no setting " + name + "." + hint);
  }

  private static Map<String, String> fileIn(Path directory) {
    Path file = directory.resolve("baton.properties");
    if (!Files.exists(file)) {
      return Map.of();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new StartRefused("The file " + file + " cannot be read.", unreadable);
    }
    Map<String, String> texts = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (!name.startsWith("BATON_") || name.equals(Setting.BATON_DATA_DIR.name())) {
        throw new StartRefused("The file " + file + " cannot set " + name + ".");
      }
      texts.put(name, properties.getProperty(name));
    }
    return texts;
  }
}
