package dev.baton.delivery;

import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import dev.baton.ticket.TicketRef;
import java.util.UUID;

/**
 * A helpdesk has the ticket. Published inside the transaction that stores this, once for each
 * ticket and helpdesk, also after {@link DeliveryGaveUp}; follow-ups may still be under way. A
 * listener that throws undoes it, and it is published again with the next attempt.
 */
public record TicketDelivered(
    StoreId store, Reference reference, UUID handoffId, TicketRef ticket) {}
