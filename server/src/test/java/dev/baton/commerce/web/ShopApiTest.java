package dev.baton.commerce.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.TestStore;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store's shop connection over HTTP. */
@BatonTest
class ShopApiTest {
  private static final String SECRET = "shpss_0123456789abcdef0123456789abcdef";
  private final Http admin;
  private final TestStore store;
  private final JdbcClient jdbc;

  ShopApiTest(Http http, JdbcClient jdbc) {
    this.admin = http.asAdmin();
    this.store = TestStore.create(http);
    this.jdbc = jdbc;
  }

  @Test
  void aStoreBeginsWithoutAShop() {
    Answer none = admin.get(store.path("/shop"));
    assertThat(none.status()).isEqualTo(200);
    assertThat(none.text("/type")).isEqualTo("none");
    assertThat(none.text("/status")).isEqualTo("none");
    assertThat(admin.post(store.path("/shop/test"), "").status()).isEqualTo(404);
  }

  @Test
  void theDemoShopIsConnectedAtOnceAndTakenAwayAgain() {
    Answer demo = admin.put(store.path("/shop"), Map.of("type", "demo"));
    assertThat(demo.status()).as(demo.body()).isEqualTo(200);
    assertThat(demo.text("/status")).isEqualTo("connected");
    assertThat(demo.at("/hook").isNull()).isTrue();
    Answer tested = admin.post(store.path("/shop/test"), Map.of());
    assertThat(tested.at("/ok").asBoolean()).as(tested.body()).isTrue();
    assertThat(admin.get(store.path("/skills/track_order")).text("/status")).isEqualTo("Ready");
    assertThat(admin.delete(store.path("/shop")).status()).isEqualTo(204);
    assertThat(admin.get(store.path("/shop")).text("/type")).isEqualTo("none");
    assertThat(admin.get(store.path("/skills/track_order")).text("/status"))
        .isEqualTo("Needs a shop connection");
    assertThat(admin.get(store.path("/audit")).body())
        .contains("connected a shop", "disconnected the shop");
  }

  @Test
  void whatIsSecretGoesInAndNeverComesOut() {
    Answer put =
        admin.put(
            store.path("/shop"),
            shopify(Map.of("shop", "acme", "clientId", "id-1", "clientSecret", SECRET)));
    assertThat(put.status()).as(put.body()).isEqualTo(200);
    assertThat(put.text("/status")).isEqualTo("untested");
    assertThat(put.text("/hook")).endsWith("/api/v1/hooks/" + store.id() + "/shop");
    Answer got = admin.get(store.path("/shop"));
    assertThat(got.at("/kept").toString()).isEqualTo("[\"clientSecret\"]");
    assertThat(put.body() + got.body() + admin.get(store.path("/audit")).body())
        .doesNotContain(SECRET);
    String kept =
        jdbc.sql("SELECT config::text || secrets FROM shop_connection WHERE store_id = :store")
            .param("store", store.id())
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain(SECRET).contains("acme");
  }

  @Test
  void whatGetSaysCanBePutBackAndTheSecretStays() {
    admin.put(
        store.path("/shop"),
        shopify(Map.of("shop", "acme", "clientId", "i", "clientSecret", SECRET)));
    Answer again = admin.put(store.path("/shop"), admin.get(store.path("/shop")).body());
    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(again.at("/kept").toString()).isEqualTo("[\"clientSecret\"]");
  }

  @Test
  void aKeptSecretGoesToNoOtherShop() {
    admin.put(
        store.path("/shop"),
        shopify(Map.of("shop", "acme", "clientId", "i", "clientSecret", SECRET)));
    Answer elsewhere =
        admin.put(store.path("/shop"), shopify(Map.of("shop", "evil", "clientId", "i")));
    assertThat(elsewhere.status()).isEqualTo(422);
    assertThat(elsewhere.text("/errors/0/pointer")).isEqualTo("/config/clientSecret");
  }

  @Test
  void whatIsWrongIsSaidBesideItsField() {
    Answer unknown = admin.put(store.path("/shop"), Map.of("type", "woo"));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/type");
    Answer missing = admin.put(store.path("/shop"), shopify(Map.of("clientId", "i")));
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.text("/errors/0/pointer")).isEqualTo("/config/shop");
    Answer host = admin.put(store.path("/shop"), shopify(Map.of("shop", "acme.evil.example/x")));
    assertThat(host.status()).isEqualTo(422);
    assertThat(admin.put(store.path("/shop"), Map.of("type", "demo", "x", 1)).status())
        .isEqualTo(400);
    assertThat(admin.put(store.path("/shop"), Map.of()).status()).isEqualTo(400);
  }

  @Test
  void theFormIsDrawnFromWhatEachKindAsksFor() {
    Answer kinds = admin.get(store.path("/shop/types"));
    assertThat(kinds.text("/items/0/type")).isEqualTo("shopify");
    assertThat(kinds.body()).contains("clientSecret", "cancelWithinMinutes", "demo");
  }

  private static Map<String, Object> shopify(Map<String, Object> config) {
    return Map.of("type", "shopify", "config", config);
  }
}
