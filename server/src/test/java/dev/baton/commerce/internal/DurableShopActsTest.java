package dev.baton.commerce.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.commerce.DeliveryAddress;
import dev.baton.commerce.Order;
import dev.baton.commerce.Product;
import dev.baton.commerce.Shop;
import dev.baton.commerce.Shop.Cancellation;
import dev.baton.commerce.ShopActs;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.StuckActs.Stuck;
import dev.baton.commerce.demo.DemoShops;
import dev.baton.commerce.demo.DemoShopsAccess;
import dev.baton.commerce.jdbc.StuckRows;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Irreversible acts are done once, whatever dies in between. */
class DurableShopActsTest {
  private static final DataSource DATABASE = TestPostgres.dataSource();
  private static final OrderNumber FRESH = new OrderNumber("12350");

  private static final Shop.AddressOutcome CHANGED = new Shop.AddressOutcome.Changed();

  private final StoreId store = new StoreId(UUID.randomUUID().toString());
  private final SettableClock clock = new SettableClock();
  private int pauses;
  private final Fragile shop = new Fragile(demo());
  private final ActLedger ledger = new ActLedger(JdbcClient.create(DATABASE), clock);
  private final FollowedActs followed =
      new FollowedActs(
          new StuckRows(JdbcClient.create(DATABASE)), ledger, any -> Optional.of(shop), clock);
  private final ShopActs acts =
      new DurableShopActs(any -> Optional.of(shop), ledger, followed, _ -> pauses++);

  private Shop demo() {
    DemoShops shops = DemoShopsAccess.on(JdbcClient.create(DATABASE), clock);
    return shops.of(DemoShopsAccess.store(store));
  }

  @Test
  void aRepeatedTurnCancelsOnce() {
    assertThat(acts.cancel(store, "c1", FRESH)).isEqualTo(Cancellation.DONE);
    assertThat(acts.cancel(store, "c1", FRESH)).isEqualTo(Cancellation.DONE);
    assertThat(shop.cancellations).isEqualTo(1);
  }

  @Test
  void anAnswerThatGotLostIsLookedUpBeforeTheShopIsAskedAgain() {
    shop.loseNextAnswer = true;
    assertThatThrownBy(() -> acts.cancel(store, "c1", FRESH)).isInstanceOf(ShopUnavailable.class);
    assertThat(acts.cancel(store, "c1", FRESH)).isEqualTo(Cancellation.DONE);
    assertThat(shop.cancellations).isEqualTo(1);
  }

  @Test
  void aCallThatNeverArrivedIsMadeAgain() {
    shop.downForNextCall = true;
    assertThatThrownBy(() -> acts.cancel(store, "c1", FRESH)).isInstanceOf(ShopUnavailable.class);
    assertThat(acts.cancel(store, "c1", FRESH)).isEqualTo(Cancellation.DONE);
    assertThat(shop.cancellations).isEqualTo(1);
  }

  @Test
  void aPendingOneIsFollowedAndNotRepeated() {
    OrderNumber slow = new OrderNumber("12368");
    assertThat(acts.cancel(store, "c1", slow)).isEqualTo(Cancellation.PENDING);
    assertThat(shop.looks).isEqualTo(3);
    assertThat(acts.cancel(store, "c1", slow)).isEqualTo(Cancellation.PENDING);
    assertThat(shop.cancellations).isEqualTo(1);
    assertThat(shop.looks).isEqualTo(pauses).isEqualTo(6);
  }

  @Test
  void aPendingOneIsLookedAtUntilItHasEndedAndThenToldOnce() {
    OrderNumber slow = new OrderNumber("12368");
    acts.cancel(store, "c1", slow);
    assertThat(due()).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    Stuck stuck = due().getFirst();
    assertThat(followed.look(stuck)).as("still under way").isEmpty();
    assertThat(due()).as("not at once again").isEmpty();
    shop.endsAs = Cancellation.DONE;
    followed.hasten(store, slow);
    assertThat(due()).containsExactly(stuck);
    assertThat(followed.look(stuck)).contains(Cancellation.DONE);
    assertThat(followed.settled(stuck)).isTrue();
    assertThat(followed.settled(stuck)).as("told once").isFalse();
    clock.advance(Duration.ofDays(4));
    assertThat(due()).isEmpty();
    assertThat(acts.cancel(store, "c1", slow)).isEqualTo(Cancellation.DONE);
  }

