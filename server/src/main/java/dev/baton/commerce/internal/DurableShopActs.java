package dev.baton.commerce.internal;

import dev.baton.commerce.Order;
import dev.baton.commerce.Pause;
import dev.baton.commerce.Shop;
import dev.baton.commerce.Shop.AddressOutcome;
import dev.baton.commerce.Shop.Cancellation;
import dev.baton.commerce.Shop.ReturnOutcome;
import dev.baton.commerce.ShopActs;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.Shops;
import dev.baton.commerce.internal.ActLedger.Act;
import dev.baton.commerce.internal.ActLedger.Outcome;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Acts with a row of their own. */
@Component
class DurableShopActs implements ShopActs {
  private static final String ACCEPTED = "accepted";
  private static final String REFUSED = "refused";
  private static final String NOT_OFFERED = "not_offered";

  /** When a cancellation that is being carried out is looked at again: a shopper waits so long. */
  private static final List<Duration> LOOKS =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));

  private final Shops shops;
  private final ActLedger ledger;
  private final FollowedActs followed;
  private final Pause pause;

  DurableShopActs(Shops shops, ActLedger ledger, FollowedActs followed, Pause pause) {
    this.shops = shops;
    this.ledger = ledger;
    this.followed = followed;
    this.pause = pause;
  }

  /** What nobody could tell the end of yet is followed from now on. */
  @Override
  public Cancellation cancel(StoreId store, String conversationId, OrderNumber number) {
    try {
      Cancellation outcome = cancelled(store, conversationId, number);
      if (outcome == Cancellation.PENDING) {
        followed.accepted(store, conversationId, number);
      }
      return outcome;
    } catch (ShopUnavailable unknown) {
      followed.unknown(store, conversationId, number);
      throw unknown;
    }
  }

  private Cancellation cancelled(StoreId store, String conversationId, OrderNumber number) {
    Act act = new Act(store, conversationId, "cancel", number, "");
    Shop shop = shop(store);
    if (ledger.begin(act)) {
      return cancelNow(shop, act);
    }
    Optional<Cancellation> written =
        ledger.outcome(act).map(outcome -> Cancellation.valueOf(outcome.word()));
    if (written.isPresent()) {
      return written.get() == Cancellation.PENDING ? followed(shop, act) : written.get();
    }
    boolean done = shop.order(number).filter(o -> o.status() == Order.Status.CANCELLED).isPresent();
    if (done) {
      ledger.end(act, new Outcome(Cancellation.DONE.name(), ""));
      return Cancellation.DONE;
    }
    return cancelNow(shop, act);
  }

  private Cancellation cancelNow(Shop shop, Act act) {
    Cancellation outcome = shop.cancel(act.number());
    ledger.end(act, new Outcome(outcome.name(), ""));
    return outcome == Cancellation.PENDING ? followed(shop, act) : outcome;
  }

  /** What became of a cancellation that was accepted; still pending when nobody can say. */
  private Cancellation followed(Shop shop, Act act) {
    for (Duration wait : LOOKS) {
      pause.of(wait);
      Cancellation now = look(shop, act.number());
      if (now != Cancellation.PENDING) {
        ledger.end(act, new Outcome(now.name(), ""));
        return now;
      }
    }
    return Cancellation.PENDING;
  }

  private static Cancellation look(Shop shop, OrderNumber number) {
    try {
      return shop.cancellation(number);
    } catch (ShopUnavailable down) {
      return Cancellation.PENDING;
    }
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

  /** The shop itself does nothing twice for one key, so asking again needs no look first. */
  @Override
  public AddressOutcome changeAddress(StoreId store, String conversationId, Redirect redirect) {
    String address = Integer.toHexString(redirect.address().line(Locale.ROOT).hashCode());
    String subject = redirect.round() + "-" + address;
    Act act = new Act(store, conversationId, "address", redirect.number(), subject);
    Shop shop = shop(store);
    if (!ledger.begin(act)) {
      Optional<AddressOutcome> written = ledger.outcome(act).map(DurableShopActs::addressOutcome);
      if (written.isPresent()) {
        return written.get();
      }
    }
    AddressOutcome outcome =
        shop.changeAddress(
            new Shop.AddressRequest(
                conversationId + ":" + subject, redirect.number(), redirect.address()));
    ledger.end(
        act,
        switch (outcome) {
          case AddressOutcome.Changed _ -> new Outcome(ACCEPTED, "");
          case AddressOutcome.Refused refused -> new Outcome(REFUSED, refused.why());
          case AddressOutcome.NotOffered _ -> new Outcome(NOT_OFFERED, "");
        });
    return outcome;
  }

  private static AddressOutcome addressOutcome(Outcome written) {
    return switch (written.word()) {
      case ACCEPTED -> new AddressOutcome.Changed();
      case NOT_OFFERED -> new AddressOutcome.NotOffered();
      default -> new AddressOutcome.Refused(written.detail());
    };
  }

  private Shop shop(StoreId store) {
    return shops.of(store).orElseThrow(() -> new ShopUnavailable("no shop is connected"));
  }
}
