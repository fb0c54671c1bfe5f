package dev.baton.commerce.internal;

import dev.baton.commerce.Order;
import dev.baton.commerce.Shop;
import dev.baton.commerce.Shop.Cancellation;
import dev.baton.commerce.Shop.ReturnOutcome;
import dev.baton.commerce.ShopActs;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.Shops;
import dev.baton.commerce.internal.ActLedger.Act;
import dev.baton.commerce.internal.ActLedger.Outcome;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Acts with a row of their own. */
@Component
class DurableShopActs implements ShopActs {
  private static final String ACCEPTED = "accepted";
  private static final String REFUSED = "refused";

  private final Shops shops;
  private final ActLedger ledger;

  DurableShopActs(Shops shops, ActLedger ledger) {
    this.shops = shops;
    this.ledger = ledger;
  }

  @Override
  public Cancellation cancel(StoreId store, String conversationId, OrderNumber number) {
    Act act = new Act(store, conversationId, "cancel", number, "");
    Shop shop = shop(store);
    if (ledger.begin(act)) {
      return cancelNow(shop, act);
    }
    Optional<Cancellation> written =
        ledger.outcome(act).map(outcome -> Cancellation.valueOf(outcome.word()));
    if (written.isPresent() && written.get() != Cancellation.PENDING) {
      return written.get();
    }
    boolean done = shop.order(number).filter(o -> o.status() == Order.Status.CANCELLED).isPresent();
    if (done) {
      ledger.end(act, new Outcome(Cancellation.DONE.name(), ""));
      return Cancellation.DONE;
    }
    return written.orElseGet(() -> cancelNow(shop, act));
  }

  private Cancellation cancelNow(Shop shop, Act act) {
    Cancellation outcome = shop.cancel(act.number());
    ledger.end(act, new Outcome(outcome.name(), ""));
    return outcome;
  }

  @Override
  public ReturnOutcome requestReturn(StoreId store, String conversationId, Items items) {
    String subject = String.join("+", items.itemIds());
    Act act = new Act(store, conversationId, "return", items.number(), subject);
    Shop shop = shop(store);
    if (!ledger.begin(act)) {
      Optional<Outcome> written = ledger.outcome(act);
      if (written.isPresent()) {
        return written.get().word().equals(ACCEPTED)
            ? new ReturnOutcome.Accepted(written.get().detail())
            : new ReturnOutcome.Refused(written.get().detail());
      }
    }
    return requestNow(shop, act, items);
  }

  /** The shop itself does nothing twice for one key, so asking again needs no look first. */
  private ReturnOutcome requestNow(Shop shop, Act act, Items items) {
    ReturnOutcome outcome =
        shop.requestReturn(
            new Shop.ReturnRequest(
                act.conversationId() + ":" + act.subject(),
                items.number(),
                items.itemIds(),
                items.reason(),
                items.note()));
    ledger.end(
        act,
        switch (outcome) {
          case ReturnOutcome.Accepted accepted -> new Outcome(ACCEPTED, accepted.returnName());
          case ReturnOutcome.Refused refused -> new Outcome(REFUSED, refused.why());
        });
    return outcome;
  }

  private Shop shop(StoreId store) {
    return shops.of(store).orElseThrow(() -> new ShopUnavailable("no shop is connected"));
  }
}