  @Test
  void anAnswerThatGotLostIsFollowedToo() {
    shop.loseNextAnswer = true;
    assertThatThrownBy(() -> acts.cancel(store, "c1", FRESH)).isInstanceOf(ShopUnavailable.class);
    clock.advance(Duration.ofHours(1));
    assertThat(followed.look(due().getFirst())).contains(Cancellation.DONE);
  }

  @Test
  void aCallOfWhichNothingIsKnownIsNotCalledRefusedTooSoon() {
    shop.downForNextCall = true;
    assertThatThrownBy(() -> acts.cancel(store, "c1", FRESH)).isInstanceOf(ShopUnavailable.class);
    shop.endsAs = Cancellation.REFUSED;
    followed.hasten(store, FRESH);
    assertThat(followed.look(due().getFirst())).isEmpty();
    clock.advance(Duration.ofHours(1));
    assertThat(followed.look(due().getFirst())).contains(Cancellation.REFUSED);
  }

  @Test
  void whatNobodyCanTellForThreeDaysIsSaidToBeUnknown() {
    OrderNumber slow = new OrderNumber("12368");
    acts.cancel(store, "c1", slow);
    clock.advance(Duration.ofDays(3).plusSeconds(1));
    assertThat(followed.look(due().getFirst())).contains(Cancellation.PENDING);
  }

  private List<Stuck> due() {
    return followed.due().stream().filter(one -> one.store().equals(store)).toList();
  }

  @Test
  void aPendingOneThatFailsIsToldAsRefused() {
    shop.endsAs = Cancellation.REFUSED;
    OrderNumber slow = new OrderNumber("12368");
    assertThat(acts.cancel(store, "c1", slow)).isEqualTo(Cancellation.REFUSED);
    assertThat(acts.cancel(store, "c1", slow)).isEqualTo(Cancellation.REFUSED);
    assertThat(shop.looks).isEqualTo(1);
  }

  @Test
  void aReturnIsAskedForOnce() {
    ShopActs.Items items =
        new ShopActs.Items(new OrderNumber("12347"), List.of("2", "1"), "Changed my mind", "");
    shop.loseNextAnswer = true;
    assertThatThrownBy(() -> acts.requestReturn(store, "c1", items))
        .isInstanceOf(ShopUnavailable.class);
    Shop.ReturnOutcome first = acts.requestReturn(store, "c1", items);
    assertThat(first).isEqualTo(new Shop.ReturnOutcome.Accepted("#12347-R1"));
    assertThat(acts.requestReturn(store, "c1", items)).isEqualTo(first);
    assertThat(shop.order(new OrderNumber("12347")))
        .hasValueSatisfying(o -> assertThat(o.returns()).hasSize(1));
  }

  @Test
  void aRepeatedTurnSendsElsewhereOnce() {
    assertThat(acts.changeAddress(store, "c1", to("7 Elm St", "r1"))).isEqualTo(CHANGED);
    assertThat(acts.changeAddress(store, "c1", to("7 Elm St", "r1"))).isEqualTo(CHANGED);
    assertThat(shop.addresses).isEqualTo(1);
  }

  @Test
  void thereAndBackAgainAreThreeActs() {
    acts.changeAddress(store, "c1", to("7 Elm St", "r1"));
    acts.changeAddress(store, "c1", to("9 Oak St", "r2"));
    acts.changeAddress(store, "c1", to("7 Elm St", "r3"));
    assertThat(shop.addresses).isEqualTo(3);
    assertThat(kept()).containsExactly("7 Elm St", "9 Oak St", "7 Elm St");
  }

  @Test
  void anAddressWhoseAnswerGotLostOrThatNeverArrivedIsKeptOnceInTheEnd() {
    shop.loseNextAnswer = true;
    assertThatThrownBy(() -> acts.changeAddress(store, "c1", to("7 Elm St", "r1")))
        .isInstanceOf(ShopUnavailable.class);
    shop.downForNextCall = true;
    assertThatThrownBy(() -> acts.changeAddress(store, "c1", to("7 Elm St", "r1")))
        .isInstanceOf(ShopUnavailable.class);
    assertThat(acts.changeAddress(store, "c1", to("7 Elm St", "r1"))).isEqualTo(CHANGED);
    assertThat(kept()).containsExactly("7 Elm St");
  }

