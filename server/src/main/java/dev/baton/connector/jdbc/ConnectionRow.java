package dev.baton.connector.jdbc;

import dev.baton.connector.Connection;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Safekeeping;
import dev.baton.shared.vault.Safekeeping.Kept;
import org.jspecify.annotations.Nullable;

/**
 * A connection as stored.
 *
 * @param sealedSecrets null when it has none
 */
public record ConnectionRow(Connection connection, @Nullable String sealedSecrets) {

  /** Its settings as they are kept. */
  public Kept kept() {
    return new Kept(connection.config(), sealedSecrets);
  }

  /** The connection with all its settings. */
  public Access opened(Safekeeping safekeeping) {
    return safekeeping.open(connection.store(), connection.id(), connection.type(), kept());
  }
}
