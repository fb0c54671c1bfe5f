package dev.baton.ticket;

import dev.baton.shared.Detail;
import dev.baton.shared.DetailSource;
import dev.baton.shared.DetailState;
import org.jspecify.annotations.Nullable;

/**
 * One detail of the shopper as the agent should take it: what, how it stands, where it came from.
 *
 * @param value as given, or null when there is none; for {@link Detail#PHOTO} how many, in words
 * @param source null when nothing was given
 * @param note a remark for the agent in English, as in "belongs to another email"
 */
public record TicketDetail(
    Detail detail,
    @Nullable String value,
    DetailState state,
    @Nullable DetailSource source,
    boolean verified,
    @Nullable String note) {}
