package dev.baton.understanding.provider;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.understanding.model.LanguageModel;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;
import java.util.Objects;

/** Makes the language model somebody chose. Nothing is asked of it yet. */
public final class Providers {
  /** Twelve commands take about half of it. */
  private static final int MOST_TOKENS = 1_000;

  private static final double ALWAYS_THE_LIKELIEST = 0;
  private static final String OLLAMA = "http://localhost:11434";

  private Providers() {}

  /** The model of an operator's settings, which are complete. */
  public static LanguageModel of(BatonSettings.Model settings) {
    return of(settings, BoundedHttp.within(limit(settings)));
  }

  /** The model of a merchant's settings, which are complete: called through the guard. */
  public static LanguageModel guarded(BatonSettings.Model settings, OutboundHttp outbound) {
    Duration limit = limit(settings);
    return of(settings, new OneClient(new GuardedHttp(outbound, limit), limit));
  }

  private static Duration limit(BatonSettings.Model settings) {
    return Duration.ofSeconds(settings.timeoutSeconds());
  }

  private static LanguageModel of(BatonSettings.Model settings, HttpClientBuilder http) {
    return switch (settings.provider()) {
      case OPENAI -> new ChatLanguageModel(openAi(settings, http), true);
      case ANTHROPIC -> new ChatLanguageModel(anthropic(settings, http), true);
      case GEMINI -> new ChatLanguageModel(gemini(settings, http), true);
      case OLLAMA -> new ChatLanguageModel(ollama(settings, http), false);
    };
  }

  /**
   * OpenAI itself wants {@code max_completion_tokens}; the many servers that speak its language
   * know {@code max_tokens}.
   */
  private static ChatModel openAi(BatonSettings.Model settings, HttpClientBuilder http) {
    var builder =
        OpenAiChatModel.builder()
            .httpClientBuilder(http)
            .modelName(settings.name())
            .apiKey(Objects.requireNonNullElse(settings.apiKey(), "none"))
            .temperature(ALWAYS_THE_LIKELIEST)
            .maxRetries(0);
    return settings.baseUrl() == null
        ? builder.maxCompletionTokens(MOST_TOKENS).build()
        : builder.maxTokens(MOST_TOKENS).baseUrl(settings.baseUrl()).build();
  }

  private static ChatModel anthropic(BatonSettings.Model settings, HttpClientBuilder http) {
    var builder =
        AnthropicChatModel.builder()
            .httpClientBuilder(http)
            .modelName(settings.name())
            .apiKey(settings.apiKey())
            .temperature(ALWAYS_THE_LIKELIEST)
            .maxTokens(MOST_TOKENS)
            .maxRetries(0);
    return settings.baseUrl() == null
        ? builder.build()
        : builder.baseUrl(settings.baseUrl()).build();
  }

  private static ChatModel gemini(BatonSettings.Model settings, HttpClientBuilder http) {
    var builder =
        GoogleAiGeminiChatModel.builder()
            .httpClientBuilder(http)
            .modelName(settings.name())
            .apiKey(settings.apiKey())
            .temperature(ALWAYS_THE_LIKELIEST)
            .maxOutputTokens(MOST_TOKENS)
            .maxRetries(0);
    return settings.baseUrl() == null
        ? builder.build()
        : builder.baseUrl(settings.baseUrl()).build();
  }

  private static ChatModel ollama(BatonSettings.Model settings, HttpClientBuilder http) {
    return OllamaChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(Objects.requireNonNullElse(settings.baseUrl(), OLLAMA))
        .modelName(settings.name())
        .temperature(ALWAYS_THE_LIKELIEST)
        .numPredict(MOST_TOKENS)
        .maxRetries(0)
        .build();
  }
}
