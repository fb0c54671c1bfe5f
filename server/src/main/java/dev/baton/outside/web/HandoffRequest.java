package dev.baton.outside.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that another agent hands over, as it comes.
 *
 * @param conversation what was said, oldest first
 * @param attempted what the other agent tried, oldest first
 * @param journey the shopper's way through the shop, oldest first
 */
public record HandoffRequest(
    @Nullable String store,
    @Nullable List<Line> conversation,
    @Nullable String reason,
    @Nullable String skill,
    @Nullable List<Tried> attempted,
    @Nullable Details details,
    @Nullable List<JourneyStep> journey,
    @Nullable String locale) {

  /** One message. */
  public record Line(@Nullable String author, @Nullable String text, @Nullable Instant at) {}

  /** What was tried and how it ended. */
  public record Tried(@Nullable String what, @Nullable String outcome) {}

  /** What the other agent knows of the shopper. */
  public record Details(
      @Nullable String email,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String orderNumber) {}

  /** One step of the journey; whatever else it holds is kept as short facts. */
  public static final class JourneyStep {
    public @Nullable String type;
    public @Nullable Instant at;
    private final Map<String, Object> about = new TreeMap<>();

    @JsonAnySetter
    void about(String name, @Nullable Object value) {
      if (value != null) {
        about.put(name, value);
      }
    }

    @JsonAnyGetter
    Map<String, Object> about() {
      return about;
    }
  }
}
