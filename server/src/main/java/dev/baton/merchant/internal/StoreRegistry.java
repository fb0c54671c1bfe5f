package dev.baton.merchant.internal;

import dev.baton.merchant.Audit;
import dev.baton.merchant.Store;
import dev.baton.merchant.StoreChanged;
import dev.baton.merchant.StoreCreated;
import dev.baton.merchant.Stores;
import dev.baton.merchant.jdbc.StoreRows;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The stores of this installation: found often, seldom changed. */
@Service
public class StoreRegistry implements Stores {
  private final StoreRows rows;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final RecentStores recent;

  StoreRegistry(StoreRows rows, Audit audit, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
    this.recent = new RecentStores(clock);
  }

  @Override
  public Optional<Store> find(StoreId id) {
    return recent.find(id, rows::find);
  }

  /**
   * The store as it is now.
   *
   * @throws Problem 404 when there is none
   */
  public Store get(StoreId id) {
    return rows.find(id).orElseThrow(StoreRegistry::unknown);
  }

  /** Stores in the order of their ids, after one of them. */
  public List<Store> after(String id, int atMost) {
    return rows.after(id, atMost);
  }

  /** Those of some stores, in the order of their ids, after one of them. */
  public List<Store> among(Set<StoreId> ids, String after, int atMost) {
    return rows.among(ids, after, atMost);
  }

  /** Adds a store with all it begins with; false when there is one with this id. */
  @Transactional
  public boolean create(Store store) {
    if (!rows.add(store, clock.instant())) {
      return false;
    }
    audit.record(store.id(), "created the store", Map.of("name", store.name()));
    events.publishEvent(new StoreCreated(store));
    return true;
  }

  /**
   * Replaces a store's own settings.
   *
   * @throws Problem 404 when there is none
   */
  @Transactional
  public Store replace(Store store) {
    Store before = get(store.id());
    if (before.equals(store)) {
      return before;
    }
    rows.replace(store, clock.instant());
    audit.record(
        store.id(),
        "changed the store",
        Map.of("changed", String.join(", ", StoreDifference.between(before, store))));
    events.publishEvent(new StoreChanged(before, store));
    return store;
  }

  /** Lets the next reader see the change. */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  public void forget(StoreChanged changed) {
    recent.forget(changed.after().id());
  }

  /** A store is gone. */
  void forget(StoreId removed) {
    recent.forget(removed);
  }

  static Problem unknown() {
    return Problem.notFound("There is no such store.");
  }
}
