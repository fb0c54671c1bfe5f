package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.SettableClock;
import dev.baton.testing.ShopLogin;
import dev.baton.testing.Shopper;
import dev.baton.testing.StubServer;
import dev.baton.testing.TestStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A shop's own login vouches for its customers: section 4.1. */
@BatonTest
class IdentityTokenTest {
  private final Http http;
  private final SettableClock clock;

  IdentityTokenTest(Http http, SettableClock clock) {
    this.http = http;
    this.clock = clock;
  }

  private Answer opened(TestStore store, Object token) {
    return http.post(
        "/api/v1/storefront/" + store.id() + "/conversations", Map.of("identityToken", token));
  }

  private String identity(TestStore store, String token) {
    Answer opened = opened(store, token);
    assertThat(opened.status()).isEqualTo(201);
    return opened.text("/identity");
  }

  private Shopper signedIn(TestStore store, String token) {
    return Shopper.opening(http, store.id(), Map.of("identityToken", token));
  }

  @Test
  void who_is_signed_in_is_asked_nothing_and_told_what_was_used() {
    TestStore store = TestStore.create(http);
    Shopper jane = signedIn(store, ShopLogin.of(store, clock).jane());
    String said = jane.says("my mug came broken, human please");
    assertThat(said).contains("jane@example.com").contains("Jane Doe");
    assertThat(jane.hasTicket()).isTrue();
    assertThat(jane.handoff("/details/email/source")).isEqualTo("account");
    assertThat(jane.answer().at("/handoff/details/email/verified").asBoolean()).isTrue();
    assertThat(store.ticket(jane.reference()).at("/requester/name").asString())
        .isEqualTo("Jane Doe");
  }

  @Test
  void a_customer_of_the_shop_sees_their_own_orders() {
    TestStore demo = TestStore.demo(http);
    String token = ShopLogin.of(demo, clock).jane();
    Shopper jane = signedIn(demo, token);
    assertThat(jane.says("where is my order 12346?")).contains("1Z999AA10123456784");
    assertThat(jane.says("where is my order 12349?")).doesNotContain("cancelled");
  }

  /** Each of these proves nothing; none is refused with an error, none opens anything. */
  @Test
  void forgeries_are_rejected() {
    TestStore store = TestStore.create(http);
    ShopLogin login = ShopLogin.of(store, clock);
    ShopLogin elsewhere = ShopLogin.of(TestStore.create(http), clock);
    RSAKey pair = ShopLogin.pair("k1");
    store
        .admin()
        .post(
            store.path("/identity"),
            Map.of("type", "public_key", "publicKey", ShopLogin.pem(pair), "keyId", "k1"));
    Map<String, Object> good = login.claims("7", Map.of("email", "jane@example.com"));
    assertThat(identity(store, ShopLogin.rsa(pair, "k1", good))).isEqualTo("verified");
    Instant now = clock.instant();
    Map<String, String> forged = new LinkedHashMap<>();
    forged.put("no token", "not.a.token");
    forged.put("empty", "");
    forged.put("alg none", unsigned("none", good));
    forged.put("alg None", unsigned("None", good));
    forged.put("no signature", withoutSignature(login.jane()));
    forged.put("another secret", login.with("x".repeat(43)).jane());
    forged.put("another store's secret", elsewhere.with(elsewhere.secret()).jane());
    forged.put("changed", changed(login.jane()));
    forged.put("public key as a secret", ShopLogin.hmac(ShopLogin.pem(pair), "k1", good));
    forged.put("another pair", ShopLogin.rsa(ShopLogin.pair("k1"), "k1", good));
    forged.put("unknown key", ShopLogin.rsa(pair, "k2", good));
    forged.put("secret of an unknown name", ShopLogin.hmac(login.secret(), "k9", good));
    forged.put("as Baton", ShopLogin.hmac(login.secret(), "baton", good));
    forged.put("expired", login.token("7", Map.of("exp", Date.from(now.minusSeconds(61)))));
    forged.put("without an end", login.token("7", Map.of("exp", "")));
    forged.put("for ever", login.token("7", Map.of("exp", Date.from(now.plusSeconds(90_000)))));
    forged.put("from the future", login.token("7", Map.of("iat", Date.from(now.plusSeconds(90)))));
    forged.put("not yet", login.token("7", Map.of("nbf", Date.from(now.plusSeconds(90)))));
    forged.put("for somebody else", login.token("7", Map.of("aud", "another-store")));
    forged.put("for nobody", login.token("7", Map.of("aud", "")));
    forged.put("of nobody", login.token("7", Map.of("sub", "")));
    forged.put("of wrong types", login.token("7", Map.of("exp", "tomorrow")));
    forged.forEach(
        (how, token) -> {
          Answer opened = opened(store, token);
          assertThat(opened.status()).as(how).isEqualTo(201);
          assertThat(opened.text("/identity")).as(how).isEqualTo("rejected");
        });
  }

