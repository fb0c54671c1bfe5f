package dev.baton.merchant;

import dev.baton.shared.StoreId;
import java.util.Optional;

/** The stores of this installation. */
public interface Stores {

  /** The store with this id, when there is one. At most one statement; may be a few seconds old. */
  Optional<Store> find(StoreId id);
}
