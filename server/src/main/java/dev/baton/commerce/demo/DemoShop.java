package dev.baton.commerce.demo;

import dev.baton.commerce.Customer;
import dev.baton.commerce.Order;
import dev.baton.commerce.Product;
import dev.baton.commerce.Shop;
import dev.baton.commerce.demo.DemoOrderChanges.Change;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A small shop for trying Baton out. Its orders are as old as they look on any day; what was done
 * to them here stays done.
 */
final class DemoShop implements Shop {
  private static final int MOST = 20;
  private static final List<String> REASONS =
      List.of(
          "Changed my mind",
          "Does not fit my home",
          "Not as described",
          "Arrived too late",
          "Other reason");

  private final DemoOrders orders = new DemoOrders();
  private final DemoCatalogue catalogue;
  private final DemoOrderChanges changes;
  private final ZoneId zone;
  private final Clock clock;

  DemoShop(DemoCatalogue catalogue, DemoOrderChanges changes, ZoneId zone, Clock clock) {
    this.catalogue = catalogue;
    this.changes = changes;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public Optional<Order> order(OrderNumber number) {
    return orders.find(number).map(found -> today(found, changes.of(List.of(found.number()))));
  }

  @Override
  public List<Order> ordersOf(EmailAddress customer) {
    List<DemoOrder> own = orders.of(customer);
    if (own.isEmpty()) {
      return List.of();
    }
    List<Change> done = changes.of(own.stream().map(DemoOrder::number).toList());
    return own.stream()
        .map(order -> today(order, done))
        .sorted(Comparator.comparing(Order::placedAt).reversed())
        .limit(MOST)
        .toList();
  }

  @Override
  public Cancellation cancel(OrderNumber number) {
    Optional<DemoOrder> found = orders.find(number);
    if (found.isEmpty()) {
      return Cancellation.REFUSED;
    }
    List<Change> done = changes.of(List.of(number));
    Order order = today(found.get(), done);
    if (order.status() == Order.Status.CANCELLED) {
      return Cancellation.DONE;
    }
    if (done.stream().anyMatch(change -> change.kind().equals(DemoChanges.CANCELLING))) {
      return Cancellation.PENDING;
    }
    if (!order.cancellableAt(clock.instant())) {
      return Cancellation.REFUSED;
    }
    boolean slow = found.get().slow();
    keep(number, "cancel", slow ? DemoChanges.CANCELLING : DemoChanges.CANCELLED);
    return slow ? Cancellation.PENDING : Cancellation.DONE;
  }

  private void keep(OrderNumber number, String key, String kind) {
    changes.add(new Change(number, key, kind, List.of(), "", "", clock.instant()));
  }

  @Override
  public Cancellation cancellation(OrderNumber number) {
    if (order(number).filter(o -> o.status() == Order.Status.CANCELLED).isPresent()) {
      return Cancellation.DONE;
    }
    return changes.of(List.of(number)).stream()
            .anyMatch(change -> change.kind().equals(DemoChanges.CANCELLING))
        ? Cancellation.PENDING
        : Cancellation.REFUSED;
  }

  @Override
  public ReturnOutcome requestReturn(ReturnRequest request) {
    Optional<Order> found = order(request.number());
    if (found.isEmpty()) {
      return new ReturnOutcome.Refused("no such order");
    }
    List<Change> done = changes.of(List.of(request.number()));
    if (done.stream().noneMatch(change -> change.key().equals(request.key()))) {
      Optional<String> against = DemoChanges.objection(found.get(), request, clock.instant());
      if (against.isPresent()) {
        return new ReturnOutcome.Refused(against.get());
      }
      changes.add(
          new Change(
              request.number(),
              request.key(),
              DemoChanges.RETURN,
              request.itemIds(),
              request.reason(),
              request.note(),
              clock.instant()));
    }
    return new ReturnOutcome.Accepted(name(request));
  }

  private String name(ReturnRequest request) {
    return order(request.number()).stream()
        .flatMap(order -> order.returns().stream())
        .filter(back -> back.itemIds().containsAll(request.itemIds()))
        .map(Order.Return::name)
        .findFirst()
        .orElse(request.number().spoken());
  }

  @Override
  public AddressOutcome changeAddress(AddressRequest request) {
    OrderNumber number = request.number();
    boolean open = order(number).filter(o -> o.addressWindow().openAt(clock.instant())).isPresent();
    boolean before =
        changes.of(List.of(number)).stream().anyMatch(c -> c.key().equals(request.key()));
    if (!open && !before) {
      return new AddressOutcome.Refused("the order is not there, or is being prepared");
    }
    String line = request.address().line(Locale.ROOT);
    changes.add(
        new Change(
            number, request.key(), DemoChanges.ADDRESS, List.of(), "", line, clock.instant()));
    return new AddressOutcome.Changed();
  }

  @Override
  public List<String> returnReasons(OrderNumber number) {
    return REASONS;
  }

  @Override
  public List<Product> products(String words) {
    return catalogue.search(words);
  }

  @Override
  public Optional<Customer> customer(String id) {
    return orders.customer(id);
  }

  @Override
  public Optional<Customer> customer(EmailAddress email) {
    return orders.customer(email);
  }

  private Order today(DemoOrder order, List<Change> done) {
    Instant now = clock.instant();
    List<Change> own =
        done.stream().filter(change -> change.number().key().equals(order.number().key())).toList();
    return DemoChanges.apply(order.on(new Today(now, zone), catalogue), own);
  }
}
