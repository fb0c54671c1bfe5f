package dev.baton.commerce;

import dev.baton.shared.StoreId;
import java.util.Optional;

/** The shop systems connected to the stores. */
public interface Shops {

  /** The shop system of a store, or empty when none is connected. */
  Optional<Shop> of(StoreId store);
}
