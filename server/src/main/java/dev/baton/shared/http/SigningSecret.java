package dev.baton.shared.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What signs a webhook, by Standard Webhooks 1.0.0 (standardwebhooks/spec/standard-webhooks.md):
 * {@code whsec_} and base64 of 24 to 64 bytes. Several, separated by spaces, sign side by side, so
 * that a receiver can change from one to the next without losing a message.
 */
public final class SigningSecret {
  private static final String PREFIX = "whsec_";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;
  private static final int MOST = 3;
  private static final int FRESH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private final List<byte[]> keys = new ArrayList<>();

  private SigningSecret() {}

  /**
   * The secret written so.
   *
   * @throws IllegalArgumentException in words for whoever entered it, without what they entered
   */
  public static SigningSecret of(String written) {
    SigningSecret secret = new SigningSecret();
    for (String one : written.strip().split(" +", -1)) {
      secret.keys.add(key(one));
    }
    if (secret.keys.size() > MOST) {
      throw new IllegalArgumentException("These are more than " + MOST + " secrets.");
    }
    return secret;
  }

  /** A new one, as it is written. */
  public static String fresh() {
    byte[] bytes = new byte[FRESH];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /** The first of those that are written so. */
  public static String newest(String written) {
    int space = written.indexOf(' ');
    return space < 0 ? written : written.substring(0, space);
  }

  /**
   * The value of the header {@code webhook-signature}.
   *
   * @param id of the message, without a dot
   * @param at when this attempt is made
   * @param body the very bytes that are sent
   */
  public String signature(String id, Instant at, byte[] body) {
    byte[] head = (id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
    List<String> signatures = new ArrayList<>();
    for (byte[] key : keys) {
      signatures.add("v1," + Base64.getEncoder().encodeToString(signed(key, head, body)));
    }
    return String.join(" ", signatures);
  }

  private static byte[] key(String written) {
    if (written.startsWith(PREFIX)) {
      try {
        byte[] key = Base64.getDecoder().decode(written.substring(PREFIX.length()));
        if (key.length >= SHORTEST && key.length <= LONGEST) {
          return key;
        }
      } catch (IllegalArgumentException notBase64) {
        // told below
      }
    }
    throw new IllegalArgumentException(
        "This must be whsec_ and the base64 of 24 to 64 random bytes, as in the output of: echo"
            + " whsec_$(openssl rand -base64 32)");
  }

  private static byte[] signed(byte[] key, byte[] head, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(head);
      return mac.doFinal(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
