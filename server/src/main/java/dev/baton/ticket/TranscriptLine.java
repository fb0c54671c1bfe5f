package dev.baton.ticket;

import java.time.Instant;

/** One message of the conversation, secrets masked. */
public record TranscriptLine(Author author, String text, Instant at) {}
