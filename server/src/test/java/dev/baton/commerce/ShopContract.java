package dev.baton.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.commerce.Shop.AddressOutcome;
import dev.baton.commerce.Shop.AddressRequest;
import dev.baton.commerce.Shop.Cancellation;
import dev.baton.commerce.Shop.ReturnOutcome;
import dev.baton.commerce.Shop.ReturnRequest;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every shop system must do, whatever stands behind it. */
public abstract class ShopContract {
  private static final int MOST_LOOKS = 10;

  /** An address in the country of the samples. */
  protected static final DeliveryAddress ELSEWHERE =
      new DeliveryAddress("Jane Doe", "5 Main St", "Apt 4", "Boston", "MA", "02110", "US");

  /** A shop that holds the orders of {@link #samples}. */
  protected abstract Shop shop();

  /** Where the shop sends an order now, as it keeps it; empty where nobody can look. */
  protected Optional<String> goesTo(OrderNumber number) {
    return Optional.empty();
  }

  /** How often an order was sent elsewhere; empty where nobody can look. */
  protected Optional<Integer> addressChanges(OrderNumber number) {
    return Optional.empty();
  }

  /** Orders of the shop under test, by what they are there for. */
  protected abstract Samples samples();

  /**
   * Numbers of orders in the states a contract needs.
   *
   * @param cancellable paid, not shipped, its window open; tagged "gift", delivered to the US; its
   *     customer is tagged "VIP", if the shop tells that
   * @param shipped on its way, may not be cancelled
   * @param returnable delivered, its window open, at least one item not on final sale
   * @param windowOver delivered, its return window over
   */
  public record Samples(
      OrderNumber cancellable,
      OrderNumber shipped,
      OrderNumber returnable,
      OrderNumber windowOver) {}

  @Test
  void findsAnOrderByItsNumberCaseAside() {
    OrderNumber number = samples().shipped();
    OrderNumber loud = new OrderNumber("#" + number.value().toUpperCase(Locale.ROOT));
    assertThat(shop().order(loud))
        .hasValueSatisfying(o -> assertThat(o.number()).isEqualTo(number));
  }

  @Test
  void knowsNoOrderThatIsNotThere() {
    for (String none :
        List.of("no-such-1", "", "OR email:*", "12345' OR '1'='1", "🛒", "%", "\u0000")) {
      assertThat(shop().order(new OrderNumber(none))).as(none).isEmpty();
    }
  }

  @Test
  void listsACustomersOrdersNewestFirst() {
    EmailAddress customer = Objects.requireNonNull(order(samples().returnable()).email());
    EmailAddress shouted = new EmailAddress(customer.value().toUpperCase(Locale.ROOT));
    List<Order> orders = shop().ordersOf(shouted);
    assertThat(orders).isNotEmpty().allMatch(o -> o.belongsTo(customer));
    assertThat(orders).isSortedAccordingTo((a, b) -> b.placedAt().compareTo(a.placedAt()));
    assertThat(shop().ordersOf(new EmailAddress("nobody@nowhere.example"))).isEmpty();
  }

  @Test
  void knowsItsCustomers() {
    EmailAddress email = Objects.requireNonNull(order(samples().returnable()).email());
    Customer customer =
        shop().customer(new EmailAddress(email.value().toUpperCase(Locale.ROOT))).orElseThrow();
    assertThat(customer.email()).isEqualTo(email);
    assertThat(customer.name()).isNotBlank();
    assertThat(shop().customer(customer.id())).contains(customer);
    assertThat(shop().customer("no-such")).isEmpty();
    assertThat(shop().customer(new EmailAddress("nobody@nowhere.example"))).isEmpty();
  }

  @Test
  void cancelsOnceAndKeepsIt() {
    OrderNumber number = samples().cancellable();
    assertThat(cancelled(number)).isEqualTo(Cancellation.DONE);
    Order after = order(number);
    assertThat(after.status()).isEqualTo(Order.Status.CANCELLED);
    assertThat(after.cancellableUntil()).isNull();
    assertThat(shop().cancellation(number)).isEqualTo(Cancellation.DONE);
    assertThat(shop().cancel(number)).isEqualTo(Cancellation.DONE);
    assertThat(order(number).refunds()).isEqualTo(after.refunds());
  }

  @Test
  void doesNotCancelWhatIsOnItsWay() {
    assertThat(shop().cancel(samples().shipped())).isEqualTo(Cancellation.REFUSED);
    assertThat(shop().cancellation(samples().shipped())).isEqualTo(Cancellation.REFUSED);
    assertThat(order(samples().shipped()).status()).isNotEqualTo(Order.Status.CANCELLED);
  }

  @Test
  void sendsAnOrderToAnotherAddressOnceForAKeyAndKeepsIt() {
    OrderNumber number = samples().cancellable();
    assertThat(order(number).addressWindow()).isInstanceOf(Order.AddressWindow.Until.class);
    AddressRequest request = new AddressRequest("a1", number, ELSEWHERE);
    assertThat(shop().changeAddress(request)).isEqualTo(new AddressOutcome.Changed());
    assertThat(shop().changeAddress(request)).isEqualTo(new AddressOutcome.Changed());
    addressChanges(number).ifPresent(times -> assertThat(times).isEqualTo(1));
    goesTo(number).ifPresent(line -> assertThat(line).contains("5 Main St", "Apt 4", "Boston"));
    AddressRequest other = new AddressRequest("a2", number, ELSEWHERE.to("June Doe"));
    assertThat(shop().changeAddress(other)).isEqualTo(new AddressOutcome.Changed());
    goesTo(number).ifPresent(line -> assertThat(line).contains("June", "Doe", "02110"));
    assertThat(order(number).status()).isEqualTo(Order.Status.OPEN);
  }

