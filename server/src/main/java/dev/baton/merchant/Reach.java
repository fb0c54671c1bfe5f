package dev.baton.merchant;

import dev.baton.shared.StoreId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How far somebody gets: which stores, and as what. */
public sealed interface Reach {

  /** What this one is in a store; empty when the store does not exist for this one. */
  Optional<Role> roleIn(StoreId store);

  /** Whether this one runs the installation: makes stores, and keys that open all. */
  boolean runsInstallation();

  /** Baton itself, and the operator's keys: everything. */
  record Everywhere() implements Reach {
    @Override
    public Optional<Role> roleIn(StoreId store) {
      return Optional.of(Role.OWNER);
    }

    @Override
    public boolean runsInstallation() {
      return true;
    }
  }

  /**
   * A store's own key.
   *
   * @param handoffsOnly whether it may only hand over conversations, and manages nothing
   */
  record OneStore(StoreId store, boolean handoffsOnly) implements Reach {
    @Override
    public Optional<Role> roleIn(StoreId other) {
      return store.equals(other) && !handoffsOnly ? Optional.of(Role.OWNER) : Optional.empty();
    }

    @Override
    public boolean runsInstallation() {
      return false;
    }
  }

  /** Somebody who signed in. */
  record Person(UUID account, Map<StoreId, Role> roles, boolean runsInstallation) implements Reach {
    public Person {
      roles = Map.copyOf(roles);
    }

    @Override
    public Optional<Role> roleIn(StoreId store) {
      return Optional.ofNullable(roles.get(store));
    }
  }
}
