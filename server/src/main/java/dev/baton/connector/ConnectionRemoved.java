package dev.baton.connector;

import dev.baton.shared.StoreId;
import java.util.UUID;

/** A connection was removed. Published inside the transaction that removes it. */
public record ConnectionRemoved(StoreId store, UUID connectionId) {}
