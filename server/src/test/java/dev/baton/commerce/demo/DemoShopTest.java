package dev.baton.commerce.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.commerce.Order;
import dev.baton.commerce.Order.ParcelStatus;
import dev.baton.commerce.Order.Payment;
import dev.baton.commerce.Order.Status;
import dev.baton.commerce.Shop;
import dev.baton.commerce.ShopContract;
import dev.baton.merchant.Person;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo shop: the table every reader of the contract relies on, on any day. */
class DemoShopTest extends ShopContract {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final DataSource DATABASE = TestPostgres.dataSource();
  private static int stores;

  private final SettableClock clock = new SettableClock();
  private Shop shop = shopOf(new StoreId("s0"));

  @BeforeEach
  void openAShop() {
    stores++;
    shop = shopOf(new StoreId("s" + stores));
  }

  private Shop shopOf(StoreId store) {
    return new DemoShop(
        new DemoCatalogue("USD"),
        new DemoOrderChanges(JdbcClient.create(DATABASE), store),
        NEW_YORK,
        clock);
  }

  @Override
  protected Shop shop() {
    return shop;
  }

  @Override
  protected Samples samples() {
    return new Samples(number("12350"), number("12346"), number("12347"), number("12348"));
  }

  @Override
  protected Optional<String> goesTo(OrderNumber number) {
    return addresses(number).stream().reduce((_, last) -> last);
  }

  @Override
  protected Optional<Integer> addressChanges(OrderNumber number) {
    return Optional.of(addresses(number).size());
  }

  private List<String> addresses(OrderNumber number) {
    return new DemoOrderChanges(JdbcClient.create(DATABASE), new StoreId("s" + stores))
        .of(List.of(number)).stream().map(DemoOrderChanges.Change::note).toList();
  }

  @Test
  void whatIsBeingPackedIsNotSentElsewhere() {
    assertThat(order(number("12353")).addressWindow()).isEqualTo(new Order.AddressWindow.Over());
    assertThat(shop.changeAddress(new Shop.AddressRequest("a", number("12353"), ELSEWHERE)))
        .isInstanceOf(Shop.AddressOutcome.Refused.class);
  }

  @Test
  void theAddressAShopperGaveIsExportedAndErased() {
    StoreId store = new StoreId("s" + stores);
    shop.changeAddress(new Shop.AddressRequest("a", number("12345"), ELSEWHERE));
    DemoPersonalData people = new DemoPersonalData(JdbcClient.create(DATABASE));
    Person jane = Person.by(new EmailAddress("jane@example.com"));
    assertThat(people.export(store, jane).toString()).contains("5 Main St");
    assertThat(people.erase(store, jane)).isEqualTo(1);
    assertThat(people.export(store, jane)).isEmpty();
  }

  @Test
  void holdsWhatTheContractSaysOnAnyDay() {
    for (Instant day :
        List.of(
            SettableClock.START,
            Instant.parse("2026-12-31T04:59:00Z"),
            Instant.parse("2028-02-29T05:01:00Z"),
            Instant.parse("2027-03-14T07:30:00Z"))) {
      clock.set(day);
      theTable();
    }
  }