  @Test
  void a_rejected_shopper_is_asked_as_anybody() {
    TestStore store = TestStore.create(http);
    Shopper shopper = signedIn(store, ShopLogin.of(store, clock).with("x".repeat(43)).jane());
    assertThat(shopper.says("human please")).doesNotContain("jane");
    assertThat(shopper.asking()).containsExactly("email", "name");
  }

  @Test
  void clocks_may_differ_by_a_minute() {
    TestStore store = TestStore.create(http);
    ShopLogin login = ShopLogin.of(store, clock);
    Instant now = clock.instant();
    assertThat(identity(store, login.token("7", Map.of("exp", Date.from(now.minusSeconds(59))))))
        .isEqualTo("verified");
    assertThat(identity(store, login.token("7", Map.of("iat", Date.from(now.plusSeconds(59))))))
        .isEqualTo("verified");
  }

  @Test
  void an_address_that_the_login_did_not_verify_is_not_proven() {
    TestStore demo = TestStore.demo(http);
    String token =
        ShopLogin.of(demo, clock)
            .token("8", Map.of("email", "jane@example.com", "email_verified", false));
    Shopper somebody = signedIn(demo, token);
    assertThat(somebody.says("where is my order 12346?")).doesNotContain("1Z999AA10123456784");
  }

  @Test
  void keys_are_found_at_an_address_and_may_change() {
    RSAKey first = ShopLogin.pair("first");
    RSAKey second = ShopLogin.pair("second");
    try (KeyServer keys = new KeyServer(first)) {
      TestStore store = TestStore.create(http);
      Answer made =
          store
              .admin()
              .post(
                  store.path("/identity"),
                  Map.of(
                      "type", "jwks",
                      "jwksUrl", keys.uri() + "/jwks",
                      "issuer", "https://login.example",
                      "audience", "client-1"));
      assertThat(made.status()).isEqualTo(201);
      Map<String, Object> claims =
          ShopLogin.of(store, clock)
              .claims("7", Map.of("iss", "https://login.example", "aud", "client-1"));
      assertThat(identity(store, ShopLogin.rsa(first, "first", claims))).isEqualTo("verified");
      assertThat(identity(store, ShopLogin.rsa(first, "first", claims))).isEqualTo("verified");
      assertThat(keys.requests()).as("kept").hasSize(1);
      assertThat(identity(store, ShopLogin.rsa(second, "second", claims))).isEqualTo("rejected");
      assertThat(keys.requests()).as("not asked again at once").hasSize(1);
      keys.now = second;
      clock.advance(Duration.ofSeconds(31));
      assertThat(identity(store, ShopLogin.rsa(second, "second", claims))).isEqualTo("verified");
      claims.put("iss", "https://evil.example");
      assertThat(identity(store, ShopLogin.rsa(second, "second", claims))).isEqualTo("rejected");
    }
  }

  /** Serves the public half of one key. */
  private static final class KeyServer extends StubServer {
    private volatile RSAKey now;

    KeyServer(RSAKey first) {
      now = first;
    }

    @Override
    protected Output answer(Request request) {
      return json(200, new JWKSet(now.toPublicJWK()).toString());
    }
  }

