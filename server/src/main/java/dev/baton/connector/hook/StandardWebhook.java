package dev.baton.connector.hook;

import dev.baton.connector.Hook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Requests signed as Standard Webhooks 1.0.0 says: {@code webhook-id}, {@code webhook-timestamp}
 * and {@code webhook-signature} (a list of {@code v1,} and base64 HMAC-SHA256 of {@code
 * id.timestamp.body}), with a secret {@code whsec_} and base64.
 */
public final class StandardWebhook {
  private static final String PREFIX = "whsec_";

  private StandardWebhook() {}

  /** Why a request is not to be believed; empty when it is. */
  public static Optional<String> objection(String secret, Hook hook, Instant now) {
    Optional<String> id = hook.header("webhook-id");
    Optional<String> time = hook.header("webhook-timestamp");
    Optional<String> signatures = hook.header("webhook-signature");
    if (id.isEmpty() || time.isEmpty() || signatures.isEmpty()) {
      return Optional.of("The request is not signed.");
    }
    String expected = "v1," + sign(secret, id.get(), time.get(), hook.body());
    boolean genuine =
        Arrays.stream(signatures.get().split(" ", 16))
            .map(one -> Signatures.same(one, expected))
            .reduce(false, Boolean::logicalOr);
    if (!genuine) {
      return Optional.of("The signature is wrong.");
    }
    return Signatures.time(time.get()).filter(at -> Signatures.fresh(at, now)).isPresent()
        ? Optional.empty()
        : Optional.of("The request is more than five minutes old.");
  }

  /** The signature of a request, without its version. */
  public static String sign(String secret, String id, String timestamp, byte[] body) {
    byte[] before = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
    return Signatures.hmac(key(secret), before, body);
  }

  private static byte[] key(String secret) {
    String encoded = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
    try {
      return Base64.getDecoder().decode(encoded);
    } catch (IllegalArgumentException notBase64) {
      return secret.getBytes(StandardCharsets.UTF_8);
    }
  }
}