  @Test
  void aRowWithoutAnOutcomeIsWhatADeadProcessLeaves() {
    shop.downForNextCall = true;
    assertThatThrownBy(() -> acts.changeAddress(store, "c1", to("7 Elm St", "r1")))
        .isInstanceOf(ShopUnavailable.class);
    assertThat(kept()).isEmpty();
    assertThat(rows()).isEqualTo(1);
    ShopActs afterRestart =
        new DurableShopActs(any -> Optional.of(shop), ledger, followed, _ -> {});
    assertThat(afterRestart.changeAddress(store, "c1", to("7 Elm St", "r1"))).isEqualTo(CHANGED);
    assertThat(kept()).containsExactly("7 Elm St");
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void aRefusedAddressIsToldTheSameAgainAndNoAddressStandsInTheLedger() {
    ShopActs.Redirect late =
        new ShopActs.Redirect(new OrderNumber("12353"), to("7 Elm St", "").address(), "r1");
    Shop.AddressOutcome refused = acts.changeAddress(store, "c1", late);
    assertThat(refused).isInstanceOf(Shop.AddressOutcome.Refused.class);
    assertThat(acts.changeAddress(store, "c1", late)).isEqualTo(refused);
    assertThat(shop.addresses).isEqualTo(1);
    assertThat(
            JdbcClient.create(DATABASE)
                .sql("SELECT shop_act::text FROM shop_act WHERE store_id = :store")
                .param("store", store.value())
                .query(String.class)
                .list())
        .noneMatch(row -> row.contains("Elm"));
  }

  private static ShopActs.Redirect to(String street, String round) {
    return new ShopActs.Redirect(
        FRESH, new DeliveryAddress(null, street, null, "Boston", "MA", "02110", "US"), round);
  }

  private int rows() {
    return JdbcClient.create(DATABASE)
        .sql("SELECT count(*) FROM shop_act WHERE store_id = :store")
        .param("store", store.value())
        .query(Integer.class)
        .single();
  }

  /** The streets the demo shop kept, oldest first. */
  private List<String> kept() {
    return JdbcClient.create(DATABASE)
        .sql("SELECT note FROM demo_order_change WHERE store_id = :store ORDER BY sequence")
        .param("store", store.value())
        .query(String.class)
        .list()
        .stream()
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }

  /** The demo shop behind a line that can break before or after a call. */
  private static final class Fragile implements Shop {
    private final Shop shop;
    private int cancellations;
    private int addresses;
    private int looks;
    private @Nullable Cancellation endsAs;
    private boolean loseNextAnswer;
    private boolean downForNextCall;

    Fragile(Shop shop) {
      this.shop = shop;
    }

    private void before() {
      if (downForNextCall) {
        downForNextCall = false;
        throw new ShopUnavailable("down");
      }
    }

    private <T> T after(T answer) {
      if (loseNextAnswer) {
        loseNextAnswer = false;
        throw new ShopUnavailable("the answer got lost");
      }
      return answer;
    }

    @Override
    public Optional<Order> order(OrderNumber number) {
      return shop.order(number);
    }

    @Override
    public List<Order> ordersOf(EmailAddress customer) {
      return shop.ordersOf(customer);
    }

    @Override
    public Cancellation cancel(OrderNumber number) {
      before();
      cancellations++;
      return after(shop.cancel(number));
    }

    @Override
    public Cancellation cancellation(OrderNumber number) {
      looks++;
      return endsAs == null ? shop.cancellation(number) : endsAs;
    }

    @Override
    public ReturnOutcome requestReturn(ReturnRequest request) {
      before();
      return after(shop.requestReturn(request));
    }

    @Override
    public AddressOutcome changeAddress(AddressRequest request) {
      before();
      addresses++;
      return after(shop.changeAddress(request));
    }

    @Override
    public List<String> returnReasons(OrderNumber number) {
      return shop.returnReasons(number);
    }

    @Override
    public List<Product> products(String words) {
      return shop.products(words);
    }
  }
}
