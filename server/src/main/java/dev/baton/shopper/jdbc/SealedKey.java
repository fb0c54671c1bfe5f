package dev.baton.shopper.jdbc;

import dev.baton.shopper.IdentityKey;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept.
 *
 * @param secrets sealed; null when it has none
 */
public record SealedKey(IdentityKey key, @Nullable String secrets) {}
