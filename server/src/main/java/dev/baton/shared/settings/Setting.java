package dev.baton.shared.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Everything an operator can choose, by its name in the environment. */
public enum Setting {
  BATON_PORT("8080", "the port Baton listens on; 0 takes a free one"),
  BATON_BIND("127.0.0.1", "the address Baton listens on; 0.0.0.0 for every one of the machine"),
  BATON_DATA_DIR("./data", "where everything is kept that must survive; made when it is absent"),
  BATON_DATABASE_URL(
      "embedded",
      "a PostgreSQL 15 or newer of your own, as postgres://user:password@host/database"),
  BATON_PUBLIC_URL("http://localhost:8080", "how shoppers and merchants reach Baton"),
  BATON_SECRET_KEY(
      "made once",
      "32 random bytes as 64 hex digits, earlier ones behind it; kept in secret.key of the data directory"),
  BATON_DEMO("true when embedded", "whether the demo store exists"),
  BATON_BOOTSTRAP_API_KEY(
      "none", "an admin API key of at least 24 characters that exists from the first start"),
  BATON_LLM_PROVIDER(
      "none",
      "openai, anthropic, gemini or ollama; a store that connected a language model of its own uses"
          + " that"),
  BATON_LLM_BASE_URL("the provider's", "the address of the language model"),
  BATON_LLM_MODEL("none", "the name of the language model; needed with a provider"),
  BATON_LLM_API_KEY(
      "none", "the key of the language model; needed for anthropic, gemini and OpenAI itself"),
  BATON_LLM_TIMEOUT("8", "seconds to wait for the language model before doing without"),
  BATON_LLM_REWORDING(
      "false", "whether the language model may word the questions that collect details"),
  BATON_ALLOW_PRIVATE_TARGETS(
      "false", "whether integrations and webhooks may point at private or loopback addresses"),
  BATON_LIMIT_CONVERSATION_MESSAGES("120", "messages a minute in one conversation"),
  BATON_LIMIT_ADDRESS_MESSAGES("3000", "messages a minute from one address"),
  BATON_LIMIT_ADDRESS_CONVERSATIONS("300", "new conversations a minute from one address"),
  BATON_LIMIT_KEY_REQUESTS("1200", "requests of other agents a minute under one API key"),
  BATON_OIDC_ISSUER(
      "none", "an OpenID Connect provider where merchants may sign in, by its issuer address"),
  BATON_OIDC_CLIENT_ID("none", "what that provider calls Baton; needed with an issuer"),
  BATON_OIDC_CLIENT_SECRET("none", "Baton's secret at that provider; needed with an issuer"),
  BATON_TRUST_PROXY(
      "false", "whether X-Forwarded-For and X-Forwarded-Proto of a proxy in front are believed"),
  BATON_LOG_JSON("false", "whether standard output gets JSON lines too, as logs/baton.json does"),
  BATON_JAVA_OPTIONS("none", "options for the Java process, read by the baton script");

  private final String byDefault;
  private final String meaning;

  Setting(String byDefault, String meaning) {
    this.byDefault = byDefault;
    this.meaning = meaning;
  }

  /** What holds when it is not set, in words. */
  public String byDefault() {
    return byDefault;
  }

  /** What it is for. */
  public String meaning() {
    return meaning;
  }

  /** Whether a name is one of these. */
  static boolean isKnown(String name) {
    return Arrays.stream(values()).anyMatch(setting -> setting.name().equals(name));
  }

  /** The one whose name is most like a name that is none, when one is like it at all. */
  static Optional<Setting> nearest(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .min(Comparator.comparingInt(setting -> Spelling.distance(setting.name(), upper)))
        .filter(setting -> Spelling.distance(setting.name(), upper) <= upper.length() / 2);
  }
}
