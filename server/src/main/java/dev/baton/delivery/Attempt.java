package dev.baton.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call to a helpdesk and how it ended, without secrets or personal data.
 *
 * @param step as in {@code create}; with {@code look up } before it when it only asked
 * @param outcome as in {@code created} or {@code rate_limited}
 */
public record Attempt(
    Instant at, String step, String outcome, @Nullable Integer httpStatus, String message) {}
