package dev.baton.commerce;

import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import java.util.List;

/**
 * The irreversible acts in a shop, each done at most once for a conversation, however often a turn
 * is computed and wherever the process dies.
 *
 * <p>An act is written down before it is done and its outcome after. A repeat answers with the
 * outcome that was written down. Where none was, the order is looked up before the shop is asked
 * again. Never call it with a database transaction open.
 */
public interface ShopActs {

  /**
   * Cancels an order.
   *
   * @throws ShopUnavailable when it is not known what came of it
   */
  Shop.Cancellation cancel(StoreId store, String conversationId, OrderNumber number);

  /**
   * Asks for a return.
   *
   * @throws ShopUnavailable when it is not known what came of it
   */
  Shop.ReturnOutcome requestReturn(StoreId store, String conversationId, Items items);

  /**
   * Has an order sent to another address.
   *
   * @throws ShopUnavailable when it is not known what came of it
   */
  Shop.AddressOutcome changeAddress(StoreId store, String conversationId, Redirect redirect);

  /**
   * An order's new address.
   *
   * @param round names the question to which the shopper said yes: the same address asked for anew
   *     is another act, the same answer computed again is not
   */
  record Redirect(OrderNumber number, DeliveryAddress address, String round) {}

  /** Items of an order to send back, and why. */
  record Items(OrderNumber number, List<String> itemIds, String reason, String note) {
    public Items {
      itemIds = itemIds.stream().sorted().toList();
    }
  }
}
