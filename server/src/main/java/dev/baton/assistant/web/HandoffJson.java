package dev.baton.assistant.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.assistant.HandoffSight;
import dev.baton.handoff.Handoff;
import dev.baton.shared.Detail;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A handoff as the storefront gets it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HandoffJson(
    UUID id,
    String status,
    String reason,
    @Nullable String skill,
    List<String> asking,
    List<String> confirming,
    List<String> missing,
    @Nullable String endedBecause,
    Map<String, HandoffSight.Value> details,
    @Nullable String reference,
    Handoff.@Nullable HelpdeskTicket ticket) {

  static HandoffJson of(HandoffSight sight) {
    return new HandoffJson(
        sight.id(),
        sight.status(),
        sight.reason(),
        sight.skill(),
        keys(sight.asking()),
        keys(sight.confirming()),
        keys(sight.missing()),
        sight.endedBecause(),
        sight.details().entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue)),
        sight.reference(),
        sight.ticket());
  }

  private static List<String> keys(List<Detail> details) {
    return details.stream().map(Detail::key).toList();
  }
}
