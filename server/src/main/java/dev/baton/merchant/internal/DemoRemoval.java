package dev.baton.merchant.internal;

import dev.baton.merchant.jdbc.StoreContents;
import dev.baton.shared.StoreId;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes the demo store for good: with its audit trail, so it is told in the log. */
@Service
public class DemoRemoval {
  private static final Logger LOG = LoggerFactory.getLogger(DemoRemoval.class);

  private final StoreContents contents;
  private final StoreRegistry stores;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DemoRemoval(
      StoreContents contents, StoreRegistry stores, TransactionTemplate transaction, Clock clock) {
    this.contents = contents;
    this.stores = stores;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Whether a store is the demo store. */
  public boolean isDemo(StoreId store) {
    return store.equals(DemoStore.ID);
  }

  /** Removes it with everything in it, in one transaction; it does not open again by itself. */
  public void remove() {
    transaction.executeWithoutResult(
        status -> {
          contents.remove(DemoStore.ID);
          contents.noteRemoved(DemoStore.ID, clock.instant());
        });
    stores.forget(DemoStore.ID);
    LOG.info("The demo store was removed.");
  }
}
