package dev.baton.alert;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.List;

/** What merchants must be told, newest first. Stored in the transaction that makes it true. */
public interface Alerts {

  /**
   * Stores one, and for the store's channels that it is to be told, in the caller's transaction.
   */
  void raise(Alert alert);

  /** The latest of a store. */
  List<Alert> latest(StoreId store);

  /** Forgets those of all stores from before a time. */
  void forget(Instant before);
}
