package dev.baton.shared.vault;

import dev.baton.shared.StoreId;
import java.util.UUID;

/**
 * Sealed secrets as stored.
 *
 * @param owner what they were sealed for
 */
public record SealedRow(StoreId store, UUID owner, String secrets) {}
