package dev.baton.handoff.settings.json;

import dev.baton.handoff.settings.Hours;
import dev.baton.handoff.settings.Hours.Span;
import dev.baton.handoff.settings.Weekdays;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The team's hours as JSON. */
final class HoursJson {
  private static final int MOST_A_DAY = 10;

  private HoursJson() {}

  static Optional<Hours> read(Shape json) {
    if (!json.present()) {
      return Optional.empty();
    }
    Shape week = json.object(Set.of("week")).neededMember("week");
    if (week.present()) {
      week.object(Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun"));
    }
    Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
    week.forEach(
        (name, spans) ->
            Weekdays.of(name)
                .ifPresent(day -> days.put(day, spans.list(MOST_A_DAY, HoursJson::span))));
    return Optional.of(new Hours(days));
  }

  private static Optional<Span> span(Shape json) {
    List<Integer> minutes =
        json.list(
            2, time -> time.text(5, Span::minute, "A time of day, as in 09:00; 24:00 ends a day."));
    if (minutes.size() == 2) {
      return Optional.of(new Span(minutes.get(0), minutes.get(1)));
    }
    json.none("wrong_value", "From and to, as in [\"09:00\", \"17:30\"].");
    return Optional.empty();
  }

  static ObjectNode write(Hours hours) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode week = json.putObject("week");
    new TreeMap<>(hours.week())
        .forEach(
            (day, spans) -> {
              ArrayNode list = week.putArray(Weekdays.key(day));
              spans.forEach(
                  span -> list.addArray().add(Span.text(span.from())).add(Span.text(span.to())));
            });
    return json;
  }
}
