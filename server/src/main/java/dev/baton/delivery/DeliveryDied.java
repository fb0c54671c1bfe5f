package dev.baton.delivery;

import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import java.util.UUID;

/**
 * A ticket, or something that joins it, waits for a person's decision. Published inside the
 * transaction that stores this, once until somebody decides.
 */
public record DeliveryDied(StoreId store, Reference reference, UUID handoffId) {}
