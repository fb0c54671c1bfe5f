package dev.baton.commerce.internal;

import dev.baton.commerce.Shop;
import dev.baton.commerce.Shop.Cancellation;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.Shops;
import dev.baton.commerce.StuckActs;
import dev.baton.commerce.internal.ActLedger.Act;
import dev.baton.commerce.internal.ActLedger.Outcome;
import dev.baton.commerce.jdbc.StuckRows;
import dev.baton.commerce.jdbc.StuckRows.Standing;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Cancellations that are looked at until they have ended: less and less often, for three days. */
@Component
class FollowedActs implements StuckActs {
  private static final Duration FIRST = Duration.ofMinutes(1);

  /** After so long, what is not cancelled by a lost request will not be. */
  private static final Duration SURE = Duration.ofHours(1);

  private static final Duration RARELY = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofDays(3);
  private static final Duration AT_WORK = Duration.ofMinutes(2);
  private static final int AT_ONCE = 20;

  private final StuckRows rows;
  private final ActLedger ledger;
  private final Shops shops;
  private final Clock clock;

  FollowedActs(StuckRows rows, ActLedger ledger, Shops shops, Clock clock) {
    this.rows = rows;
    this.ledger = ledger;
    this.shops = shops;
    this.clock = clock;
  }

  /** From now on: one that the shop accepted. */
  void accepted(StoreId store, String conversationId, OrderNumber number) {
    follow(new Stuck(store, conversationId, number), FIRST);
  }

  /** From now on: one whose answer got lost, and which may be at work behind it. */
  void unknown(StoreId store, String conversationId, OrderNumber number) {
    follow(new Stuck(store, conversationId, number), SURE);
  }

  private void follow(Stuck stuck, Duration first) {
    Instant now = clock.instant();
    rows.follow(stuck, now.plus(first), now.plus(LONGEST));
  }

  @Override
  public List<Stuck> due() {
    Instant now = clock.instant();
    return rows.due(now, now.plus(AT_WORK), AT_ONCE);
  }

  @Override
  public Optional<Cancellation> look(Stuck stuck) {
    Optional<Standing> standing = rows.standing(stuck);
    if (standing.isEmpty()) {
      return Optional.empty();
    }
    Cancellation now = ended(stuck, standing.get());
    Instant at = clock.instant();
    if (now != Cancellation.PENDING || !at.isBefore(standing.get().until())) {
      return Optional.of(now);
    }
    Duration since = Duration.between(standing.get().begun(), at);
    rows.later(stuck, at.plus(between(since)));
    return Optional.empty();
  }

  /** As long again as it has taken so far. */
  private static Duration between(Duration since) {
    return since.compareTo(FIRST) < 0 ? FIRST : since.compareTo(RARELY) > 0 ? RARELY : since;
  }

  private Cancellation ended(Stuck stuck, Standing standing) {
    if (standing.outcome() != null && !standing.outcome().equals(Cancellation.PENDING.name())) {
      return Cancellation.valueOf(standing.outcome());
    }
    Optional<Shop> shop = shops.of(stuck.store());
    if (shop.isEmpty()) {
      return Cancellation.PENDING;
    }
    try {
      Cancellation now = shop.get().cancellation(stuck.number());
      boolean early = clock.instant().isBefore(standing.begun().plus(SURE));
      if (now == Cancellation.REFUSED && standing.outcome() == null && early) {
        return Cancellation.PENDING;
      }
      if (now != Cancellation.PENDING) {
        ledger.end(
            new Act(stuck.store(), stuck.conversationId(), "cancel", stuck.number(), ""),
            new Outcome(now.name(), ""));
      }
      return now;
    } catch (ShopUnavailable down) {
      return Cancellation.PENDING;
    }
  }

  @Override
  public boolean settled(Stuck stuck) {
    return rows.settled(stuck);
  }

  @Override
  public void hasten(StoreId store, OrderNumber number) {
    rows.hasten(store, number, clock.instant());
  }
}
