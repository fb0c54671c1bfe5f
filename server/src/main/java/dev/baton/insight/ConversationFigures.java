package dev.baton.insight;

import dev.baton.shared.Detail;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one conversation adds to its store's figures. The same conversation, the same figures. */
public final class ConversationFigures {
  private static final Set<String> SAYS_NOTHING = Set.of("greeting", "thanks", "goodbye", "other");

  private final Told told;
  private final ZoneId zone;
  private final Map<Count, Long> counts = new HashMap<>();

  private ConversationFigures(Told told, ZoneId zone) {
    this.told = told;
    this.zone = zone;
  }

  /** The figures, on the clock of a zone. Empty when nothing was said. */
  public static Map<Count, Long> of(Told told, ZoneId zone) {
    ConversationFigures figures = new ConversationFigures(told, zone);
    figures.tell();
    return figures.counts;
  }

  private void tell() {
    long said = told.turns().stream().filter(Told.Turn::byShopper).count();
    if (said == 0 && told.handoffs().isEmpty()) {
      return;
    }
    LocalDate day = told.startedAt().atZone(zone).toLocalDate();
    add(Measure.CONVERSATIONS, day, "", 1);
    add(Measure.MESSAGES, day, "", said);
    if (!told.handoffs().isEmpty()) {
      add(Measure.HANDED_OFF, day, "", 1);
    }
    told.handoffs().forEach(this::tell);
  }

  private void tell(Told.Case handoff) {
    ZonedDateTime at = handoff.startedAt().atZone(zone);
    LocalDate day = at.toLocalDate();
    add(Measure.HANDOFFS, day, "", 1);
    add(Measure.END, day, end(handoff), 1);
    add(Measure.REASON, day, handoff.reason(), 1);
    add(Measure.SKILL, day, handoff.skill() == null ? "none" : handoff.skill(), 1);
    add(Measure.TOPIC, day, topic(handoff), 1);
    add(Measure.LANGUAGE, day, told.language() == null ? "unknown" : told.language(), 1);
    add(Measure.HOUR, day, "%02d".formatted(at.getHour()), 1);
    if (handoff.ticketAt() != null) {
      Duration took = Duration.between(handoff.startedAt(), handoff.ticketAt());
      add(Measure.TIME, day, Histogram.bucket(took), 1);
    }
    details(handoff, day);
  }

  private static String end(Told.Case handoff) {
    return handoff.lost() || handoff.status().equals("collecting") ? handoff.status() : "ticket";
  }

  private String topic(Told.Case handoff) {
    if (handoff.topic() != null) {
      return handoff.topic();
    }
    return told.wanted(handoff, SAYS_NOTHING)
        .orElse(handoff.skill() == null ? "other" : handoff.skill());
  }

  private void details(Told.Case handoff, LocalDate day) {
    for (Detail detail : Detail.values()) {
      String key = detail.key();
      String state = handoff.details().getOrDefault(key, "");
      boolean asked =
          told.turns().stream().anyMatch(turn -> turn.asking(handoff.id()).contains(key));
      if (asked) {
        add(Measure.DETAIL, day, key + "/asked", 1);
        add(Measure.DETAIL, day, key + "/" + outcome(handoff, state), 1);
      } else if (state.equals("given")) {
        add(Measure.DETAIL, day, key + "/known", 1);
      }
    }
    lostBy(handoff).forEach(detail -> add(Measure.LOST, day, detail, 1));
  }

  private static String outcome(Told.Case handoff, String state) {
    if (!state.isEmpty()) {
      return state;
    }
    return handoff.status().equals("collecting") ? "open" : "left";
  }

  /** Required details but for which there would be a ticket: the address was there already. */
  private List<String> lostBy(Told.Case handoff) {
    List<String> asked = told.lastAsked(handoff.id());
    boolean address = "given".equals(handoff.details().get(Detail.EMAIL.key()));
    return handoff.lost() && address
        ? asked.stream()
            .filter(detail -> !detail.equals(Detail.EMAIL.key()))
            .filter(told.required()::contains)
            .toList()
        : List.of();
  }

  private void add(Measure measure, LocalDate day, String key, long times) {
    if (times > 0) {
      counts.merge(new Count(measure, day, key), times, Long::sum);
    }
  }
}
