package dev.baton.assistant;

import dev.baton.conversation.JourneyEvents;
import dev.baton.handoff.HandoffReason;
import dev.baton.shared.Detail;
import dev.baton.skill.Attempt;
import dev.baton.skill.SkillName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that another agent led and now hands over.
 *
 * @param skill what it was about, or null
 * @param conversation what was said, oldest first
 * @param attempted what the other agent tried, oldest first
 * @param details what it says it knows, unchecked
 * @param journey the shopper's way through the shop, oldest first
 * @param locale BCP 47, or null
 * @param address the other agent's network address
 */
public record HandedOver(
    HandoffReason reason,
    @Nullable SkillName skill,
    List<Line> conversation,
    List<Attempt> attempted,
    Map<Detail, String> details,
    List<JourneyEvents.Event> journey,
    @Nullable String locale,
    String address) {

  public HandedOver {
    conversation = List.copyOf(conversation);
    attempted = List.copyOf(attempted);
    details = Map.copyOf(details);
    journey = List.copyOf(journey);
  }

  /** One message, by the shopper or by the other agent. */
  public record Line(boolean byShopper, String text, @Nullable Instant at) {}
}
