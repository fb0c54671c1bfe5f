package dev.baton.ticket;

import java.util.UUID;

/** A shopper's photo as it stands in a ticket; its bytes are in {@code dev.baton.media}. */
public record TicketAttachment(UUID id, String fileName, String contentType, long size) {}
