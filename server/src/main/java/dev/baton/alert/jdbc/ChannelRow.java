package dev.baton.alert.jdbc;

import dev.baton.alert.AlertChannel;
import dev.baton.shared.vault.Safekeeping.Kept;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel as stored.
 *
 * @param id what its secrets are sealed for
 */
public record ChannelRow(AlertChannel channel, UUID id, @Nullable String sealed) {

  /** Its settings as they are kept. */
  public Kept kept() {
    return new Kept(channel.config(), sealed);
  }
}
