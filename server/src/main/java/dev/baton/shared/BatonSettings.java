package dev.baton.shared;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the operator chose, complete and checked. Made once before anything else starts.
 *
 * @param bind the address Baton listens on
 * @param port the port Baton listens on
 * @param publicUrl how shoppers and merchants reach Baton, without a slash at the end
 * @param dataDirectory where everything is kept that must survive
 * @param databaseUrl the operator's own PostgreSQL; null for the embedded one
 * @param secretKeys the roots of all that is signed or encrypted
 * @param demo whether the demo store exists
 * @param bootstrapApiKey an admin API key that exists from the first start
 * @param model the language model, if any
 * @param allowPrivateTargets whether integrations may point at private addresses
 * @param limits how much one conversation or address may ask for
 * @param hosting what stands around Baton
 * @param signOn where merchants sign in besides Baton, if anywhere
 */
public record BatonSettings(
    String bind,
    int port,
    URI publicUrl,
    Path dataDirectory,
    @Nullable String databaseUrl,
    SecretKeys secretKeys,
    boolean demo,
    @Nullable String bootstrapApiKey,
    @Nullable Model model,
    boolean allowPrivateTargets,
    Limits limits,
    Hosting hosting,
    @Nullable SignOn signOn) {

  /**
   * A language model's place, complete: what its provider needs is there.
   *
   * @param baseUrl where it is, or null for the provider's own address
   * @param timeoutSeconds how long a shopper waits for it at most
   * @param rewords whether it may put the assistant's sentences in other words
   */
  public record Model(
      ModelProvider provider,
      @Nullable String baseUrl,
      String name,
      @Nullable String apiKey,
      int timeoutSeconds,
      boolean rewords) {

    /** The same without what is secret. */
    @Override
    public String toString() {
      return provider + " " + name;
    }
  }

  /** Requests that honest shoppers, and agents that work for many of them, never reach. */
  public record Limits(
      int messagesPerConversationMinute,
      int messagesPerAddressMinute,
      int conversationsPerAddressMinute,
      int requestsPerKeyMinute) {
    /** What product.md promises at least. */
    public static final Limits PROMISED = new Limits(120, 3_000, 300, 1_200);
  }

  /**
   * What stands around Baton.
   *
   * @param trustProxy whether X-Forwarded-For and its like are believed
   * @param jsonLogs whether standard output gets JSON lines
   */
  public record Hosting(boolean trustProxy, boolean jsonLogs) {
    /** A machine of its own. */
    public static final Hosting PLAIN = new Hosting(false, false);
  }

  /**
   * An OpenID Connect provider at which Baton is registered.
   *
   * @param issuer its address, under which {@code /.well-known/openid-configuration} is found
   */
  public record SignOn(URI issuer, String clientId, String clientSecret) {
    /** The same without what is secret. */
    @Override
    public String toString() {
      return clientId + " at " + issuer;
    }
  }

  /** The root in use: 32 random bytes as 64 hex digits. */
  public String secretKey() {
    return secretKeys.current();
  }

  /** The same without what is secret. */
  @Override
  public String toString() {
    return "BatonSettings[" + bind + ":" + port + ", " + dataDirectory + "]";
  }
}
