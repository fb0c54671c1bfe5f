package dev.baton.handoff;

import dev.baton.shared.StoreId;
import java.util.UUID;

/**
 * A handoff has its ticket. Published inside the transaction that stores the ticket and promises
 * its delivery, once; a listener that throws undoes it all.
 */
public record HandoffSubmitted(StoreId store, UUID conversation, Handoff.Sent handoff) {}
