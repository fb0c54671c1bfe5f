package dev.baton.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@BatonTest
class StorefrontOriginsTest {
  private static final String SHOP = "https://shop.example";
  private final Http http;
  private final String store = "o-" + UUID.randomUUID().toString().substring(0, 12);

  StorefrontOriginsTest(Http http) {
    this.http = http;
    http.asAdmin()
        .post(
            "/api/v1/admin/stores",
            Map.of(
                "id",
                store,
                "name",
                "O",
                "country",
                "US",
                "currency",
                "USD",
                "timeZone",
                "UTC",
                "origins",
                List.of(SHOP)));
  }

  @Test
  void the_stores_own_page_may_ask() {
    Answer answer = preflight("/api/v1/storefront/" + store + "/conversations", SHOP);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("access-control-allow-origin")).isEqualTo(SHOP);
    assertThat(answer.headers()).doesNotContainKey("access-control-allow-credentials");
    assertThat(answer.header("access-control-allow-headers")).containsIgnoringCase("authorization");
  }

  @Test
  void a_foreign_page_may_not() {
    for (String origin :
        List.of(
            "https://evil.example", "null", "https://shop.example.evil", "http://shop.example")) {
      Answer answer = preflight("/api/v1/storefront/" + store + "/conversations", origin);
      assertThat(answer.status()).as(origin).isEqualTo(403);
      assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
      assertThat(answer.header("content-type")).startsWith("application/problem+json");
    }
    assertThat(preflight("/api/v1/storefront/demo/conversations", SHOP).status()).isEqualTo(403);
  }

  @Test
  void a_conversation_is_judged_by_its_tokens_store() {
    String path = "/api/v1/conversations/" + UUID.randomUUID();
    assertThat(preflight(path, SHOP).status()).isEqualTo(200);
    assertThat(
            http.with("Origin", SHOP)
                .as("bc_" + store + ".x")
                .get(path)
                .header("access-control-allow-origin"))
        .isEqualTo(SHOP);
    assertThat(http.with("Origin", SHOP).as("bc_demo.x").get(path).status()).isEqualTo(403);
  }

  @Test
  void the_admin_api_has_no_cors() {
    assertThat(preflight("/api/v1/admin/stores/" + store, SHOP).headers())
        .doesNotContainKey("access-control-allow-origin");
  }

  private Answer preflight(String path, String origin) {
    return http.with("Origin", origin)
        .with("Access-Control-Request-Method", "POST")
        .with("Access-Control-Request-Headers", "authorization,content-type")
        .call("OPTIONS", path, null);
  }
}
