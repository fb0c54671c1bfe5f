package dev.baton.conversation;

import dev.baton.shared.Masking;
import dev.baton.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Short facts of a step of the journey, bounded and masked. */
public final class JourneyFacts {
  private static final Set<String> TYPES =
      Set.of("page_viewed", "product_viewed", "search", "cart_updated", "checkout_started");
  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final int LONGEST = 500;
  private static final int LONGEST_NAME = 40;
  private static final int MOST = 20;
  private static final String URL = "url";

  private JourneyFacts() {}

  /** What a page says of itself. */
  public static Map<String, String> of(@Nullable String url, @Nullable String title) {
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "title", title);
    put(facts, URL, url);
    return facts;
  }

  /**
   * A step as it is kept. One from the future happens now.
   *
   * @throws Problem 400 when it is of no known type, or too much
   */
  public static JourneyEvents.Event step(
      String pointer, @Nullable String type, Instant at, Map<String, Object> about, Instant now) {
    if (type == null || !TYPES.contains(type)) {
      throw Problem.malformed(
          pointer + "/type",
          type == null ? "required" : "unknown",
          "Known types are " + TYPES + ".");
    }
    if (at.isBefore(Instant.EPOCH)) {
      throw Problem.malformed(pointer + "/at", "wrong_value", "Nobody shopped here then.");
    }
    return new JourneyEvents.Event(
        type, at.isAfter(now.plus(AHEAD)) ? now : at, of(pointer, about));
  }

  /** What an event says of itself besides its type and time. */
  private static Map<String, String> of(String pointer, Map<String, Object> members) {
    if (members.size() > MOST) {
      throw Problem.malformed(pointer, "too_many", "At most " + MOST + " members are allowed.");
    }
    Map<String, String> facts = new LinkedHashMap<>();
    for (Map.Entry<String, Object> member : members.entrySet()) {
      String name = member.getKey();
      if (name.length() > LONGEST_NAME) {
        throw Problem.malformed(pointer, "too_long", "A member's name is too long.");
      }
      put(facts, name, member.getValue() == null ? null : String.valueOf(member.getValue()));
    }
    return facts;
  }

  private static void put(Map<String, String> facts, String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    String masked = Masking.mask(name.equals(URL) ? bare(value.strip()) : value.strip());
    if (masked.isEmpty()) {
      return;
    }
    facts.put(name, masked.length() > LONGEST ? masked.substring(0, LONGEST) : masked);
  }

  /** A web address without what may be personal in it: its question mark and fragment. */
  private static String bare(String address) {
    String path = address.split("[?#]", 2)[0];
    return path.matches("(?i)https?://.*|/.*") ? path : "";
  }
}
