package dev.baton.assistant.model.internal;

import dev.baton.assistant.model.StoreModel;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.ModelProvider;
import dev.baton.shared.Problem;
import dev.baton.shared.vault.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a merchant entered, as a language model's settings; and what is missing in it. */
final class ModelRules {
  private static final Pattern SECONDS = Pattern.compile("[1-9]|[12]\\d|30");

  private ModelRules() {}

  /**
   * The settings, complete.
   *
   * @throws Problem 422 with all that is missing
   */
  static BatonSettings.Model read(Access access) {
    List<Problem.Field> wrong = new ArrayList<>();
    ModelProvider provider = ModelProvider.OPENAI;
    if (access.text("provider").isEmpty()) {
      wrong.add(missing("provider"));
    } else {
      provider = ModelProvider.valueOf(access.text("provider").get().toUpperCase(Locale.ROOT));
    }
    if (access.text("model").isEmpty()) {
      wrong.add(missing("model"));
    }
    boolean elsewhere = access.text("baseUrl").isPresent();
    if (provider == ModelProvider.OLLAMA && !elsewhere) {
      wrong.add(missing("baseUrl"));
    }
    if (needsKey(provider, elsewhere) && access.text("apiKey").isEmpty()) {
      wrong.add(missing("apiKey"));
    }
    String seconds = access.text("timeoutSeconds").orElse("" + StoreModel.USUAL_WAIT);
    if (!SECONDS.matcher(seconds).matches()) {
      wrong.add(
          new Problem.Field("/config/timeoutSeconds", "invalid", "This must be 1 to 30 seconds."));
    }
    if (!wrong.isEmpty()) {
      throw new Problem(422, "The request breaks a rule.", wrong);
    }
    return new BatonSettings.Model(
        provider,
        access.text("baseUrl").orElse(null),
        access.text("model").orElse(""),
        access.text("apiKey").orElse(null),
        Integer.parseInt(seconds),
        access.flag("rewording"));
  }

  private static boolean needsKey(ModelProvider provider, boolean elsewhere) {
    return switch (provider) {
      case OPENAI -> !elsewhere;
      case ANTHROPIC, GEMINI -> true;
      case OLLAMA -> false;
    };
  }

  private static Problem.Field missing(String path) {
    return new Problem.Field("/config/" + path, "missing", "This is needed.");
  }
}
