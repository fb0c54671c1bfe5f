package dev.baton.connector;

import java.time.Instant;

/**
 * How many more calls a helpdesk takes from this connection, as it said itself.
 *
 * @param remaining calls until {@code until}
 * @param until when it counts anew
 */
public record Pace(int remaining, Instant until) {}
