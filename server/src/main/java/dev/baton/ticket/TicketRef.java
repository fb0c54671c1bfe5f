package dev.baton.ticket;

import org.jspecify.annotations.Nullable;

/**
 * A ticket in a helpdesk.
 *
 * @param helpdesk the kind of helpdesk, as in {@code inbox} or {@code zendesk}
 * @param id the helpdesk's own id
 * @param url where an agent reads it, or null when that is not known
 */
public record TicketRef(String helpdesk, String id, @Nullable String url) {}
