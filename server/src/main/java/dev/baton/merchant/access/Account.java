package dev.baton.merchant.access;

import dev.baton.merchant.Caller;
import dev.baton.merchant.Reach;
import dev.baton.merchant.Role;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who signs in to the console, and what they are in which store.
 *
 * @param runsInstallation whether this one may make stores and keys that open all
 */
public record Account(
    UUID id, EmailAddress email, String name, Map<StoreId, Role> roles, boolean runsInstallation) {
  public Account {
    roles = Map.copyOf(roles);
  }

  /** The same as the one who makes a request. */
  public Caller caller() {
    return new Caller(words(), new Reach.Person(id, roles, runsInstallation));
  }

  /** In words, as the audit trail names them. */
  public String words() {
    return name + " (" + email.value() + ")";
  }
}
