package dev.baton.testing;

import dev.baton.testing.Http.Answer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Shopify, as it tells a store of its shop's news: the shop {@code acme}. */
public final class ShopifyHook {
  private final Http http;
  private final String store;
  private final String secret;

  /** It signs with the app's client secret. */
  public ShopifyHook(Http http, TestStore store, String secret) {
    this.http = http;
    this.store = store.id();
    this.secret = secret;
  }

  /** Tells something, under an id of its own. */
  public Answer tells(String topic, String body) {
    Answer told =
        http.with("X-Shopify-Shop-Domain", "acme.myshopify.com")
            .with("X-Shopify-Topic", topic)
            .with("X-Shopify-Webhook-Id", UUID.randomUUID().toString())
            .with("X-Shopify-Hmac-Sha256", signature(body))
            .post("/api/v1/hooks/" + store + "/shop", body);
    if (told.status() != 200) {
      throw new AssertionError("not heard: " + told);
    }
    return told;
  }

  private String signature(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
