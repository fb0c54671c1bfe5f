package dev.baton.outside;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another agent is told of a handoff.
 *
 * @param token lets it answer for this handoff alone, and no longer than 30 days after the last use
 * @param ask what to put to the shopper; the answer is wanted as a reply. Null when nothing is
 *     asked
 * @param say what to tell the shopper, when nothing is asked, or null
 */
public record Told(
    Map<String, Object> handoff, String token, @Nullable String ask, @Nullable String say) {}
