package dev.baton.shopper;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A browser that has chatted before: a claim, never a proof of who sits there.
 *
 * @param known what was said in earlier conversations, with source {@code EARLIER}
 * @param lastReference the last ticket opened for this visitor, or null
 * @param ticketTimes when the latest tickets were opened, at most 20, oldest first
 */
public record Visitor(
    UUID id, KnownDetails known, @Nullable String lastReference, List<Instant> ticketTimes) {
  public Visitor {
    ticketTimes = List.copyOf(ticketTimes);
  }
}
