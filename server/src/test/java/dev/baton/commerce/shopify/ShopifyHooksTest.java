package dev.baton.commerce.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.http.Specs;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Shopify's webhooks: believed only when signed, heard once, and carried out. */
@BatonTest
class ShopifyHooksTest {
  private static final String SECRET = "shpss_0123456789abcdef0123456789abcdef";
  private final Http http;
  private final KnownOrders orders;
  private final JdbcClient jdbc;
  private final TestStore store;

  ShopifyHooksTest(Http http, KnownOrders orders, JdbcClient jdbc) {
    this.http = http;
    this.orders = orders;
    this.jdbc = jdbc;
    this.store = TestStore.create(http);
    connect(Map.of("shop", "acme", "clientId", "id-1", "clientSecret", SECRET));
  }

  private void connect(Map<String, Object> config) {
    Answer put =
        store.admin().put(store.path("/shop"), Map.of("type", "shopify", "config", config));
    assertThat(put.status()).as(put.body()).isEqualTo(200);
  }

  private Answer tells(String topic, String body) {
    return tells(topic, body, UUID.randomUUID().toString(), SECRET);
  }

  private Answer tells(String topic, String body, String id, String secret) {
    return from("acme.myshopify.com")
        .with("X-Shopify-Topic", topic)
        .with("X-Shopify-Webhook-Id", id)
        .with(
            "X-Shopify-Hmac-Sha256", ShopifyProof.of(secret, body.getBytes(StandardCharsets.UTF_8)))
        .post("/api/v1/hooks/" + store.id() + "/shop", body);
  }

  private Http from(String shop) {
    return http.with("X-Shopify-Shop-Domain", shop);
  }

  @Test
  void theSignatureIsTheOneShopifyMakes() {
    JsonNode vector = Specs.read("shopify/vectors/hmac-vectors.json").path("webhook");
    byte[] body = vector.path("raw_body").stringValue().getBytes(StandardCharsets.UTF_8);
    assertThat(ShopifyProof.of(vector.path("secret").stringValue(), body))
        .isEqualTo(vector.path("X-Shopify-Hmac-Sha256").stringValue());
  }

  @Test
  void whatIsForgedIsRefusedAndDoesNothing() {
    String email = chat();
    String body = redact(email);
    assertThat(tells("customers/redact", body, "w1", "another secret").status()).isEqualTo(401);
    assertThat(
            from("acme.myshopify.com")
                .with("X-Shopify-Topic", "customers/redact")
                .with("X-Shopify-Webhook-Id", "w2")
                .post(store.path("").replace("/admin/stores/", "/hooks/") + "/shop", body)
                .status())
        .isEqualTo(401);
    Answer elsewhere =
        from("evil.myshopify.com")
            .with("X-Shopify-Topic", "customers/redact")
            .with("X-Shopify-Webhook-Id", "w3")
            .with(
                "X-Shopify-Hmac-Sha256",
                ShopifyProof.of(SECRET, body.getBytes(StandardCharsets.UTF_8)))
            .post("/api/v1/hooks/" + store.id() + "/shop", body);
    assertThat(elsewhere.status()).isEqualTo(401);
    assertThat(kept(email)).isPositive();
  }

  @Test
  void aStoreWithoutShopifyListensToNobody() {
    store.admin().put(store.path("/shop"), Map.of("type", "demo"));
    assertThat(tells("customers/redact", redact("a@example.com")).status()).isEqualTo(404);
  }

  @Test
  void aCustomerIsErasedWithAllTheyWrote() {
    String email = chat();
    String other = chat();
    assertThat(kept(email)).isPositive();
    Answer told = tells("customers/redact", redact(email));
    assertThat(told.status()).as(told.body()).isEqualTo(200);
    assertThat(kept(email)).isZero();
    assertThat(kept(other)).isPositive();
    assertThat(store.admin().get(store.path("/audit")).body()).contains("erased a person");
  }

