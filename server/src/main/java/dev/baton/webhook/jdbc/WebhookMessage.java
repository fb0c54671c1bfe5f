package dev.baton.webhook.jdbc;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something an endpoint is told.
 *
 * @param body what is sent, to the byte
 * @param since when it was to be sent first, or again
 * @param tries made since
 */
public record WebhookMessage(
    StoreId store, UUID id, UUID endpoint, String body, Instant since, int tries) {}
