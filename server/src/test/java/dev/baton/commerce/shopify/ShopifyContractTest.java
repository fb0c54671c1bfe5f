package dev.baton.commerce.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.commerce.Order;
import dev.baton.commerce.Shop;
import dev.baton.commerce.Shop.Cancellation;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.http.HttpShopContract;
import dev.baton.commerce.http.ShopHttp;
import dev.baton.connector.http.Specs;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import dev.baton.testing.Fault;
import dev.baton.testing.TestPostgres;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shopify: what every shop must keep, and what is its own. */
class ShopifyContractTest extends HttpShopContract<StubShopify> {
  private static final DataSource DATABASE = TestPostgres.dataSource();
  private static final Duration USUAL = Duration.ofSeconds(10);
  private final StoreId store = new StoreId(UUID.randomUUID().toString());

  @Override
  protected StubShopify start() {
    return new StubShopify(clock);
  }

  @Override
  protected Shop shop(ShopHttp http, URI address) {
    return shop(http, address, Map.of("clientId", "id-1", "clientSecret", SECRET));
  }

  private Shop shop(ShopHttp http, URI address, Map<String, String> entered) {
    Map<String, Object> config = new java.util.HashMap<>(entered);
    config.put("baseUrl", address.toString());
    ShopifyAccount account =
        ShopifyAccount.of(new Access(store, UUID.randomUUID(), "shopify", config));
    ShopifyTokens tokens = new ShopifyTokens(http, (_, _) -> Optional.empty());
    return new ShopifyShop(
        new Graph(http, tokens, account),
        account.rules(),
        new ShopifyRequests(
            JdbcClient.create(DATABASE), new KnownOrders(JdbcClient.create(DATABASE)), clock),
        store,
        clock);
  }

  private Shop with(Map<String, String> entered) {
    return shop(http(USUAL), stub.uri(), entered);
  }

  @Override
  protected Calls calls() {
    return new Calls("FindOrder", "CancelOrder", "RequestReturn", "ChangeAddress");
  }

  @Override
  protected Samples samples() {
    return new Samples(number("1001"), number("1002"), number("1003"), number("1004"));
  }

  /** A refused token is renewed, a short pause is kept. */
  @Override
  protected Set<Trouble> passing() {
    return EnumSet.of(Trouble.STATUS_401, Trouble.STATUS_429);
  }

  @Test
  void whatIsTypedIsNoSearch() {
    for (String hostile :
        List.of("1001 OR email:*", "1001\" OR email:*", "*", "100?", "(1001)", "name:1001")) {
      assertThat(shop().order(number(hostile))).as(hostile).isEmpty();
    }
    assertThat(shop().ordersOf(new EmailAddress("*@example.com"))).isEmpty();
    assertThat(shop().ordersOf(new EmailAddress("jane\"OR@example.com"))).isEmpty();
    assertThat(stub.requests()).isEmpty();
  }

  @Test
  void ofNumbersThatBeginAlikeTheWholeOneCounts() {
    assertThat(order(number("1001")).email()).isEqualTo(new EmailAddress("jane@example.com"));
    assertThat(shop().order(number("100"))).isEmpty();
  }

