package dev.baton.connector.jdbc;

import dev.baton.connector.Connection;
import org.jspecify.annotations.Nullable;

/**
 * A connection as stored.
 *
 * @param sealedSecrets null when it has none
 */
public record ConnectionRow(Connection connection, @Nullable String sealedSecrets) {}
