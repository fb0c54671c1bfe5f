package dev.baton.delivery;

import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import java.util.UUID;

/**
 * The early retries of a ticket are used up, or the helpdesk refuses it: no ticket there for now.
 * Published inside the transaction that stores this, at most once for each delivery until somebody
 * retries it; {@link TicketDelivered} may still follow.
 */
public record DeliveryGaveUp(StoreId store, Reference reference, UUID handoffId) {}
