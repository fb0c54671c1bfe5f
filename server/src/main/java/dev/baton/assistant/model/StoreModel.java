package dev.baton.assistant.model;

import dev.baton.shared.vault.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The language model a store connected.
 *
 * @param config what may be shown
 * @param keyKept whether a key is kept with it
 */
public record StoreModel(Map<String, Object> config, boolean keyKept, Standing standing) {
  /** The longest a shopper may be kept waiting, in seconds. */
  public static final int LONGEST_WAIT = 30;

  /** What a shopper waits where nothing is said, in seconds. */
  public static final int USUAL_WAIT = 8;

  /** What is asked for. */
  public static final List<Setting> SETTINGS =
      List.of(
          Setting.choice("provider", "Provider", "openai", "anthropic", "gemini", "ollama")
              .help("openai: also every server that speaks its language, at an address of its own.")
              .needed(),
          Setting.text("model", "Model").help("Its name, as the provider writes it.").needed(),
          Setting.secret("apiKey", "API key")
              .help("From the provider's console. Servers of your own may need none."),
          Setting.address("baseUrl", "Address")
              .help("Only when it is not the provider's usual one. Ollama always needs one."),
          Setting.number("timeoutSeconds", "Seconds to wait")
              .help("How long a shopper waits for it at most: 1 to 30, usually 8."),
          Setting.flag("rewording", "May word the questions of a handoff")
              .help("Within strict limits, and in the tone of your assistant."));

  public StoreModel {
    config = Map.copyOf(config);
  }

  /**
   * How it is.
   *
   * @param lastSuccessAt when it answered as it should, or null
   * @param lastErrorAt when it failed last, or null
   * @param lastError why, in words
   */
  public record Standing(
      @Nullable Instant lastSuccessAt, @Nullable Instant lastErrorAt, @Nullable String lastError) {
    /** Nothing is known yet. */
    public static final Standing UNTESTED = new Standing(null, null, null);

    /** {@code untested}, {@code connected} or {@code failing}. */
    public String status() {
      if (lastErrorAt != null && (lastSuccessAt == null || lastErrorAt.isAfter(lastSuccessAt))) {
        return "failing";
      }
      return lastSuccessAt == null ? "untested" : "connected";
    }
  }
}
