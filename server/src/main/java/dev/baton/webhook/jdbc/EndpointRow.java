package dev.baton.webhook.jdbc;

import dev.baton.shared.vault.Safekeeping.Kept;
import dev.baton.webhook.Endpoint;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An endpoint as stored. */
public record EndpointRow(Endpoint endpoint, @Nullable String sealed) {

  /** Its secret as it is kept. */
  public Kept kept() {
    return new Kept(Map.of(), sealed);
  }

  /** With another state. */
  public EndpointRow with(Endpoint other) {
    return new EndpointRow(other, sealed);
  }
}
