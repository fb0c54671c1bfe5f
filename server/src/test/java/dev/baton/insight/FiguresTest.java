package dev.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What one conversation, and one delivery, add to the figures. */
class FiguresTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant LATE = Instant.parse("2026-03-05T04:30:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
  private static final UUID HANDOFF = UUID.randomUUID();

  private static Told.Turn asks(int seq, String... details) {
    return new Told.Turn(
        seq,
        true,
        "human please",
        new Told.Why("track_order", List.of("asks"), List.of(), HANDOFF, List.of(details)));
  }

  private static Told told(Set<String> required, String status, Map<String, String> details) {
    Told.Case handoff =
        new Told.Case(HANDOFF, status, "button", null, null, 2, LATE, null, details);
    List<Told.Turn> turns = List.of(asks(2, "email", "name"), asks(4, "name"));
    return new Told(UUID.randomUUID(), LATE, "en", required, Set.of(), turns, List.of(handoff));
  }

  private static Map<String, Long> of(Measure measure, Map<Count, Long> figures) {
    Map<String, Long> keys = new TreeMap<>();
    figures.forEach(
        (at, n) -> {
          assertThat(at.day()).isEqualTo(DAY);
          if (at.measure() == measure) {
            keys.put(at.key(), n);
          }
        });
    return keys;
  }

  @Test
  void the_day_and_the_hour_are_those_of_the_stores_clock() {
    Map<Count, Long> figures =
        ConversationFigures.of(told(Set.of(), "cancelled", Map.of()), NEW_YORK);
    assertThat(of(Measure.HOUR, figures)).containsOnlyKeys("23");
    assertThat(of(Measure.TOPIC, figures)).containsOnlyKeys("track_order");
    assertThat(of(Measure.CONVERSATIONS, figures)).containsEntry("", 1L);
  }

  @Test
  void a_ticket_is_lost_to_a_detail_that_was_required_once_the_address_was_there() {
    Map<String, String> address = Map.of("email", "given");
    assertThat(lost(told(Set.of("email", "name"), "cancelled", address))).containsOnlyKeys("name");
    assertThat(lost(told(Set.of("email"), "cancelled", address))).isEmpty();
    assertThat(lost(told(Set.of("email", "name"), "abandoned", Map.of()))).isEmpty();
    assertThat(lost(told(Set.of("email", "name"), "submitted", address))).isEmpty();
  }

  private static Map<String, Long> lost(Told told) {
    return of(Measure.LOST, ConversationFigures.of(told, NEW_YORK));
  }

  @Test
  void every_detail_that_was_asked_for_has_one_outcome() {
    Told told =
        told(Set.of("email", "name"), "delivered", Map.of("email", "given", "phone", "given"));
    assertThat(of(Measure.DETAIL, ConversationFigures.of(told, NEW_YORK)))
        .containsOnlyKeys("email/asked", "email/given", "name/asked", "name/left", "phone/known");
  }

  @Test
  void a_delivery_has_one_end_and_may_have_been_retried() {
    assertThat(ends("dead", false, 12)).containsOnlyKeys("all", "dead", "retried");
    assertThat(ends("pending", true, 1)).containsOnlyKeys("all", "delivered", "retried");
    assertThat(ends("retrying", false, 2)).containsOnlyKeys("all", "waiting", "retried");
    assertThat(ends("delivered", true, 0)).containsOnlyKeys("all", "delivered");
  }

  private static Map<String, Long> ends(String status, boolean arrived, int faults) {
    UUID connection = UUID.randomUUID();
    Sent sent = new Sent(UUID.randomUUID(), connection, "zendesk", status, LATE, arrived, faults);
    Map<String, Long> ends = new TreeMap<>();
    of(Measure.DELIVERY, sent.figures(NEW_YORK))
        .forEach((key, n) -> ends.put(key.replace(connection + "/zendesk/", ""), n));
    return ends;
  }
}
