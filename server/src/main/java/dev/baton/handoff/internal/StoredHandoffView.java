package dev.baton.handoff.internal;

import dev.baton.handoff.CollectRules;
import dev.baton.handoff.Collector;
import dev.baton.handoff.HandoffSight;
import dev.baton.handoff.Handoffs;
import dev.baton.shared.StoreId;
import dev.baton.shopper.OrderFacts;
import dev.baton.ticket.HandoffView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A handoff beside its ticket, as the team sees it. */
@Component
class StoredHandoffView implements HandoffView {
  private static final OrderFacts NO_SHOP = (number, email) -> new OrderFacts.Check.Unknown();

  /** With a ticket nothing is missing any more, whatever the rules were. */
  private static final Collector DONE =
      new Collector(new CollectRules(Map.of(), true), NO_SHOP, false);

  private final Handoffs handoffs;

  StoredHandoffView(Handoffs handoffs) {
    this.handoffs = handoffs;
  }

  @Override
  public Map<UUID, Instant> closed(StoreId store, List<UUID> handoffIds) {
    return handoffs.closed(store, handoffIds);
  }

  @Override
  public Optional<Map<String, Object>> of(StoreId store, UUID handoffId) {
    return handoffs
        .find(store, handoffId)
        .map(handoff -> HandoffSight.of(handoff, DONE, true).members());
  }
}
