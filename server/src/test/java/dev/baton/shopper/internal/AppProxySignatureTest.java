package dev.baton.shopper.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.ShopLogin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of Shopify's page on app proxies, secret {@code hush}. */
class AppProxySignatureTest {

  @Test
  void the_documented_call_has_the_documented_signature() {
    Map<String, List<String>> query =
        Map.of(
            "extra", List.of("1", "2"),
            "shop", List.of("shop-name.myshopify.com"),
            "logged_in_customer_id", List.of("1"),
            "path_prefix", List.of("/apps/awesome_reviews"),
            "timestamp", List.of("1317327555"),
            "signature", List.of("anything"));
    assertThat(ShopLogin.hash("hush", AppProxy.signedText(query)))
        .isEqualTo("4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb");
  }
}
