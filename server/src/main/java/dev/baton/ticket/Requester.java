package dev.baton.ticket;

import org.jspecify.annotations.Nullable;

/**
 * The shopper inside a ticket: to whom an agent answers.
 *
 * @param email as typed
 * @param phone E.164
 */
public record Requester(@Nullable String name, @Nullable String email, @Nullable String phone) {}
