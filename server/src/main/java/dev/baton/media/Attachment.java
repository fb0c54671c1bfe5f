package dev.baton.media;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.UUID;

/**
 * A shopper's photo.
 *
 * @param fileName harmless: no path, no control characters, with the ending of its type
 * @param contentType by its bytes, never by what the sender said
 * @param size in bytes, as stored
 */
public record Attachment(
    StoreId store,
    UUID id,
    UUID conversationId,
    String fileName,
    String contentType,
    long size,
    Instant at) {}
