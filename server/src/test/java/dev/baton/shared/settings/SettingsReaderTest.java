package dev.baton.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  @TempDir private Path directory;

  @Test
  void needsNothing() {
    BatonSettings settings = read(Map.of());
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.bind()).isEqualTo("127.0.0.1");
    assertThat(settings.publicUrl()).hasToString("http://localhost:8080");
    assertThat(settings.demo()).isTrue();
    assertThat(settings.databaseUrl()).isNull();
    assertThat(settings.bootstrapApiKey()).isNull();
    assertThat(settings.model()).isNull();
    assertThat(settings.allowPrivateTargets()).isFalse();
    assertThat(settings.limits()).isEqualTo(BatonSettings.Limits.PROMISED);
  }

  @Test
  void makesItsSecretOnceForItsOwnersEyesOnly() throws Exception {
    String secret = read(Map.of()).secretKey();
    assertThat(secret).matches("[0-9a-f]{64}");
    assertThat(read(Map.of()).secretKey()).isEqualTo(secret);
    Path file = directory.resolve("secret.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void rotatesItsSecretAndKeepsTheOneBefore() {
    String first = read(Map.of()).secretKey();
    new SecretKeyFile(directory).rotate();
    BatonSettings rotated = read(Map.of());
    assertThat(rotated.secretKey()).isNotEqualTo(first).matches("[0-9a-f]{64}");
    assertThat(rotated.secretKeys().retired()).containsExactly(first);
    assertThat(rotated.secretKeys().toString()).doesNotContain(first, rotated.secretKey());
  }

  @Test
  void hasNoDemoStoreOnADatabaseOfTheOperators() {
    Map<String, String> own = Map.of("BATON_DATABASE_URL", "postgres://a:b@db/baton");
    assertThat(read(own).demo()).isFalse();
  }

  @Test
  void letsTheEnvironmentWinOverTheFile() throws Exception {
    Files.writeString(
        directory.resolve("baton.properties"), "BATON_PORT=9000\nBATON_BIND=0.0.0.0\n");
    BatonSettings settings = read(Map.of("BATON_PORT", "9001"));
    assertThat(settings.port()).isEqualTo(9001);
    assertThat(settings.bind()).isEqualTo("0.0.0.0");
  }

  @Test
  void refusesAnUnknownNameInTheFileToo() throws Exception {
    Files.writeString(directory.resolve("baton.properties"), "BATON_PROT=9000\n");
    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(StartRefused.class)
        .hasMessage("There is no setting BATON_PROT. Did you mean BATON_PORT?");
  }

  @Test
  void ignoresWhatAContainerPlatformInjects() {
    BatonSettings settings =
        read(
            Map.of(
                "BATON_SERVICE_HOST", "10.0.0.1",
                "BATON_SERVICE_PORT_HTTP", "8080",
                "BATON_PORT_8080_TCP_ADDR", "10.0.0.1",
                "BATON_PORT", "tcp://10.0.0.1:8080"));
    assertThat(settings.port()).isEqualTo(8080);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BATON_PROT                        | 1           | Did you mean BATON_PORT?
          BATON_DATABSE_URL                 | x           | Did you mean BATON_DATABASE_URL?
          BATON_PORT                        | eighty      | whole number from 0 to 65535
          BATON_PORT                        | 70000       | whole number from 0 to 65535
          BATON_DEMO                        | yes         | true or false
          BATON_PUBLIC_URL                  | localhost   | an address such as
          BATON_SECRET_KEY                  | short       | 64 hex digits
          BATON_BOOTSTRAP_API_KEY           | bk_short    | at least 24 characters
          BATON_LIMIT_CONVERSATION_MESSAGES | 60          | whole number from 120
          """)
  void refusesInOneSentence(String name, String value, String words) {
    assertThatThrownBy(() -> read(Map.of(name, value)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(words)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void listsEverySettingInTheOperatorsManual() throws Exception {
    String manual = Files.readString(Path.of("..", "docs", "operations.md"));
    for (Setting setting : Setting.values()) {
      assertThat(manual)
          .contains(
              "| `%s` | %s | %s |".formatted(setting, setting.byDefault(), setting.meaning()));
    }
  }

  private BatonSettings read(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("BATON_DATA_DIR", directory.toString());
    return SettingsReader.read(all);
  }
}
