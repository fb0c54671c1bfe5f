package dev.baton.commerce;

import dev.baton.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has an account with the shop, or has bought there.
 *
 * @param id the shop's own
 * @param phone E.164, or null when the shop knows none
 */
public record Customer(
    String id, @Nullable EmailAddress email, @Nullable String name, @Nullable String phone) {}
