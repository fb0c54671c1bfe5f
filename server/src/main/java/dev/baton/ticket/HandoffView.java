package dev.baton.ticket;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a handoff looks like in the admin API, told by the room that knows handoffs. Implemented
 * above; without an implementation tickets are shown without it.
 */
public interface HandoffView {

  /** The members of the {@code handoff} object, unmasked, ready to become JSON. */
  Optional<Map<String, Object>> of(StoreId store, UUID handoffId);

  /** When the team closed the tickets of some handoffs; those still open are absent. */
  Map<UUID, Instant> closed(StoreId store, List<UUID> handoffIds);
}
