package dev.baton.connector.jdbc;

import dev.baton.shared.StoreId;
import java.util.UUID;

/** The sealed secrets of a connection. */
public record SealedRow(StoreId store, UUID connectionId, String secrets) {}
