package dev.baton.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a step made in the helpdesk.
 *
 * @param url where an agent sees it, or null
 * @param until when the id stops being usable, or null
 */
public record Made(String id, @Nullable String url, @Nullable Instant until) {}
