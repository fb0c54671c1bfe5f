package dev.baton.commerce.jdbc;

import dev.baton.commerce.ShopConnection.Status;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Safekeeping;
import dev.baton.shared.vault.Safekeeping.Kept;
import java.time.Instant;
import java.util.UUID;

/**
 * A shop connection as stored.
 *
 * @param id what its secrets are sealed for
 * @param troubled whether a call got no answer since one last did
 */
public record ShopRow(
    StoreId store,
    UUID id,
    String type,
    Kept kept,
    Status status,
    String message,
    Instant connectedAt,
    boolean troubled) {

  /** One that was just set up. */
  public ShopRow(
      StoreId store, UUID id, String type, Kept kept, Status status, String message, Instant now) {
    this(store, id, type, kept, status, message, now, false);
  }

  /** All settings, the secret ones too. */
  public Access opened(Safekeeping safekeeping) {
    return safekeeping.open(store, id, type, kept);
  }

  /** Whether the same shop is reached in the same way. */
  public boolean leadsWhere(ShopRow other) {
    return id.equals(other.id) && type.equals(other.type) && kept.equals(other.kept);
  }
}