  @Test
  void doesNotSendElsewhereWhatIsOnItsWay() {
    OrderNumber number = samples().shipped();
    assertThat(order(number).addressWindow()).isEqualTo(new Order.AddressWindow.Over());
    assertThat(shop().changeAddress(new AddressRequest("a1", number, ELSEWHERE)))
        .isInstanceOf(AddressOutcome.Refused.class);
    goesTo(number).ifPresent(line -> assertThat(line).doesNotContain("Main St"));
  }

  @Test
  void doesNotSendElsewhereWhatIsCancelled() {
    OrderNumber number = samples().cancellable();
    assertThat(cancelled(number)).isEqualTo(Cancellation.DONE);
    assertThat(order(number).addressWindow()).isEqualTo(new Order.AddressWindow.Over());
    assertThat(shop().changeAddress(new AddressRequest("a1", number, ELSEWHERE)))
        .isInstanceOf(AddressOutcome.Refused.class);
  }

  @Test
  void tellsWhereAParcelIs() {
    Order order = order(samples().shipped());
    assertThat(order.status()).isEqualTo(Order.Status.SHIPPED);
    assertThat(order.parcels())
        .isNotEmpty()
        .allSatisfy(
            parcel -> {
              assertThat(parcel.status()).isNotEqualTo(Order.ParcelStatus.DELIVERED);
              assertThat(parcel.trackingNumber()).isNotBlank();
              assertThat(parcel.itemIds()).isNotEmpty();
            });
    assertThat(order.returnable()).isEmpty();
    assertThat(order.total().minorUnits()).isPositive();
  }

  @Test
  void tellsHowAnOrderIsMarkedAndWhereItGoes() {
    Order order = order(samples().cancellable());
    assertThat(order.marks().tags()).contains("gift");
    assertThat(order.marks().country()).isEqualTo("US");
    assertThat(order.items()).allSatisfy(item -> assertThat(item.sku()).isNotBlank());
    List<String> customers = order.marks().customerTags();
    assertThat(customers == null || customers.contains("VIP")).isEqualTo(true);
    assertThat(order(samples().shipped()).marks().tags()).isEmpty();
  }

  @Test
  void doesNothingForAnOrderThatIsNotThere() {
    OrderNumber none = new OrderNumber("no-such-1");
    assertThat(shop().cancel(none)).isEqualTo(Cancellation.REFUSED);
    assertThat(shop().cancellation(none)).isEqualTo(Cancellation.REFUSED);
    assertThat(shop().changeAddress(new AddressRequest("a9", none, ELSEWHERE)))
        .isInstanceOf(AddressOutcome.Refused.class);
    assertThat(shop().requestReturn(new ReturnRequest("k9", none, List.of("1"), "Other", "")))
        .isInstanceOf(ReturnOutcome.Refused.class);
  }

  @Test
  void takesAReturnOnceForAKey() {
    Order order = order(samples().returnable());
    Order.Item item =
        order.returnable().stream().filter(i -> !i.finalSale()).findFirst().orElseThrow();
    ReturnRequest request = request("k1", order.number(), item);
    ReturnOutcome first = shop().requestReturn(request);
    assertThat(first).isInstanceOf(ReturnOutcome.Accepted.class);
    assertThat(shop().requestReturn(request)).isEqualTo(first);
    assertThat(order(order.number()).returns()).hasSize(order.returns().size() + 1);
    assertThat(order(order.number()).returnable()).doesNotContain(item);
    assertThat(shop().requestReturn(request("k2", order.number(), item)))
        .isInstanceOf(ReturnOutcome.Refused.class);
  }

  @Test
  void refusesAReturnPastItsWindow() {
    Order order = order(samples().windowOver());
    assertThat(shop().requestReturn(request("k1", order.number(), order.items().getFirst())))
        .isInstanceOf(ReturnOutcome.Refused.class);
    assertThat(order(order.number()).returns()).isEqualTo(order.returns());
  }

  @Test
  void offersReasonsAndProducts() {
    assertThat(shop().returnReasons(samples().returnable())).isNotEmpty().doesNotHaveDuplicates();
    String title = order(samples().returnable()).items().getFirst().title();
    assertThat(shop().products(title)).first().extracting(Product::title).isEqualTo(title);
    assertThat(shop().products("")).isEmpty();
  }

  /** Cancels, and follows it to its end. */
  protected final Cancellation cancelled(OrderNumber number) {
    Cancellation outcome = shop().cancel(number);
    for (int look = 0; look < MOST_LOOKS && outcome == Cancellation.PENDING; look++) {
      outcome = shop().cancellation(number);
    }
    return outcome;
  }

  /** The order as the shop tells it now. */
  protected final Order order(OrderNumber number) {
    return shop().order(number).orElseThrow();
  }

  private ReturnRequest request(String key, OrderNumber number, Order.Item item) {
    return new ReturnRequest(
        key,
        number,
        List.of(item.id()),
        shop().returnReasons(samples().returnable()).getFirst(),
        "");
  }
}
