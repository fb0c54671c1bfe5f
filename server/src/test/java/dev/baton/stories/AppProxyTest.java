package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.SettableClock;
import dev.baton.testing.ShopLogin;
import dev.baton.testing.TestStore;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A Shopify app's proxy tells who is signed in at the shop. */
@BatonTest
class AppProxyTest {
  private static final String SECRET = "shpss_0123456789abcdef0123456789abcdef";
  private static final String SHOP = "fern-and-finch.myshopify.com";

  private final Http http;
  private final SettableClock clock;
  private final TestStore store;

  AppProxyTest(Http http, SettableClock clock) {
    this.http = http;
    this.clock = clock;
    this.store = TestStore.create(http);
    Answer added =
        store
            .admin()
            .post(
                store.path("/identity"),
                Map.of("type", "shopify_app", "shop", SHOP, "clientSecret", SECRET));
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.body()).doesNotContain(SECRET);
  }

  private Map<String, String> call(String customer) {
    Map<String, String> query = new TreeMap<>();
    query.put("shop", SHOP);
    query.put("logged_in_customer_id", customer);
    query.put("path_prefix", "/apps/chat");
    query.put("timestamp", Long.toString(clock.instant().getEpochSecond()));
    return query;
  }

  private static String signature(String secret, Map<String, String> query) {
    String text =
        new TreeMap<>(query)
            .entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining());
    return ShopLogin.hash(secret, text);
  }

  private Answer send(String store, Map<String, String> query, String signature) {
    String words =
        query.entrySet().stream()
            .map(
                entry ->
                    entry.getKey()
                        + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return http.get(
        "/api/v1/storefront/" + store + "/shopify/identity?" + words + "&signature=" + signature);
  }

  private Answer send(Map<String, String> query) {
    return send(store.id(), query, signature(SECRET, query));
  }

  @Test
  void whoever_is_signed_in_gets_a_token_for_ten_minutes() {
    Answer told = send(call("1001"));
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.header("cache-control")).contains("no-store");
    String token = told.text("/identityToken");
    assertThat(identity(store.id(), token)).isEqualTo("verified");
    assertThat(identity(TestStore.create(http).id(), token)).isEqualTo("rejected");
    clock.advance(Duration.ofMinutes(12));
    assertThat(identity(store.id(), token)).isEqualTo("rejected");
  }

  private String identity(String at, String token) {
    return http.post("/api/v1/storefront/" + at + "/conversations", Map.of("identityToken", token))
        .text("/identity");
  }

  @Test
  void a_guest_gets_none() {
    Answer told = send(call(""));
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.at("/identityToken").isNull()).isTrue();
  }

  @Test
  void a_call_counts_once() {
    Map<String, String> query = call("1001");
    assertThat(send(query).status()).isEqualTo(200);
    assertThat(send(query).status()).isEqualTo(401);
  }

  @Test
  void a_call_that_is_old_or_from_the_future_proves_nothing() {
    Map<String, String> query = call("1001");
    clock.advance(Duration.ofSeconds(91));
    assertThat(send(query).status()).isEqualTo(401);
    Map<String, String> ahead = call("1001");
    ahead.put("timestamp", Long.toString(clock.instant().getEpochSecond() + 91));
    assertThat(send(ahead).status()).isEqualTo(401);
    ahead.put("timestamp", "soon");
    assertThat(send(ahead).status()).isEqualTo(401);
  }

  @Test
  void what_is_not_signed_so_proves_nothing() {
    Map<String, String> query = call("1001");
    String right = signature(SECRET, query);
    assertThat(send(store.id(), query, signature("another", query)).status()).isEqualTo(401);
    assertThat(send(store.id(), query, "").status()).isEqualTo(401);
    assertThat(send(store.id(), query, right.substring(1)).status()).isEqualTo(401);
    assertThat(send(store.id(), call("1002"), right).status()).isEqualTo(401);
    Map<String, String> elsewhere = call("1001");
    elsewhere.put("shop", "evil.myshopify.com");
    assertThat(send(elsewhere).status()).isEqualTo(401);
    String doubled = "&logged_in_customer_id=1";
    assertThat(send(store.id(), query, right + doubled).status()).isEqualTo(401);
    assertThat(send(TestStore.create(http).id(), query, right).status()).isEqualTo(404);
  }
}
