package dev.baton.handoff;

import dev.baton.shared.Detail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A handoff as somebody may see it.
 *
 * @param confirming details a yes-or-no question stands about
 * @param closedAt when the team closed the ticket, or null while it is open
 * @param missing all still to be asked, in the order of asking
 */
public record HandoffSight(
    UUID id,
    String status,
    String reason,
    @Nullable String skill,
    List<Detail> asking,
    List<Detail> confirming,
    List<Detail> missing,
    @Nullable String endedBecause,
    Map<Detail, Value> details,
    @Nullable String reference,
    Handoff.@Nullable HelpdeskTicket ticket,
    @Nullable Instant closedAt) {

  /** Whether details are still being gathered. */
  public boolean isOpen() {
    return status.equals(HandoffStatus.COLLECTING.key());
  }

  /** A detail as it may be seen. */
  public record Value(
      @Nullable String value, String state, @Nullable String source, boolean verified) {}

  /** What a shopper may see; everything when {@code unmasked}. */
  public static HandoffSight of(Handoff handoff, Collector collector, boolean unmasked) {
    Collecting collecting =
        switch (handoff) {
          case Handoff.Open open -> open.collecting();
          case Handoff.Ended ended -> ended.collecting();
          case Handoff.Sent _ -> Collecting.NOTHING_YET;
        };
    boolean open = handoff instanceof Handoff.Open;
    Confirmation confirming = collecting.confirming();
    return new HandoffSight(
        handoff.id(),
        handoff.status().key(),
        handoff.start().reason().key(),
        handoff.start().skill() == null ? null : handoff.start().skill().key(),
        open ? sorted(collecting.asking()) : List.of(),
        open && confirming != null ? List.of(Detail.EMAIL) : List.of(),
        open ? missing(collector, collecting) : List.of(),
        handoff instanceof Handoff.Ended ended ? ended.because() : null,
        details(handoff, unmasked),
        handoff instanceof Handoff.Sent sent ? sent.reference() : null,
        handoff instanceof Handoff.Sent sent ? sent.ticket() : null,
        handoff instanceof Handoff.Sent sent ? sent.closedAt() : null);
  }

  private static List<Detail> missing(Collector collector, Collecting collecting) {
    List<Detail> missing = new ArrayList<>(collector.missing(collecting));
    collecting.asking().stream().filter(d -> !missing.contains(d)).forEach(missing::add);
    return missing;
  }

  private static List<Detail> sorted(Collection<Detail> details) {
    return details.stream().sorted().toList();
  }

  private static Map<Detail, Value> details(Handoff handoff, boolean unmasked) {
    Map<Detail, Value> shown = new EnumMap<>(Detail.class);
    for (Map.Entry<Detail, HeldDetail> entry : handoff.details().entrySet()) {
      HeldDetail held = entry.getValue();
      shown.put(
          entry.getKey(),
          new Value(
              ShownDetail.of(entry.getKey(), held, unmasked),
              held.state().key(),
              held.source() == null ? null : held.source().key(),
              held.verified()));
    }
    return shown;
  }

  /** The members of this handoff in JSON, in every API. */
  public Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", id);
    members.put("status", status);
    members.put("reason", reason);
    putIfKnown(members, "skill", skill);
    members.put("asking", keys(asking));
    members.put("confirming", keys(confirming));
    members.put("missing", keys(missing));
    putIfKnown(members, "endedBecause", endedBecause);
    Map<String, Value> named = new LinkedHashMap<>();
    details.forEach((detail, value) -> named.put(detail.key(), value));
    members.put("details", named);
    putIfKnown(members, "reference", reference);
    putIfKnown(members, "ticket", ticket);
    putIfKnown(members, "closedAt", closedAt);
    return members;
  }

  private static void putIfKnown(Map<String, Object> members, String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
  }

  private static List<String> keys(List<Detail> details) {
    return details.stream().map(Detail::key).toList();
  }
}
