package dev.baton.commerce.demo;

import dev.baton.commerce.Order;
import dev.baton.commerce.Order.AddressWindow;
import dev.baton.commerce.Order.Item;
import dev.baton.commerce.Order.Parcel;
import dev.baton.commerce.Order.Payment;
import dev.baton.commerce.Order.Refund;
import dev.baton.commerce.Order.Return;
import dev.baton.commerce.Order.ReturnStatus;
import dev.baton.commerce.Order.Status;
import dev.baton.commerce.Shop.ReturnRequest;
import dev.baton.commerce.demo.DemoOrderChanges.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The demo shop's rules: what a change makes of an order, and which returns it refuses. */
final class DemoChanges {
  static final String CANCELLED = "cancelled";
  static final String CANCELLING = "cancelling";
  static final String RETURN = "return";

  /** The new address stands in the note. */
  static final String ADDRESS = "address";

  private DemoChanges() {}

  /** The order after what was done to it, oldest change first. */
  static Order apply(Order order, List<Change> changes) {
    Order changed = order;
    for (Change change : changes) {
      changed =
          switch (change.kind()) {
            case CANCELLED -> cancelled(changed, change.at());
            case RETURN -> returned(changed, change);
            default -> changed;
          };
    }
    return changed;
  }

  /** Why the shop does not take these items back, if it does not. */
  static Optional<String> objection(Order order, ReturnRequest request, Instant now) {
    if (order.returnableUntil() == null || !now.isBefore(order.returnableUntil())) {
      return Optional.of("the return window is over");
    }
    List<String> takenBack =
        order.returnable().stream().filter(item -> !item.finalSale()).map(Order.Item::id).toList();
    return request.itemIds().isEmpty() || !takenBack.containsAll(request.itemIds())
        ? Optional.of("an item may not be returned")
        : Optional.empty();
  }

  /** What was delivered and is not on its way back. */
  static List<Item> returnable(List<Item> items, List<Parcel> parcels, List<Return> returns) {
    return items.stream()
        .filter(item -> parcels.stream().anyMatch(parcel -> parcel.brought(item)))
        .filter(item -> returns.stream().noneMatch(back -> back.itemIds().contains(item.id())))
        .toList();
  }

  private static Order cancelled(Order order, Instant at) {
    boolean paid = order.payment() == Payment.PAID;
    return with(
        order,
        Status.CANCELLED,
        paid ? Payment.REFUNDED : order.payment(),
        order.returns(),
        paid ? List.of(new Refund(order.total(), at)) : order.refunds());
  }

  private static Order returned(Order order, Change change) {
    List<Return> returns = new ArrayList<>(order.returns());
    String name = order.number().spoken() + "-R" + (returns.size() + 1);
    returns.add(new Return(name, ReturnStatus.REQUESTED, change.at(), change.itemIds()));
    return with(order, order.status(), order.payment(), returns, order.refunds());
  }

  private static Order with(
      Order order, Status status, Payment payment, List<Return> returns, List<Refund> refunds) {
    return new Order(
        order.id(),
        order.number(),
        order.email(),
        order.customerName(),
        order.placedAt(),
        status,
        payment,
        order.items(),
        order.parcels(),
        order.total(),
        status == Status.CANCELLED ? null : order.cancellableUntil(),
        status == Status.CANCELLED ? new AddressWindow.Over() : order.addressWindow(),
        order.returnableUntil(),
        returnable(order.items(), order.parcels(), returns),
        returns,
        refunds,
        order.marks());
  }
}