  @Test
  void anAppGetsOneTokenHoweverManyAskAtOnce() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Optional<Order>> look = () -> shop().order(number("1002"));
      for (Future<Optional<Order>> found :
          threads.invokeAll(List.of(look, look, look, look, look, look))) {
        assertThat(found.get()).isPresent();
      }
    }
    assertThat(stub.calls("token")).isEqualTo(1);
  }

  @Test
  void aTokenIsFetchedAnewBeforeItsEndAndWhenItIsRefused() {
    order(number("1002"));
    clock.advance(Duration.ofHours(24));
    order(number("1002"));
    assertThat(stub.calls("token")).isEqualTo(2);
    stub.tokens.clear();
    order(number("1002"));
    assertThat(stub.calls("token")).isEqualTo(3);
  }

  @Test
  void aTokenIsReadAsShopifySendsIt() {
    stub.tokens.add("shpat_test_not_real");
    stub.next("token", answering("fixtures/token.client_credentials.json"));
    assertThat(shop().order(number("1002"))).isPresent();
    assertThat(stub.calls("token")).isEqualTo(1);
  }

  @Test
  void aPairOfTokensIsReadAsShopifySendsIt() {
    stub.tokens.add("shpat_test_not_real");
    stub.next("token", answering("fixtures/token.offline_expiring.json"));
    Map<String, Object> config = new java.util.HashMap<>();
    config.put("baseUrl", stub.uri().toString());
    config.put("clientId", "id-1");
    config.put("clientSecret", SECRET);
    config.put("accessToken", "shpat_old");
    config.put("refreshToken", "shprt_old");
    ShopifyAccount account =
        ShopifyAccount.of(new Access(store, UUID.randomUUID(), "shopify", config));
    Map<String, String> kept = new java.util.HashMap<>();
    ShopifyTokens tokens =
        new ShopifyTokens(
            http(USUAL),
            (used, renewal) -> {
              kept.putAll(renewal.ask(used).orElseThrow());
              config.putAll(kept);
              return Optional.of(new Access(store, used.connectionId(), "shopify", config));
            });
    assertThat(tokens.renewed(account, "shpat_old")).contains("shpat_test_not_real");
    assertThat(kept).containsEntry("refreshToken", "shprt_test_not_real");
  }

  @Test
  void aPastedTokenIsUsedAndCannotBeRenewed() {
    stub.tokens.add("shpat_pasted");
    Shop pasted = with(Map.of("accessToken", "shpat_pasted"));
    assertThat(pasted.order(number("1002"))).isPresent();
    stub.tokens.clear();
    assertThatThrownBy(() -> pasted.order(number("1002")))
        .isInstanceOfSatisfying(
            ShopUnavailable.class, trouble -> assertThat(trouble.toMend()).isTrue());
    assertThat(stub.calls("token")).isZero();
  }

  @Test
  void withoutAnyWayInNobodyIsCalled() {
    assertThatThrownBy(() -> with(Map.of()).order(number("1002")))
        .isInstanceOf(ShopUnavailable.class)
        .hasMessageContaining("client ID");
    assertThat(stub.requests()).isEmpty();
  }

  @Test
  void whatIsThrottledWaitsAsLongAsThePointsTake() {
    String throttled =
        """
        {"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}],
         "extensions":{"cost":{"requestedQueryCost":860,"actualQueryCost":null,
          "throttleStatus":{"maximumAvailable":2000,"currentlyAvailable":560,"restoreRate":100}}}}
        """;
    stub.next("FindOrder", Fault.status(200, "application/json", throttled));
    assertThat(shop().order(number("1002"))).isPresent();
    assertThat(pauses).contains(Duration.ofSeconds(3));
  }

  @Test
  void whatWouldWaitTooLongIsGivenUp() {
    String throttled =
        """
        {"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}],
         "extensions":{"cost":{"requestedQueryCost":1900,
          "throttleStatus":{"maximumAvailable":2000,"currentlyAvailable":0,"restoreRate":100}}}}
        """;
    stub.next("FindOrder", Fault.status(200, "application/json", throttled));
    assertThatThrownBy(() -> shop().order(number("1002"))).isInstanceOf(ShopUnavailable.class);
    assertThat(pauses).isEmpty();
  }

  @Test
  void pointsThatAreNotThereAreWaitedForBeforehand() {
    order(number("1002"));
    stub.available = 10;
    order(number("1002"));
    pauses.clear();
    order(number("1002"));
    assertThat(pauses).isNotEmpty().allMatch(pause -> pause.compareTo(Duration.ofSeconds(2)) < 0);
    assertThat(stub.calls("FindOrder")).isEqualTo(3);
  }

  @Test
  void aShopThatDoesNotKnowTheNewestVersionIsAskedByTheOneBefore() {
    stub.knowsNewest = false;
    assertThat(cancelled(number("1001"))).isEqualTo(Cancellation.DONE);
    assertThat(stub.calls("CancelPoll")).isPositive();
    assertThat(stub.calls("CancelResult")).isZero();
    assertThat(stub.requests().stream().filter(r -> r.path().contains("2026-10")).count())
        .isEqualTo(1);
  }

  @Test
  void aJobThatFailsIsARefusalAndMayBeTriedAgain() {
    stub.jobsFail = true;
    assertThat(cancelled(number("1001"))).isEqualTo(Cancellation.REFUSED);
    stub.jobsFail = false;
    assertThat(cancelled(number("1001"))).isEqualTo(Cancellation.DONE);
  }

  @Test
  void aJobUnderWayIsFollowedAndNotBegunAgain() {
    stub.looksPerJob = 4;
    assertThat(shop().cancel(number("1001"))).isEqualTo(Cancellation.PENDING);
    assertThat(shop().cancel(number("1001"))).isEqualTo(Cancellation.PENDING);
    assertThat(stub.calls("CancelOrder")).isEqualTo(1);
  }

  @Test
  void anOrderIsCancelledInTheMerchantsWindowOnly() {
    clock.advance(Duration.ofHours(1));
    assertThat(shop().cancel(number("1001"))).isEqualTo(Cancellation.REFUSED);
    assertThat(stub.calls("CancelOrder")).isZero();
    Map<String, String> longer =
        Map.of("clientId", "id-1", "clientSecret", SECRET, "cancelWithinMinutes", "90");
    assertThat(with(longer).cancel(number("1001"))).isEqualTo(Cancellation.PENDING);
  }

  @Test
  void reasonsInUseAreOfferedAndAskedForOnce() {
    assertThat(shop().returnReasons(number("1003")))
        .containsExactly("Too tight", "Does not suit me", "Other");
    long calls = stub.requests().size();
    shop().returnReasons(number("1003"));
    assertThat(stub.requests()).hasSize((int) calls);
  }

  @Test
  void anOrderThatIsNotThereTakesAsManyCallsAsOneThatIs() {
    order(number("1002"));
    long before = stub.requests().size();
    order(number("1002"));
    long there = stub.requests().size() - before;
    assertThat(shop().order(number("9999"))).isEmpty();
    assertThat(stub.requests()).hasSize((int) (before + 2 * there));
  }

  @Test
  void anAddressTheAppMayNotReadIsNoOrderWithoutOne() {
    stub.next("Order", answering("fixtures/error.protected_customer_data_field.json"));
    assertThatThrownBy(() -> shop().order(number("1002")))
        .isInstanceOfSatisfying(
            ShopUnavailable.class, trouble -> assertThat(trouble.toMend()).isTrue())
        .hasMessageContaining("not approved to use the email field");
    stub.next("Order", answering("fixtures/error.protected_customer_data_type.json"));
    assertThatThrownBy(() -> shop().order(number("1002"))).isInstanceOf(ShopUnavailable.class);
  }

  @Test
  void withoutTheRightToSeeReturnsTheRestIsTold() {
    String denied =
        """
        {"data":{"order":null,"returnableFulfillments":null},"errors":[
          {"message":"Access denied for returns field.","path":["order","returns"],
           "extensions":{"code":"ACCESS_DENIED"}}]}
        """;
    stub.next("Order", Fault.status(200, "application/json", denied));
    Order order = order(number("1003"));
    assertThat(order.status()).isEqualTo(Order.Status.DELIVERED);
    assertThat(order.returns()).isEmpty();
    order(number("1003"));
    assertThat(stub.calls("Order")).isEqualTo(3);
  }

  @Test
  void aCancellationTheAppMayNotMakeIsForTheMerchantToMend() {
    stub.next("CancelOrder", answering("fixtures/error.access_denied.json"));
    assertThatThrownBy(() -> shop().cancel(number("1001")))
        .isInstanceOfSatisfying(
            ShopUnavailable.class, trouble -> assertThat(trouble.toMend()).isTrue())
        .hasMessageContaining("write_orders");
  }

  @Test
  void aLookAfterAnInternalErrorIsMadeOnceMoreAndAnActIsNot() {
    stub.next("FindOrder", answering("fixtures/error.internal.json"));
    assertThat(shop().order(number("1002"))).isPresent();
    stub.next("CancelOrder", answering("fixtures/error.internal.json"));
    assertThatThrownBy(() -> shop().cancel(number("1001"))).isInstanceOf(ShopUnavailable.class);
    assertThat(stub.calls("CancelOrder")).isEqualTo(1);
  }

  private static Fault answering(String fixture) {
    return Fault.status(200, "application/json", Specs.text("shopify/" + fixture));
  }

  private static OrderNumber number(String text) {
    return new OrderNumber(text);
  }
}
