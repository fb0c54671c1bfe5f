package dev.baton.connector;

import dev.baton.shared.StoreId;
import java.util.UUID;

/**
 * A connection works again, or its settings were changed: what waits for it may go. Published
 * inside the transaction that stores this.
 */
public record ConnectionMended(StoreId store, UUID connectionId) {}