  @Test
  void aCustomerWithoutAnAddressIsFoundByTheTelephoneNumberTheyWrote() {
    String theirs = chatOf("one" + UUID.randomUUID() + "@example.com", "call me: (415) 555-2671");
    String others = chatOf("two" + UUID.randomUUID() + "@example.com", "call me: (415) 555-2672");
    String body =
        """
        {"customer":{"id":191167,"email":null,"phone":"+1 415-555-2671"},"orders_to_redact":[]}
        """;
    assertThat(tells("customers/redact", body).status()).isEqualTo(200);
    assertThat(kept(theirs)).isZero();
    assertThat(kept(others)).isPositive();
  }

  @Test
  void aCustomerIsFoundByAnOrderThatWasLookedAt() {
    String theirs = chatOf("one" + UUID.randomUUID() + "@example.com", "it is order 4711");
    String others = chatOf("two" + UUID.randomUUID() + "@example.com", "it is order 4712");
    orders.know(new StoreId(store.id()), "gid://shopify/Order/299938", new OrderNumber("4711"));
    String body =
        """
        {"customer":{"id":191167},"orders_to_redact":[299938,280263]}
        """;
    assertThat(tells("customers/redact", body).status()).isEqualTo(200);
    assertThat(kept(theirs)).isZero();
    assertThat(kept(others)).isPositive();
    assertThat(orders.numbers(new StoreId(store.id()), List.of("299938"))).isEmpty();
  }

  @Test
  void aCustomerIsFoundByTheIdTheyWereSignedInWith() {
    String theirs = chatOf("one" + UUID.randomUUID() + "@example.com");
    String others = chatOf("two" + UUID.randomUUID() + "@example.com");
    signIn(theirs, "shop:191167");
    signIn(others, "shop:191168");
    assertThat(tells("customers/redact", "{\"customer\":{\"id\":191167}}").status()).isEqualTo(200);
    assertThat(kept(theirs)).isZero();
    assertThat(kept(others)).isPositive();
  }

  private void signIn(String email, String customer) {
    assertThat(
            jdbc.sql(
                    """
                    update conversation set identity = jsonb_build_object('kind', 'VERIFIED',
                      'customer', :customer::text)
                    where store_id = :store and email_key = :email
                    """)
                .param("customer", customer)
                .param("store", store.id())
                .param("email", email)
                .update())
        .isEqualTo(1);
  }

  @Test
  void aRequestThatNamesNobodyErasesNobody() {
    String email = chat();
    for (String body :
        List.of("{}", "{\"customer\":{\"id\":null,\"email\":\"\",\"phone\":\"\"}}", "[1]")) {
      assertThat(tells("customers/redact", body).status()).as(body).isEqualTo(200);
    }
    assertThat(kept(email)).isPositive();
  }

  @Test
  void aQuestionForDataIsAnsweredByOrderAndCustomerToo() {
    String email = chatOf("one" + UUID.randomUUID() + "@example.com", "it is order 4713");
    orders.know(new StoreId(store.id()), "gid://shopify/Order/5", new OrderNumber("4713"));
    String body =
        """
        {"customer":{"id":7},"orders_requested":[5],"data_request":{"id":1}}
        """;
    assertThat(tells("customers/data_request", body).status()).isEqualTo(200);
    Answer waiting = store.admin().get(store.path("/shop/data-requests"));
    assertThat(waiting.at("/items/0/email").isNull()).isTrue();
    assertThat(waiting.text("/items/0/customerId")).isEqualTo("7");
    assertThat(waiting.text("/items/0/orders/0")).isEqualTo("4713");
    Answer data =
        store
            .admin()
            .post(
                store.path("/shop/data-requests/" + waiting.text("/items/0/id") + "/export"),
                Map.of());
    assertThat(data.at("/data/tickets/0/requester/email").asString()).isEqualTo(email);
    assertThat(data.at("/data/conversations").size()).isEqualTo(1);
  }

