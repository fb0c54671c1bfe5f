package dev.baton.handoff;

import dev.baton.ticket.Ticket;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A handoff that is complete: what is stored in one transaction, and what is said only after it.
 *
 * @param integrationId where the merchant wants it; null for the built-in inbox
 * @param fallbackId where it goes when that one does not take it, or null
 * @param wrapUp what the shopper is told once all is stored
 */
public record Submission(
    Handoff.Sent handoff,
    Ticket ticket,
    @Nullable UUID integrationId,
    @Nullable UUID fallbackId,
    String wrapUp) {}
