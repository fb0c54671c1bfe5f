package dev.baton.ticket;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One step of the shopper's way through the shop before the handoff.
 *
 * @param type as in {@code page_viewed}, {@code product_viewed}, {@code search}, {@code
 *     cart_updated}, {@code checkout_started}, {@code order_discussed}, {@code skill_tried}
 * @param facts what else is known of it, in the order of telling: {@code title}, {@code url},
 *     {@code query}…
 */
public record JourneyEvent(String type, Instant at, Map<String, String> facts) {

  public JourneyEvent {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }
}