  @Test
  void whatIsToldAgainIsDoneOnce() {
    String email = chat();
    assertThat(tells("customers/redact", redact(email), "again", SECRET).status()).isEqualTo(200);
    String after = chatOf(email);
    assertThat(tells("customers/redact", redact(email), "again", SECRET).status()).isEqualTo(200);
    assertThat(kept(after)).isPositive();
  }

  @Test
  void aCustomersQuestionForTheirDataWaitsForTheMerchantAndIsAnswered() {
    String email = chat();
    String body =
        """
        {"shop_id":1,"shop_domain":"acme.myshopify.com","orders_requested":[1],
         "customer":{"id":191167,"email":"%s","phone":"555-625-1199"},"data_request":{"id":9999}}
        """
            .formatted(email);
    assertThat(tells("customers/data_request", body).status()).isEqualTo(200);
    Answer waiting = store.admin().get(store.path("/shop/data-requests"));
    assertThat(waiting.text("/items/0/email")).isEqualTo(email);
    assertThat(waiting.at("/items/0/answeredAt").isNull()).isTrue();
    Answer data =
        store
            .admin()
            .post(
                store.path("/shop/data-requests/" + waiting.text("/items/0/id") + "/export"),
                Map.of());
    assertThat(data.status()).as(data.body()).isEqualTo(200);
    assertThat(data.at("/data/tickets").size()).isEqualTo(1);
    assertThat(store.admin().get(store.path("/shop/data-requests")).text("/items/0/answeredAt"))
        .isNotEmpty();
  }

  @Test
  void anAppThatWasUninstalledIsSaidAndAskedNoMore() {
    assertThat(tells("app/uninstalled", "{\"id\":1}").status()).isEqualTo(200);
    Answer shop = store.admin().get(store.path("/shop"));
    assertThat(shop.text("/status")).isEqualTo("removed");
    assertThat(shop.text("/message")).contains("uninstalled");
    String said = Shopper.at(http, store.id()).says("Where is my order 1001? jane@example.com");
    assertThat(said).contains("can't reach our order system");
  }

  @Test
  void aShopThatLeftIsErasedWithEverybody() {
    String one = chat();
    String other = chat();
    tells("app/uninstalled", "{\"id\":1}");
    String body = "{\"shop_id\":1,\"shop_domain\":\"acme.myshopify.com\"}";
    assertThat(tells("shop/redact", body).status()).isEqualTo(200);
    assertThat(kept(one)).isZero();
    assertThat(kept(other)).isZero();
    assertThat(store.admin().get(store.path("/shop")).text("/type")).isEqualTo("none");
  }

  @Test
  void theFormerSecretCountsWhileItIsThere() {
    connect(
        Map.of(
            "shop", "acme",
            "clientId", "id-1",
            "clientSecret", "shpss_new_0123456789abcdef",
            "formerClientSecret", SECRET));
    assertThat(tells("orders/updated", "{}").status()).isEqualTo(200);
    assertThat(tells("orders/updated", "{}", "x", "shpss_new_0123456789abcdef").status())
        .isEqualTo(200);
  }

  private String chat() {
    return chatOf("p" + UUID.randomUUID().toString().substring(0, 8) + "@example.com");
  }

  private String chatOf(String email) {
    return chatOf(email, "thank you");
  }

  /** Somebody talks to a person and leaves a ticket. */
  private String chatOf(String email, String more) {
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("human please, my mug arrived broken. " + more);
    shopper.says("Jane Doe, " + email);
    assertThat(shopper.hasTicket()).as(shopper.heard()).isTrue();
    return email;
  }

  /** How many things are kept about somebody. */
  private int kept(String email) {
    JsonNode data =
        store.admin().post(store.path("/people/export"), Map.of("email", email)).at("/data");
    return data.path("tickets").size() + data.path("conversations").size();
  }

  private static String redact(String email) {
    return """
    {"shop_id":954889,"shop_domain":"acme.myshopify.com","orders_to_redact":[299938],
     "customer":{"id":191167,"email":"%s","phone":"555-625-1199"}}
    """
        .formatted(email);
  }
}
