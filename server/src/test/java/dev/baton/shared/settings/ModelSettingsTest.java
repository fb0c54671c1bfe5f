package dev.baton.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.ModelProvider;
import dev.baton.shared.StartRefused;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelSettingsTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MODEL=gpt                                  | BATON_LLM_PROVIDER is not
          API_KEY=k                                  | BATON_LLM_PROVIDER is not
          PROVIDER=bard                              | openai, anthropic, gemini or ollama
          PROVIDER=openai API_KEY=k                  | Set BATON_LLM_MODEL
          PROVIDER=ollama                            | Set BATON_LLM_MODEL
          PROVIDER=openai MODEL=m                    | set BATON_LLM_API_KEY
          PROVIDER=anthropic MODEL=m                 | set BATON_LLM_API_KEY
          PROVIDER=gemini MODEL=m                    | set BATON_LLM_API_KEY
          PROVIDER=ollama MODEL=m BASE_URL=localhost | an address such as
          PROVIDER=ollama MODEL=m TIMEOUT=0          | whole number from 1 to 120
          PROVIDER=ollama MODEL=m REWORDING=maybe    | true or false
          """)
  void saysWhatIsMissingInOneSentence(String settings, String words) {
    assertThatThrownBy(() -> read(settings))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(words)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void takesWhatIsComplete() {
    assertThat(read("PROVIDER=ollama MODEL=llama"))
        .isEqualTo(new BatonSettings.Model(ModelProvider.OLLAMA, null, "llama", null, 8, false));
    assertThat(read("PROVIDER=OpenAI MODEL=m BASE_URL=http://10.0.0.5:8000/v1/ TIMEOUT=3"))
        .isEqualTo(
            new BatonSettings.Model(
                ModelProvider.OPENAI, "http://10.0.0.5:8000/v1", "m", null, 3, false));
    assertThat(read("PROVIDER=gemini MODEL=m API_KEY=secret REWORDING=true"))
        .hasToString("GEMINI m");
  }

  private BatonSettings.Model read(String settings) {
    Map<String, String> all = new HashMap<>(Map.of("BATON_DATA_DIR", directory.toString()));
    for (String setting : settings.split(" ", -1)) {
      String[] parts = setting.split("=", 2);
      all.put("BATON_LLM_" + parts[0], parts[1]);
    }
    return java.util.Objects.requireNonNull(SettingsReader.read(all).model());
  }
}
