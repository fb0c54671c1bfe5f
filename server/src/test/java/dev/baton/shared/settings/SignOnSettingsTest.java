package dev.baton.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.BatonSettings.SignOn;
import dev.baton.shared.StartRefused;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignOnSettingsTest {
  @TempDir private Path directory;

  @Test
  void all_three_or_none() {
    assertThat(read(Map.of())).isNull();
    Map<String, String> all =
        Map.of(
            "BATON_OIDC_ISSUER", "https://id.shop.example/",
            "BATON_OIDC_CLIENT_ID", "baton",
            "BATON_OIDC_CLIENT_SECRET", "hush");
    assertThat(read(all))
        .isEqualTo(new SignOn(URI.create("https://id.shop.example"), "baton", "hush"))
        .hasToString("baton at https://id.shop.example");
    for (String missing : all.keySet()) {
      Map<String, String> some = new HashMap<>(all);
      some.remove(missing);
      assertThatThrownBy(() -> read(some))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining(missing);
    }
  }

  private @Nullable SignOn read(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("BATON_DATA_DIR", directory.toString());
    return SettingsReader.read(all).signOn();
  }
}
