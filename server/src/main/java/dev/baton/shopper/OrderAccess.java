package dev.baton.shopper;

import dev.baton.commerce.Order;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import java.util.List;

/**
 * The one place that decides which order facts a shopper may see or act on: an order number with
 * its own e-mail address, or a verified customer's own orders. Failed pairs are counted and limited
 * and leave no hint which half was wrong.
 */
public interface OrderAccess extends OrderFacts {

  /** Opens an order by a number and an address that were both typed in this conversation. */
  Access open(OrderNumber number, EmailAddress email);

  /** Opens an order of the verified customer; closed for everybody else. */
  Access open(OrderNumber number);

  /**
   * The verified customer's own orders, newest first; empty for everybody else.
   *
   * @throws dev.baton.commerce.ShopUnavailable when the shop does not answer
   */
  List<Order> own();

  /**
   * Whether an order is the verified customer's own. A number and an address that were only typed
   * never make it so.
   */
  boolean owns(Order order);

  /** Whether the shopper is a verified customer. */
  boolean verified();

  /** Whether a shop system is connected that could be asked. */
  boolean connected();

  /** Whether the shop may be asked. */
  sealed interface Access {
    /** The order may be seen and acted on. */
    record Open(Order order) implements Access {}

    /** Not this pair. */
    record Closed() implements Access {}

    /** Too many failed pairs: whatever the pair is, not now. */
    record Throttled() implements Access {}

    /** No shop system is connected. */
    record NoShop() implements Access {}

    /** The shop system does not answer. */
    record Unavailable() implements Access {}
  }
}
