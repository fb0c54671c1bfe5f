package dev.baton.commerce.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.OrderNumber;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.SettableClock;
import dev.baton.testing.ShopifyHook;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shopper tracks, cancels and returns orders of a shop at Shopify. */
@BatonTest
class ShopifyStoryTest {
  private final Http http;
  private final SettableClock clock;
  private final TestStore store;
  private final StubShopify shopify;

  ShopifyStoryTest(Http http, SettableClock clock) {
    this.http = http;
    this.clock = clock;
    this.store = TestStore.create(http);
    this.shopify = new StubShopify(clock);
  }

  @BeforeEach
  void connect() {
    shopify.looksPerJob = 1;
    Map<String, Object> config =
        Map.of(
            "shop", "acme",
            "baseUrl", shopify.uri().toString(),
            "clientId", "id-1",
            "clientSecret", "shpss_0123456789abcdef");
    Answer put =
        store.admin().put(store.path("/shop"), Map.of("type", "shopify", "config", config));
    assertThat(put.status()).as(put.body()).isEqualTo(200);
  }

  @AfterEach
  void close() {
    shopify.close();
  }

  @Test
  void theMerchantSeesThatItWorksAndWhatIsMissing() {
    Answer tested = store.admin().post(store.path("/shop/test"), Map.of());
    assertThat(tested.at("/ok").asBoolean()).as(tested.body()).isTrue();
    assertThat(tested.body()).contains("Acme", "2026-10", "Cancel order", "Customer data");
    assertThat(store.admin().get(store.path("/shop")).text("/status")).isEqualTo("connected");
    shopify.scopes.remove("write_orders");
    Answer lacking = store.admin().post(store.path("/shop/test"), Map.of());
    assertThat(lacking.at("/ok").asBoolean()).isFalse();
    assertThat(lacking.text("/message")).contains("write_orders");
  }

  @Test
  void track() {
    Shopper shopper = shopper();
    String said = shopper.says("Where is my order 1002? My email is jane@example.com");
    assertThat(said).contains("#1002", "on its way", "UPS", "1Z999AA10123456784");
    assertThat(shopper().says("Where is my order 1002? I'm omar@example.com"))
        .contains("can't find an order with that number and that email");
  }

  @Test
  void cancel() {
    Shopper shopper = shopper();
    String asked = shopper.says("Please cancel my order 1001, jane@example.com");
    assertThat(asked).contains("Merino tee", "$84.00", "can't be undone");
    assertThat(shopify.cancellations(new OrderNumber("1001"))).isZero();
    String done = shopper.says("yes");
    assertThat(done).contains("#1001 is cancelled", "refund of $84.00");
    assertThat(shopify.cancellations(new OrderNumber("1001"))).isEqualTo(1);
  }

  @Test
  void cancelThatShopifyIsSlowWith() {
    shopify.looksPerJob = 100;
    Shopper shopper = shopper();
    shopper.says("Please cancel my order 1001, jane@example.com");
    assertThat(shopper.says("yes")).contains("has accepted the cancellation");
    assertThat(shopper.status()).isNotEmpty();
  }

  @Test
  void aCancellationThatEndsAfterTheHandoffIsToldInItsTicketOnce() {
    String reference = handedOnAboutACancellation();
    shopify.jobsEnd();
    String told = "{\"id\":1001,\"name\":\"#1001\",\"cancelled_at\":\"2026-03-05T12:00:00Z\"}";
    assertThat(tells("orders/cancelled", told).status()).isEqualTo(200);
    until("the ticket says so", () -> notes(reference).contains("Order #1001 is cancelled now"));
    assertThat(tells("orders/updated", told).status()).isEqualTo(200);
    clock.advance(Duration.ofHours(1));
    until("the note is delivered", () -> delivered(reference));
    assertThat(notes(reference)).containsOnlyOnce("is cancelled now").contains("\"system\"");
    assertThat(shopify.cancellations(new OrderNumber("1001"))).isEqualTo(1);
  }

