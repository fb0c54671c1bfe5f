package dev.baton.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.SettableClock;
import dev.baton.testing.ShopifyHook;
import dev.baton.testing.Shopper;
import dev.baton.testing.StubServer;
import dev.baton.testing.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A merchant hears of their shop: soon, once, and when it is well again. */
@BatonTest
class ShopAlertsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SECRET = "shpss_0123456789abcdef0123456789abcdef";
  private final Http http;
  private final SettableClock clock;
  private final TestStore store;
  private final Shop shop = new Shop();
  private final Merchant merchant = new Merchant();

  ShopAlertsTest(Http http, SettableClock clock) {
    this.http = http;
    this.clock = clock;
    this.store = TestStore.create(http);
  }

  /** A shop of the small contract, or what is left of it. */
  private static final class Shop extends StubServer {
    private volatile int status = 200;

    @Override
    protected Output answer(Request request) {
      return status == 200
          ? json(200, "{\"order\":null,\"orders\":[],\"products\":[],\"name\":\"Loom\"}")
          : of(status, "text/plain", "no");
    }
  }

  /** Where the merchant's alerts go. */
  private static final class Merchant extends StubServer {
    @Override
    protected Output answer(Request request) {
      return of(204, "text/plain", "");
    }

    List<String> heard() {
      return requests().stream()
          .map(one -> JSON.readTree(one.text()).path("type").asString(""))
          .toList();
    }
  }

  @AfterEach
  void close() {
    shop.close();
    merchant.close();
  }

  private void connect() {
    put(Map.of("type", "http", "config", Map.of("url", shop.uri() + "/", "secret", WHSEC)));
    Answer channel =
        store
            .admin()
            .put(
                store.path("/alerts/channels/webhook"),
                Map.of(
                    "enabled",
                    true,
                    "digestMinutes",
                    30,
                    "config",
                    Map.of("url", merchant.uri() + "/alerts", "secret", WHSEC)));
    assertThat(channel.status()).as(channel.body()).isLessThan(300);
  }

  private static final String WHSEC = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private void put(Map<String, Object> connection) {
    Answer put = store.admin().put(store.path("/shop"), connection);
    assertThat(put.status()).as(put.body()).isEqualTo(200);
  }

  @Test
  void refusedCredentialsAreToldOnceAndTheRecoveryToo() {
    connect();
    shop.status = 401;
    ask();
    assertThat(status()).isEqualTo("failing");
    assertThat(kinds()).as("whoever sets it up is left alone").isEmpty();
    clock.advance(Duration.ofMinutes(3));
    until("it is told", () -> kinds().contains("shop_failing"));
    until("the channel heard", () -> passing(() -> merchant.heard().contains("shop.failing")));
    for (int i = 0; i < 4; i++) {
      ask();
      clock.advance(Duration.ofMinutes(6));
    }
    assertThat(kinds()).containsExactly("shop_failing");
    shop.status = 200;
    until("it is tested by itself", () -> passing(() -> status().equals("connected")));
    until("the recovery is told", () -> passing(() -> kinds().contains("shop_recovered")));
    until("the channel heard", () -> passing(() -> merchant.heard().contains("shop.recovered")));
    assertThat(merchant.heard()).containsExactly("shop.failing", "shop.recovered");
    String first = merchant.requests().getFirst().text();
    assertThat(first)
        .contains("cannot be looked up in your shop", "\"shop\"")
        .doesNotContain("jane");
  }

  @Test
  void aShopThatGivesNoAnswerForAWhileIsToldAndOneThatStumblesIsNot() {
    connect();
    shop.status = 503;
    ask();
    clock.advance(Duration.ofMinutes(6));
    assertThat(status()).as("once is nothing").isNotEqualTo("failing");
    ask();
    ask();
    until("it is tested", () -> passing(() -> status().equals("failing")));
    until("it is told", () -> passing(() -> kinds().contains("shop_failing")));
  }

  @Test
  void anUninstalledAppAndACustomersQuestionAreToldAtOnce() {
    put(
        Map.of(
            "type",
            "shopify",
            "config",
            Map.of("shop", "acme", "clientId", "id-1", "clientSecret", SECRET)));
    ShopifyHook shopify = new ShopifyHook(http, store, SECRET);
    shopify.tells(
        "customers/data_request",
        "{\"customer\":{\"id\":1,\"email\":\"jane@example.com\"},\"orders_requested\":[]}");
    shopify.tells("app/uninstalled", "{\"id\":1}");
    shopify.tells("app/uninstalled", "{\"id\":1,\"again\":true}");
    assertThat(kinds()).containsExactlyInAnyOrder("shop_removed", "shop_data_asked");
    assertThat(store.admin().get(store.path("/alerts")).body())
        .contains("Install it again there", "within 30 days")
        .doesNotContain("jane");
  }

  private void ask() {
    Shopper.at(http, store.id()).says("Where is my order 1002? My email is jane@example.com");
  }

  private String status() {
    return store.admin().get(store.path("/shop")).text("/status");
  }

  private List<String> kinds() {
    return store.admin().get(store.path("/alerts")).at("/items").findValuesAsString("kind");
  }

  /** Whether it holds; else time goes on. */
  private boolean passing(BooleanSupplier holds) {
    boolean now = holds.getAsBoolean();
    if (!now) {
      clock.advance(Duration.ofSeconds(30));
    }
    return now;
  }

  private static void until(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain until " + what);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }
}
