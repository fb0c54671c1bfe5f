package dev.baton.commerce.shopify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a webhook comes from Shopify: base64 of the HMAC-SHA256 of its very bytes by the app's
 * client secret (shopify.dev/docs/apps/build/webhooks/subscribe/https).
 */
final class ShopifyProof {
  private ShopifyProof() {}

  /** Whether one of these secrets signed it; takes the same time whatever differs. */
  static boolean holds(Iterable<String> secrets, byte[] body, String signature) {
    boolean genuine = false;
    byte[] told = signature.getBytes(StandardCharsets.UTF_8);
    for (String secret : secrets) {
      genuine |= MessageDigest.isEqual(told, of(secret, body).getBytes(StandardCharsets.UTF_8));
    }
    return genuine;
  }

  /** The signature of a body. */
  static String of(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
