package dev.baton.commerce.demo;

import dev.baton.commerce.Money;
import dev.baton.commerce.Order;
import dev.baton.commerce.Order.AddressWindow;
import dev.baton.commerce.Order.Item;
import dev.baton.commerce.Order.Parcel;
import dev.baton.commerce.Order.Payment;
import dev.baton.commerce.Order.Refund;
import dev.baton.commerce.Order.Return;
import dev.baton.commerce.Order.ReturnStatus;
import dev.baton.commerce.Order.Status;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code orders.txt}: an order that has no date until a day is given. */
final class DemoOrder {
  private static final LocalTime MORNING = LocalTime.of(9, 40);
  private static final Duration RETURN_WINDOW = Duration.ofDays(30);

  /** Who placed it. */
  record Customer(String name, EmailAddress email, List<String> tags, String country) {}

  private final OrderNumber number;
  private final Customer customer;
  private final List<String> row;

  DemoOrder(List<String> row, Customer customer) {
    this.number = new OrderNumber(row.getFirst());
    this.customer = customer;
    this.row = row;
  }

  OrderNumber number() {
    return number;
  }

  Customer customer() {
    return customer;
  }

  /** Whether its cancellation is accepted and then stays pending. */
  boolean slow() {
    return more("slow").isPresent();
  }

  /** The order as the shop would tell it on a day, before anything was done to it here. */
  Order on(Today today, DemoCatalogue catalogue) {
    List<Item> items = items(catalogue);
    List<Parcel> parcels =
        Table.parts(row.get(5), ";").stream().map(t -> new DemoParcel(t).on(today, items)).toList();
    List<Return> returns = returns(today, items);
    Status status = status(items, parcels, returns);
    boolean cancellable = status == Status.OPEN && more("packing").isEmpty();
    return new Order(
        "demo-" + number.value(),
        number,
        customer.email(),
        customer.name(),
        today.ago(row.get(2), MORNING),
        status,
        payment(),
        items,
        parcels,
        items.stream().map(i -> price(i).times(i.quantity())).reduce(Money::plus).orElseThrow(),
        cancellable ? today.nextPacking() : null,
        cancellable ? new AddressWindow.Until(today.nextPacking()) : new AddressWindow.Over(),
        returnableUntil(parcels),
        DemoChanges.returnable(items, parcels, returns),
        returns,
        refunds(today, price(items.getFirst()).currency()),
        new Order.Marks(tags(), customer.tags(), customer.country()));
  }

  private List<Item> items(DemoCatalogue catalogue) {
    List<Item> items = new ArrayList<>();
    for (String part : Table.parts(row.get(3), ";")) {
      String[] words = part.split(" ", -1);
      int quantity = words.length == 2 ? Integer.parseInt(words[0]) : 1;
      DemoCatalogue.Entry entry = catalogue.entry(words[words.length - 1]);
      String id = Integer.toString(items.size() + 1);
      items.add(
          new Item(
              id,
              entry.product().title(),
              quantity,
              entry.product().price(),
              entry.finalSale(),
              words[words.length - 1]));
    }
    return items;
  }

  private static Money price(Item item) {
    return Objects.requireNonNull(item.price());
  }

  private Payment payment() {
    return switch (row.get(4)) {
      case "unpaid" -> Payment.UNPAID;
      case "partly" -> Payment.PARTLY_REFUNDED;
      case "refunded" -> Payment.REFUNDED;
      default -> Payment.PAID;
    };
  }

  private Status status(List<Item> items, List<Parcel> parcels, List<Return> returns) {
    if (more("cancelled").isPresent()) {
      return Status.CANCELLED;
    }
    List<String> back =
        returns.stream()
            .filter(r -> r.status() == ReturnStatus.RECEIVED)
            .flatMap(r -> r.itemIds().stream())
            .toList();
    if (items.stream().allMatch(item -> back.contains(item.id()))) {
      return Status.RETURNED;
    }
    List<String> sent = parcels.stream().flatMap(p -> p.itemIds().stream()).toList();
    if (sent.isEmpty()) {
      return Status.OPEN;
    }
    if (!items.stream().allMatch(item -> sent.contains(item.id()))) {
      return Status.PARTLY_SHIPPED;
    }
    return parcels.stream().allMatch(p -> p.status() == Order.ParcelStatus.DELIVERED)
        ? Status.DELIVERED
        : Status.SHIPPED;
  }

  private static @Nullable Instant returnableUntil(List<Parcel> parcels) {
    return parcels.stream()
        .flatMap(parcel -> Optional.ofNullable(parcel.deliveredAt()).stream())
        .max(Instant::compareTo)
        .map(delivered -> delivered.plus(RETURN_WINDOW))
        .orElse(null);
  }

  private List<Return> returns(Today today, List<Item> items) {
    return more("return")
        .map(words -> words.split(" ", -1))
        .map(
            words ->
                new Return(
                    number.spoken() + "-R1",
                    ReturnStatus.valueOf(words[1].toUpperCase(Locale.ROOT)),
                    today.ago(words[2], MORNING),
                    words.length > 4
                        ? Table.parts(words[4], "\\+")
                        : items.stream().map(Item::id).toList()))
        .map(List::of)
        .orElse(List.of());
  }

  private List<Refund> refunds(Today today, String currency) {
    return more("refund")
        .map(words -> words.split(" ", -1))
        .map(
            words ->
                new Refund(DemoCatalogue.money(words[2], currency), today.ago(words[1], MORNING)))
        .map(List::of)
        .orElse(List.of());
  }

  private List<String> tags() {
    return more("tag").map(words -> List.of(words.split(" ", -1)[1])).orElse(List.of());
  }

  private Optional<String> more(String what) {
    return Table.parts(row.get(6), ",").stream().filter(part -> part.startsWith(what)).findFirst();
  }
}
