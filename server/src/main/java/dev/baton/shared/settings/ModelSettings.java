package dev.baton.shared.settings;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.ModelProvider;
import dev.baton.shared.StartRefused;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which language model an operator chose, and says what is missing. */
final class ModelSettings {
  private static final String KNOWN = "set it to openai, anthropic, gemini or ollama.";
  private static final List<Setting> ALONE_USELESS =
      List.of(
          Setting.BATON_LLM_BASE_URL,
          Setting.BATON_LLM_MODEL,
          Setting.BATON_LLM_API_KEY,
          Setting.BATON_LLM_TIMEOUT,
          Setting.BATON_LLM_REWORDING);

  private ModelSettings() {}

  static BatonSettings.@Nullable Model of(Values values) {
    Optional<String> name = values.text(Setting.BATON_LLM_PROVIDER);
    if (name.isEmpty()) {
      ALONE_USELESS.stream()
          .filter(setting -> values.text(setting).isPresent())
          .findFirst()
          .ifPresent(
              setting -> {
                throw new StartRefused(
                    setting + " is set, but " + Setting.BATON_LLM_PROVIDER + " is not: " + KNOWN);
              });
      return null;
    }
    ModelProvider provider = provider(name.get());
    String baseUrl = values.url(Setting.BATON_LLM_BASE_URL).map(URI::toString).orElse(null);
    String key = values.text(Setting.BATON_LLM_API_KEY).orElse(null);
    if (key == null && needsKey(provider, baseUrl)) {
      throw new StartRefused("The language model needs a key: set BATON_LLM_API_KEY.");
    }
    return new BatonSettings.Model(
        provider,
        baseUrl,
        values
            .text(Setting.BATON_LLM_MODEL)
            .orElseThrow(
                () -> new StartRefused("Which language model? Set BATON_LLM_MODEL to its name.")),
        key,
        values.number(Setting.BATON_LLM_TIMEOUT, 8, 1, 120),
        values.flag(Setting.BATON_LLM_REWORDING, false));
  }

  private static ModelProvider provider(String name) {
    try {
      return ModelProvider.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new StartRefused(
          "There is no language model provider \"" + name + "\": " + KNOWN, unknown);
    }
  }

  private static boolean needsKey(ModelProvider provider, @Nullable String baseUrl) {
    return switch (provider) {
      case OPENAI -> baseUrl == null;
      case ANTHROPIC, GEMINI -> true;
      case OLLAMA -> false;
    };
  }
}
