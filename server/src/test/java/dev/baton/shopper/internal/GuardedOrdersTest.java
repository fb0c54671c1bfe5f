package dev.baton.shopper.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.commerce.Order;
import dev.baton.commerce.Shop;
import dev.baton.commerce.demo.DemoShopsAccess;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import dev.baton.shopper.Identity;
import dev.baton.shopper.OrderAccess;
import dev.baton.shopper.OrderAccess.Access;
import dev.baton.shopper.OrderFacts.Check;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order opens by its own pair and by nothing else. */
class GuardedOrdersTest {
  private static final DataSource DATABASE = TestPostgres.dataSource();
  private static final EmailAddress JANE = new EmailAddress("jane@example.com");
  private static final EmailAddress OMAR = new EmailAddress("omar@example.com");

  private final StoreId store = new StoreId(UUID.randomUUID().toString());
  private final SettableClock clock = new SettableClock();
  private final JdbcClient jdbc = JdbcClient.create(DATABASE);
  private final Shop shop = DemoShopsAccess.on(jdbc, clock).of(DemoShopsAccess.store(store));
  private final FailedPairs failures = new FailedPairs(jdbc, clock);
  private final ShopOrderAccesses accesses =
      new ShopOrderAccesses(any -> Optional.of(shop), failures);

  private OrderAccess orders(String conversation) {
    return accesses.forConversation(store, conversation, "address", Identity.ANONYMOUS);
  }

  @Test
  void opensByTheOwnPairCaseAside() {
    assertThat(orders("c").open(number("12346"), new EmailAddress("JANE@Example.com")))
        .isInstanceOf(Access.Open.class);
  }

  @Test
  void anUnknownNumberAndAnotherCustomersLookTheSame() {
    assertThat(orders("c").open(number("12346"), OMAR)).isEqualTo(new Access.Closed());
    assertThat(orders("c").open(number("99999"), OMAR)).isEqualTo(new Access.Closed());
  }

  @Test
  void afterFiveFailedPairsNotEvenTheRightOneOpens() {
    OrderAccess orders = orders("c");
    for (int i = 0; i < 5; i++) {
      assertThat(orders.open(number("12346"), new EmailAddress("guess" + i + "@example.com")))
          .isEqualTo(new Access.Closed());
    }
    assertThat(orders.open(number("12346"), JANE)).isEqualTo(new Access.Throttled());
    assertThat(orders("another").open(number("12346"), JANE)).isInstanceOf(Access.Open.class);
  }

  @Test
  void successesAndTheSameWrongPairDoNotCount() {
    OrderAccess orders = orders("c");
    for (int i = 0; i < 20; i++) {
      assertThat(orders.open(number("12346"), JANE)).isInstanceOf(Access.Open.class);
      assertThat(orders.open(number("12346"), OMAR)).isEqualTo(new Access.Closed());
    }
  }

  @Test
  void fiftyFailedPairsOfAnAddressCloseItForAnHour() {
    for (int i = 0; i < 50; i++) {
      orders("c" + i).open(number("12346"), new EmailAddress("guess" + i + "@example.com"));
    }
    assertThat(orders("fresh").open(number("12346"), JANE)).isEqualTo(new Access.Throttled());
    assertThat(
            accesses
                .forConversation(store, "fresh", "elsewhere", Identity.ANONYMOUS)
                .open(number("12346"), JANE))
        .isInstanceOf(Access.Open.class);
    clock.advance(Duration.ofMinutes(61));
    assertThat(orders("fresh").open(number("12346"), JANE)).isInstanceOf(Access.Open.class);
  }

  @Test
  void aVerifiedCustomerSeesOwnOrdersOnly() {
    OrderAccess orders =
        accesses.forConversation(store, "c", "address", Identity.verified(OMAR, null));
    assertThat(orders.own()).hasSize(3).extracting(Order::email).containsOnly(OMAR);
    assertThat(orders.open(number("12350"))).isInstanceOf(Access.Open.class);
    assertThat(orders.open(number("12345"))).isEqualTo(new Access.Closed());
    assertThat(orders("anonymous").open(number("12350"))).isEqualTo(new Access.Closed());
    assertThat(orders("anonymous").own()).isEmpty();
  }

  @Test
  void failedPairsAreForgottenAfterAMonth() {
    for (int i = 0; i < 5; i++) {
      orders("old").open(number("12346"), new EmailAddress("guess" + i + "@example.com"));
    }
    clock.advance(Duration.ofDays(29));
    failures.forgetOld();
    assertThat(orders("old").open(number("12346"), JANE)).isEqualTo(new Access.Throttled());
    clock.advance(Duration.ofDays(2));
    failures.forgetOld();
    assertThat(orders("old").open(number("12346"), JANE)).isInstanceOf(Access.Open.class);
  }

  @Test
  void whoOnlyClaimsAnAddressHasNoOwnOrders() {
    Identity claimed = Identity.claimed(new Identity.Claim(OMAR.value(), null, null));
    OrderAccess orders = accesses.forConversation(store, "claim", "address", claimed);
    assertThat(orders.own()).isEmpty();
    assertThat(orders.verified()).isFalse();
    assertThat(orders.open(number("12350"))).isEqualTo(new Access.Closed());
    assertThat(orders.open(number("12350"), OMAR)).isInstanceOf(Access.Open.class);
  }

  @Test
  void tellsTheTeamWhatANumberIs() {
    OrderAccess orders = orders("c");
    assertThat(orders.check(number("12345"), Optional.of(JANE)))
        .isEqualTo(new Check.Matches(Optional.of("Jane Doe")));
    assertThat(orders.check(number("12345"), Optional.of(OMAR))).isEqualTo(new Check.OtherEmail());
    assertThat(orders.check(number("12345"), Optional.empty())).isEqualTo(new Check.Found());
    assertThat(orders.check(number("1"), Optional.of(JANE))).isEqualTo(new Check.NotFound());
  }

  @Test
  void theCheckIsNoWayToGuessAnAddress() {
    OrderAccess orders = orders("c");
    for (int i = 0; i < 5; i++) {
      orders.check(number("12345"), Optional.of(new EmailAddress("guess" + i + "@example.com")));
    }
    assertThat(orders.check(number("12345"), Optional.of(JANE))).isEqualTo(new Check.Found());
    assertThat(orders.open(number("12345"), JANE)).isEqualTo(new Access.Throttled());
  }

  @Test
  void withoutAShopNothingIsKnown() {
    OrderAccess orders =
        new ShopOrderAccesses(any -> Optional.empty(), new FailedPairs(jdbc, clock))
            .forConversation(store, "c", "address", Identity.ANONYMOUS);
    assertThat(orders.open(number("12345"), JANE)).isEqualTo(new Access.NoShop());
    assertThat(orders.check(number("12345"), Optional.of(JANE))).isEqualTo(new Check.Unknown());
  }

  private static OrderNumber number(String value) {
    return new OrderNumber(value);
  }
}
