package dev.baton.connector;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something a merchant is told, for people and for programs.
 *
 * @param id the same with every attempt to tell it
 * @param event what it is, for programs: {@code delivery.dead}
 * @param subject what it is, for people
 * @param text the whole, for people; plain
 * @param data the whole, for programs: JSON members
 */
public record Notice(
    UUID id, Instant at, String event, String subject, String text, Map<String, Object> data) {}
