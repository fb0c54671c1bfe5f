package dev.baton.commerce;

import dev.baton.commerce.Shop.Cancellation;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import java.util.List;
import java.util.Optional;

/**
 * Cancellations whose end was not known when their shopper was answered. They are looked at until
 * the shop has done or refused them, for three days, and again at once when the shop tells of the
 * order.
 */
public interface StuckActs {

  /** One of them. */
  record Stuck(StoreId store, String conversationId, OrderNumber number) {}

  /** Some that are due to be looked at; each to one caller at a time. */
  List<Stuck> due();

  /**
   * Asks the shop; with no transaction open.
   *
   * @return done or refused; pending when nobody could tell for three days; empty to come again
   */
  Optional<Cancellation> look(Stuck stuck);

  /**
   * Ends it, in the caller's transaction, after all that is told of it.
   *
   * @return false when somebody else ended it meanwhile: then nothing must be told
   */
  boolean settled(Stuck stuck);

  /** The shop told something of an order: what is known of it is looked at now. */
  void hasten(StoreId store, OrderNumber number);
}
