package dev.baton.delivery;

import dev.baton.connector.TicketNews;
import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import java.util.UUID;

/**
 * A helpdesk told something of a ticket that was delivered there. Published inside the transaction
 * that settles it, once for each key, in the order in which it was told; a listener that throws
 * undoes it, and it is published again.
 */
public record HelpdeskTold(StoreId store, Reference reference, UUID handoffId, TicketNews news) {}
