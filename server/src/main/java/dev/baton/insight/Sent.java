package dev.baton.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A delivery as its figures are told from.
 *
 * @param arrived whether the helpdesk has a ticket
 * @param faults attempts that failed
 */
public record Sent(
    UUID id,
    UUID connection,
    String helpdesk,
    String status,
    Instant createdAt,
    boolean arrived,
    int faults) {

  /** What it adds to its store's figures, on the clock of a zone. */
  public Map<Count, Long> figures(ZoneId zone) {
    LocalDate day = createdAt.atZone(zone).toLocalDate();
    Map<Count, Long> counts = new HashMap<>();
    add(counts, day, "all");
    add(counts, day, end());
    if (faults > 0) {
      add(counts, day, "retried");
    }
    return counts;
  }

  private String end() {
    if (arrived) {
      return "delivered";
    }
    return status.equals("dead") || status.equals("replaced") ? status : "waiting";
  }

  private void add(Map<Count, Long> counts, LocalDate day, String what) {
    counts.put(new Count(Measure.DELIVERY, day, connection + "/" + helpdesk + "/" + what), 1L);
  }
}
