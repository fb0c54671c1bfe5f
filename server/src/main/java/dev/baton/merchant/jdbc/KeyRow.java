package dev.baton.merchant.jdbc;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key as it is kept: never the key itself. */
public record KeyRow(
    UUID id, String name, String prefix, Instant createdAt, @Nullable Instant lastUsedAt) {}
