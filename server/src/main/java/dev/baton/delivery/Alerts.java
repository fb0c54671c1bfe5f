package dev.baton.delivery;

import dev.baton.shared.StoreId;
import java.util.List;

/**
 * What merchants must be told, newest first. Stored in the transaction that makes it true; carrying
 * it by e-mail or webhook is not built yet.
 */
public interface Alerts {

  /** Stores one, in the caller's transaction. */
  void raise(Alert alert);

  /** The latest of a store. */
  List<Alert> latest(StoreId store);
}
