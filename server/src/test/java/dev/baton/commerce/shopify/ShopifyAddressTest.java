package dev.baton.commerce.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.commerce.DeliveryAddress;
import dev.baton.commerce.Shop;
import dev.baton.commerce.Shop.AddressOutcome;
import dev.baton.commerce.Shop.AddressRequest;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.http.ShopHttp;
import dev.baton.connector.http.Specs;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import dev.baton.shared.http.Bounds;
import dev.baton.shared.http.Names;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.shared.http.Targets;
import dev.baton.shared.vault.Access;
import dev.baton.testing.Fault;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sending an order of Shopify's elsewhere, besides what every shop must keep. */
class ShopifyAddressTest {
  private static final DataSource DATABASE = TestPostgres.dataSource();
  private static final String SECRET = "shpss-s3cret";
  private static final DeliveryAddress ELSEWHERE =
      new DeliveryAddress("Jane Doe", "5 Main St", "Apt 4", "Boston", "MA", "02110", "US");

  private final SettableClock clock = new SettableClock();
  private final StubShopify stub = new StubShopify(clock);
  private final OutboundHttp outbound = new OutboundHttp(new Targets(true, Names.SYSTEM));
  private final StoreId store = new StoreId(UUID.randomUUID().toString());

  @AfterEach
  void end() throws IOException {
    stub.close();
    outbound.destroy();
  }

  private Shop shop(Map<String, String> entered) {
    Map<String, Object> config = new HashMap<>(entered);
    config.put("baseUrl", stub.uri().toString());
    ShopifyAccount account =
        ShopifyAccount.of(new Access(store, UUID.randomUUID(), "shopify", config));
    ShopHttp http =
        new ShopHttp(
            outbound, clock, clock::advance, new Bounds(Duration.ofSeconds(10), 1_000_000));
    return new ShopifyShop(
        new Graph(http, new ShopifyTokens(http, (_, _) -> Optional.empty()), account),
        account.rules(),
        new ShopifyRequests(
            JdbcClient.create(DATABASE), new KnownOrders(JdbcClient.create(DATABASE)), clock),
        store,
        clock);
  }

  private static OrderNumber number(String text) {
    return new OrderNumber(text);
  }

  @Test
  void anAddressReplacesAllThatTheOldOneHad() {
    assertThat(sentTo(ELSEWHERE)).isEqualTo(new AddressOutcome.Changed());
    assertThat(stub.addresses(number("1001")))
        .containsExactly(
            "{address1=5 Main St, address2=Apt 4, city=Boston, countryCode=US, firstName=Jane,"
                + " lastName=Doe, provinceCode=MA, zip=02110}");
  }

  @Test
  void anAddressIsChangedByTheVersionBeforeToo() {
    stub.knowsNewest = false;
    assertThat(sentTo(ELSEWHERE)).isEqualTo(new AddressOutcome.Changed());
    assertThat(stub.addresses(number("1001"))).hasSize(1);
  }

  @Test
  void anAddressIsChangedInTheMerchantsWindowOnly() {
    clock.advance(Duration.ofHours(1));
    assertThat(sentTo(ELSEWHERE)).isInstanceOf(AddressOutcome.Refused.class);
    assertThat(stub.calls("ChangeAddress")).isZero();
    Map<String, String> longer =
        Map.of("clientId", "id-1", "clientSecret", SECRET, "addressWithinMinutes", "90");
    assertThat(shop(longer).changeAddress(request(ELSEWHERE)))
        .isEqualTo(new AddressOutcome.Changed());
  }

  @Test
  void anotherCountryIsForAPerson() {
    DeliveryAddress paris =
        new DeliveryAddress("Jane Doe", "1 Rue X", null, "Paris", null, "75001", "FR");
    assertThat(sentTo(paris))
        .isInstanceOfSatisfying(
            AddressOutcome.Refused.class,
            refused -> assertThat(refused.why()).contains("another country"));
    assertThat(stub.calls("ChangeAddress")).isZero();
  }

  @Test
  void whatShopifyRefusesInWordsMayBeAskedForAgain() {
    assertThat(sentTo(ELSEWHERE.to(null)))
        .isEqualTo(new AddressOutcome.Refused("Enter a last name"));
    assertThat(sentTo(ELSEWHERE)).isEqualTo(new AddressOutcome.Changed());
  }

  @Test
  void anAddressThatShopifySilentlyDidNotTakeIsNotSaidToBeChanged() {
    DeliveryAddress wrong =
        new DeliveryAddress("Jane Doe", "5 Main St", null, "Boston", "MA", "00000", "US");
    assertThatThrownBy(() -> sentTo(wrong))
        .isInstanceOf(ShopUnavailable.class)
        .hasMessageContaining("does not say");
    assertThat(stub.addresses(number("1001"))).isEmpty();
  }

  @Test
  void aPostcodeTheAppMayNotReadIsNoOtherPostcode() {
    String partly =
        """
        {"data":{"orderUpdate":{"order":{"id":"gid://shopify/Order/5001","shippingAddress":
          {"city":"Boston","zip":null,"countryCodeV2":"US"}},"userErrors":[]}},
         "errors":[{"message":"This app is not approved to use the zip field.",
           "path":["orderUpdate","order","shippingAddress","zip"],
           "extensions":{"code":"ACCESS_DENIED"}}]}
        """;
    stub.next("ChangeAddress", Fault.status(200, "application/json", partly));
    assertThat(sentTo(ELSEWHERE)).isEqualTo(new AddressOutcome.Changed());
  }

  @Test
  void whereTheAppMayNotSeeWhereAnOrderGoesNothingIsChanged() {
    stub.order("1001").orElseThrow().json.put("shippingAddress", null);
    assertThat(sentTo(ELSEWHERE)).isInstanceOf(AddressOutcome.Refused.class);
    assertThat(stub.calls("ChangeAddress")).isZero();
  }

  @Test
  void anAddressTheAppMayNotChangeIsForTheMerchantToMend() {
    stub.next(
        "ChangeAddress",
        Fault.status(
            200,
            "application/json",
            Specs.text("shopify/fixtures/error.access_denied.json")
                .replace("orderCancel", "orderUpdate")));
    assertThatThrownBy(() -> sentTo(ELSEWHERE))
        .isInstanceOfSatisfying(
            ShopUnavailable.class, trouble -> assertThat(trouble.toMend()).isTrue())
        .hasMessageContaining("write_orders");
  }

  @Test
  void whenTheAnswerGotLostAndTheOrderIsSentMeanwhileNobodyKnows() {
    stub.next("ChangeAddress", Fault.resetAfter());
    assertThatThrownBy(() -> sentTo(ELSEWHERE)).isInstanceOf(ShopUnavailable.class);
    stub.order("1001").orElseThrow().sent("IN_TRANSIT", clock.instant(), null);
    assertThatThrownBy(() -> sentTo(ELSEWHERE)).isInstanceOf(ShopUnavailable.class);
    assertThat(stub.calls("ChangeAddress")).isEqualTo(1);
  }

  private AddressOutcome sentTo(DeliveryAddress address) {
    return shop(Map.of("clientId", "id-1", "clientSecret", SECRET)).changeAddress(request(address));
  }

  private static AddressRequest request(DeliveryAddress address) {
    return new AddressRequest("c:" + address.hashCode(), number("1001"), address);
  }
}
