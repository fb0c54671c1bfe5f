package dev.baton.handoff;

import dev.baton.shared.StoreId;
import java.util.UUID;

/**
 * What became of a ticket changed the handoff of a conversation. Published inside the transaction
 * that stores it.
 */
public record HandoffChanged(StoreId store, UUID conversation, UUID handoff) {}