  @Test
  void a_secret_is_changed_without_a_moment_between() {
    TestStore store = TestStore.create(http);
    ShopLogin old = ShopLogin.of(store, clock);
    String id = store.admin().get(store.path("/identity")).text("/items/0/id");
    Answer rotated =
        store.admin().post(store.path("/identity/" + id + "/rotate"), Map.of("overlapHours", 2));
    assertThat(rotated.status()).isEqualTo(201);
    ShopLogin fresh = old.with(rotated.text("/secret"));
    assertThat(fresh.secret()).isNotEqualTo(old.secret());
    assertThat(identity(store, old.jane())).isEqualTo("verified");
    assertThat(identity(store, fresh.jane())).isEqualTo("verified");
    clock.advance(Duration.ofHours(2));
    assertThat(identity(store, old.jane())).isEqualTo("rejected");
    assertThat(identity(store, fresh.jane())).isEqualTo("verified");
  }

  @Test
  void a_removed_secret_counts_no_more() {
    TestStore store = TestStore.create(http);
    ShopLogin login = ShopLogin.of(store, clock);
    String id = store.admin().get(store.path("/identity")).text("/items/0/id");
    assertThat(store.admin().delete(store.path("/identity/" + id)).status()).isEqualTo(204);
    assertThat(identity(store, login.jane())).isEqualTo("rejected");
  }

  @Test
  void a_secret_is_told_once_and_kept_sealed() {
    TestStore store = TestStore.create(http);
    ShopLogin login = ShopLogin.of(store, clock);
    String listed = store.admin().get(store.path("/identity")).body();
    assertThat(listed).contains("shared_secret").doesNotContain(login.secret());
    assertThat(store.admin().get(store.path("/audit")).body())
        .contains("added an identity key")
        .doesNotContain(login.secret());
  }

  @Test
  void a_merchant_learns_why_a_token_is_refused() {
    TestStore store = TestStore.create(http);
    ShopLogin login = ShopLogin.of(store, clock);
    Answer good =
        store.admin().post(store.path("/identity/check"), Map.of("identityToken", login.jane()));
    assertThat(good.at("/ok").asBoolean()).isTrue();
    assertThat(good.text("/customer/email")).isEqualTo("jane@example.com");
    String late = login.token("7", Map.of("exp", Date.from(clock.instant().minusSeconds(600))));
    Answer bad = store.admin().post(store.path("/identity/check"), Map.of("identityToken", late));
    assertThat(bad.at("/ok").asBoolean()).isFalse();
    assertThat(bad.text("/message")).contains("expired");
  }

  @Test
  void what_could_never_work_is_refused_when_it_is_added() {
    TestStore store = TestStore.create(http);
    for (Map<String, String> wrong :
        List.of(
            Map.of("type", "magic"),
            Map.of("type", "jwks", "jwksUrl", "file:///etc/passwd"),
            Map.of(
                "type",
                "public_key",
                "publicKey",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"),
            Map.of("type", "shopify_app", "shop", "evil.example", "clientSecret", "s"),
            Map.of("type", "shared_secret", "clientSecret", "mine"))) {
      assertThat(store.admin().post(store.path("/identity"), wrong).status())
          .as(wrong.toString())
          .isEqualTo(422);
    }
    assertThat(store.admin().post(store.path("/identity"), Map.of("type", "jwks")).status())
        .isEqualTo(400);
  }

  @Test
  void a_token_and_a_claim_at_once_is_one_too_many() {
    TestStore store = TestStore.create(http);
    Answer both =
        http.post(
            "/api/v1/storefront/" + store.id() + "/conversations",
            Map.of("identityToken", "x", "identity", Map.of("email", "jane@example.com")));
    assertThat(both.status()).isEqualTo(400);
  }

  private static String unsigned(String algorithm, Map<String, Object> claims) {
    String signed = ShopLogin.hmac("x".repeat(43), null, claims);
    String header = part("{\"alg\":\"" + algorithm + "\"}");
    return header + "." + signed.split("\\.", -1)[1] + ".";
  }

  private static String withoutSignature(String token) {
    return token.substring(0, token.lastIndexOf('.') + 1);
  }

  /** The same signature under other words. */
  private static String changed(String token) {
    String[] parts = token.split("\\.", -1);
    String words = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    return parts[0] + "." + part(words.replace("jane@", "omar@")) + "." + parts[2];
  }

  private static String part(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