  @Test
  void aCancellationThatIsRefusedAfterTheHandoffIsToldAtTheNextLook() {
    String reference = handedOnAboutACancellation();
    clock.advance(Duration.ofMinutes(1));
    shopify.jobsFail = true;
    shopify.jobsEnd();
    clock.advance(Duration.ofMinutes(2));
    until("the ticket says so", () -> notes(reference).contains("Order #1001 is not cancelled"));
    assertThat(notes(reference)).doesNotContain("is cancelled now");
  }

  private String handedOnAboutACancellation() {
    shopify.looksPerJob = 100;
    Shopper shopper = shopper();
    shopper.says("Please cancel my order 1001, jane@example.com");
    shopper.says("yes");
    if (!shopper.hasTicket()) {
      shopper.says("Jane Doe");
    }
    assertThat(shopper.hasTicket()).as(shopper.heard()).isTrue();
    assertThat(notes(shopper.reference())).doesNotContain("is cancelled now");
    return shopper.reference();
  }

  private String notes(String reference) {
    return store.ticket(reference).path("followUps").toString();
  }

  private boolean delivered(String reference) {
    return store.ticket(reference).at("/deliveries/0/status").asString("").equals("delivered");
  }

  private Answer tells(String topic, String body) {
    return new ShopifyHook(http, store, "shpss_0123456789abcdef").tells(topic, body);
  }

  private static void until(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain until " + what);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  @Test
  void giveBack() {
    Shopper shopper = shopper();
    assertThat(shopper.says("I want to return something from order 1003, jane@example.com"))
        .contains("Merino tee", "Canvas tote");
    assertThat(shopper.says("the tee")).contains("Too tight", "Does not suit me");
    assertThat(shopper.says("too tight")).contains("Shall I request the return");
    assertThat(shopper.says("yes")).contains("#1003-R1");
    assertThat(shopify.returns(new OrderNumber("1003"))).isEqualTo(1);
  }

  @Test
  void tooLateToGiveBack() {
    assertThat(shopper().says("I want to return order 1004, jane@example.com"))
        .contains("could be returned until");
  }

  @Test
  void aTokenThatIsRefusedIsToldTheMerchantAndTheShopperGetsAPerson() {
    store
        .admin()
        .put(
            store.path("/shop"),
            Map.of(
                "type",
                "shopify",
                "config",
                Map.of(
                    "shop", "acme",
                    "baseUrl", shopify.uri().toString(),
                    "accessToken", "shpat_taken_away_0123456789")));
    Shopper shopper = shopper();
    assertThat(shopper.says("Where is my order 1002? jane@example.com"))
        .contains("can't reach our order system");
    assertThat(shopper.status()).isNotEmpty();
    Answer shop = store.admin().get(store.path("/shop"));
    assertThat(shop.text("/status")).isEqualTo("failing");
    assertThat(shop.text("/message")).contains("does not accept the token");
    assertThat(store.admin().get(store.path("/skills/track_order")).text("/status"))
        .contains("does not accept the token");
  }

  @Test
  void expiringTokensAreRenewedAndKept() {
    store
        .admin()
        .put(
            store.path("/shop"),
            Map.of(
                "type",
                "shopify",
                "config",
                Map.of(
                    "shop", "acme",
                    "baseUrl", shopify.uri().toString(),
                    "clientId", "id-1",
                    "clientSecret", "shpss_0123456789abcdef",
                    "accessToken", "shpat_expired",
                    "refreshToken", "shprt-1")));
    for (int i = 0; i < 2; i++) {
      assertThat(shopper().says("Where is my order 1002? jane@example.com")).contains("on its way");
    }
    assertThat(shopify.calls("token")).isEqualTo(1);
    assertThat(shopify.tokens).containsExactly("shpat-refreshed-1");
  }

  private Shopper shopper() {
    return Shopper.at(http, store.id());
  }
}
