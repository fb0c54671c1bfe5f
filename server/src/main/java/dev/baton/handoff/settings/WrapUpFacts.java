package dev.baton.handoff.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a wrap-up may speak of. Values stand as the shopper may see them: masked by the caller where
 * they must be.
 *
 * @param name the requester's whole name, or null
 * @param orderNumber without {@code #}, or null
 * @param languageTag the shopper's language, BCP 47
 * @param at when the ticket was made
 */
public record WrapUpFacts(
    String reference,
    @Nullable String name,
    @Nullable String email,
    @Nullable String orderNumber,
    String languageTag,
    Instant at) {}