  private void theTable() {
    Instant now = clock.instant();
    Order paid = order(number("12345"));
    assertThat(paid.customerName()).isEqualTo("Jane Doe");
    assertThat(paid.email()).isEqualTo(new EmailAddress("jane@example.com"));
    assertThat(paid.status()).isEqualTo(Status.OPEN);
    assertThat(paid.payment()).isEqualTo(Payment.PAID);
    assertThat(paid.items()).extracting(Order.Item::title).doesNotHaveDuplicates().hasSize(3);

    Order.Parcel onItsWay = order(number("12346")).parcels().getFirst();
    assertThat(onItsWay.trackingNumber()).isEqualTo("1Z999AA10123456784");
    assertThat(onItsWay.carrier()).isEqualTo("UPS");
    assertThat(onItsWay.status()).isEqualTo(ParcelStatus.IN_TRANSIT);
    assertThat(daysAgo(onItsWay.shippedAt())).isEqualTo(2);
    assertThat(onItsWay.estimatedAt()).isNotNull();
    assertThat(daysAgo(onItsWay.estimatedAt())).isEqualTo(-2);

    Order delivered = order(number("12347"));
    assertThat(delivered.status()).isEqualTo(Status.DELIVERED);
    assertThat(daysAgo(delivered.parcels().getFirst().deliveredAt())).isEqualTo(5);
    assertThat(delivered.returnable()).isNotEmpty();
    assertThat(delivered.returnableUntil()).isAfter(now);

    Order old = order(number("12348"));
    assertThat(daysAgo(old.parcels().getFirst().deliveredAt())).isEqualTo(60);
    assertThat(old.returnableUntil()).isBefore(now);

    Order cancelled = order(number("12349"));
    assertThat(cancelled.customerName()).isEqualTo("Omar Haddad");
    assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
    assertThat(cancelled.payment()).isEqualTo(Payment.REFUNDED);

    Order fresh = order(number("12350"));
    assertThat(fresh.placedAt()).isEqualTo(now.minus(Duration.ofMinutes(10)));
    assertThat(fresh.items()).hasSize(1);
    assertThat(fresh.cancellableAt(now)).isTrue();

    assertThat(order(number("12351")).parcels())
        .extracting(Order.Parcel::status)
        .containsExactly(ParcelStatus.DELIVERED, ParcelStatus.IN_TRANSIT);
  }

  @Test
  void hasSomeFortyOrdersInEveryState() {
    Set<Status> states = EnumSet.noneOf(Status.class);
    Set<ParcelStatus> parcels = EnumSet.noneOf(ParcelStatus.class);
    int count = 0;
    for (int n = 12345; n <= 12388; n++) {
      Order order = order(number("" + n));
      states.add(order.status());
      order.parcels().forEach(parcel -> parcels.add(parcel.status()));
      assertThat(order.placedAt()).isBefore(clock.instant());
      count++;
    }
    assertThat(count).isEqualTo(44);
    assertThat(states).containsExactlyInAnyOrder(Status.values());
    assertThat(parcels).containsExactlyInAnyOrder(ParcelStatus.values());
  }

  @Test
  void keepsWhatWasDoneForEveryLookAndEachStoreForItself() {
    shop.cancel(number("12350"));
    clock.advance(Duration.ofDays(3));
    assertThat(shopOf(new StoreId("s" + stores)).order(number("12350")))
        .hasValueSatisfying(o -> assertThat(o.status()).isEqualTo(Status.CANCELLED));
    assertThat(shopOf(new StoreId("other")).order(number("12350")))
        .hasValueSatisfying(o -> assertThat(o.status()).isEqualTo(Status.OPEN));
  }

  @Test
  void aSlowCancellationStaysPending() {
    assertThat(shop.cancel(number("12368"))).isEqualTo(Shop.Cancellation.PENDING);
    assertThat(shop.cancel(number("12368"))).isEqualTo(Shop.Cancellation.PENDING);
    assertThat(order(number("12368")).status()).isEqualTo(Status.OPEN);
  }

  @Test
  void whatIsBeingPackedMayNotBeCancelled() {
    assertThat(shop.cancel(number("12353"))).isEqualTo(Shop.Cancellation.REFUSED);
  }

  @Test
  void whatAShopperWroteWithAReturnIsExportedAndErased() {
    StoreId store = new StoreId("s" + stores);
    shop.requestReturn(
        new Shop.ReturnRequest("k", number("12347"), List.of("1"), "Other reason", "call me"));
    DemoPersonalData people = new DemoPersonalData(JdbcClient.create(DATABASE));
    Person jane = Person.by(new EmailAddress("Jane@example.com"));
    assertThat(people.export(store, Person.by(new EmailAddress("omar@example.com")))).isEmpty();
    assertThat(people.export(store, jane)).singleElement().extracting("note").isEqualTo("call me");
    assertThat(people.erase(store, jane)).isEqualTo(1);
    assertThat(people.export(store, jane)).isEmpty();
    assertThat(order(number("12347")).returns()).hasSize(1);
  }

  private long daysAgo(@org.jspecify.annotations.Nullable Instant then) {
    assertThat(then).isNotNull();
    return java.time.temporal.ChronoUnit.DAYS.between(
        java.util.Objects.requireNonNull(then).atZone(NEW_YORK).toLocalDate(),
        clock.instant().atZone(NEW_YORK).toLocalDate());
  }

  private static OrderNumber number(String value) {
    return new OrderNumber(value);
  }
}
