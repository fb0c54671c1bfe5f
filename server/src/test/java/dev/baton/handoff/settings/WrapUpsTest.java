package dev.baton.handoff.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.settings.WrapUp.Text;
import dev.baton.handoff.settings.WrapUp.When;
import dev.baton.merchant.Store;
import dev.baton.shared.Language;
import dev.baton.shared.StoreId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WrapUpsTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final String WEDNESDAY_NOON = "2026-11-25T12:00";

  @Test
  void an_unedited_default_is_said_in_the_shoppers_language() {
    Set<String> said = new HashSet<>();
    for (Language language : Language.SPOKEN) {
      said.add(say(WrapUp.INITIAL, language.code(), WEDNESDAY_NOON));
    }
    assertThat(said)
        .hasSize(7)
        .contains("I have forwarded your inquiry to an agent, who will respond within 24 hours.");
    assertThat(say(WrapUp.INITIAL, "pt-BR", WEDNESDAY_NOON)).contains("24 horas");
    assertThat(say(WrapUp.INITIAL, "ja", WEDNESDAY_NOON)).isEqualTo(WrapUp.INITIAL_TEXT);
  }

  @Test
  void an_edited_default_is_said_as_written() {
    WrapUp edited = new WrapUp("Noted, {{first_name}}: reference {{reference}}.", List.of());
    assertThat(say(edited, "fr", WEDNESDAY_NOON)).isEqualTo("Noted, Bo: reference K7QX.");
  }

  @Test
  void the_reply_time_is_in_the_shoppers_language_until_the_merchant_words_it() {
    WrapUp wrapUp = new WrapUp("{{reply_time}}", List.of());
    assertThat(say(wrapUp, "fr", WEDNESDAY_NOON)).isEqualTo("24 heures");
    assertThat(
            WrapUps.say(
                settings(wrapUp, null), store("2 working days", null), facts("fr", WEDNESDAY_NOON)))
        .isEqualTo("2 working days");
  }

  @Test
  void a_text_that_lacks_everything_gives_way_to_the_default() {
    WrapUp wrapUp = new WrapUp("Call {{other_contact}}.", List.of());
    assertThat(say(wrapUp, "de", WEDNESDAY_NOON)).contains("24 Stunden");
    WrapUp withText =
        new WrapUp(
            "Thanks, {{first_name}}.",
            List.of(new Text(null, null, List.of(), "de", "{{other_contact}}")));
    assertThat(say(withText, "de", WEDNESDAY_NOON)).isEqualTo("Thanks, Bo.");
  }

  @Test
  void the_time_decides_before_the_language() {
    WrapUp wrapUp =
        new WrapUp(
            "default",
            List.of(
                text(null, "de", "Standard"),
                text(When.AFTER_HOURS, null, "closed"),
                text(When.WEEKEND, "de", "Wochenende"),
                text(When.WEEKEND, null, "weekend"),
                holiday("2026-12-24/2026-12-26", null, "holiday"),
                holiday("2026-12-24/2026-12-26", "de-CH", "Feschtag")));
    assertThat(say(wrapUp, "de", WEDNESDAY_NOON)).isEqualTo("Standard");
    assertThat(say(wrapUp, "es", WEDNESDAY_NOON)).isEqualTo("default");
    assertThat(say(wrapUp, "es", "2026-11-25T08:59")).isEqualTo("closed");
    assertThat(say(wrapUp, "de", "2026-11-25T17:30")).isEqualTo("closed");
    assertThat(say(wrapUp, "de-AT", "2026-11-28T23:00")).isEqualTo("Wochenende");
    assertThat(say(wrapUp, "es", "2026-11-29T03:00")).isEqualTo("weekend");
    assertThat(say(wrapUp, "de-CH", "2026-12-26T23:59")).isEqualTo("Feschtag");
    assertThat(say(wrapUp, "en", "2026-12-24T00:00")).isEqualTo("holiday");
    assertThat(say(wrapUp, "en", "2026-12-23T12:00")).isEqualTo("default");
  }

  @Test
  void a_language_falls_back_from_exact_to_base_to_any_region_to_none() {
    WrapUp wrapUp =
        new WrapUp(
            "none",
            List.of(text(null, "pt", "pt"), text(null, "pt-BR", "br"), text(null, "fr-CA", "ca")));
    assertThat(say(wrapUp, "pt-BR", WEDNESDAY_NOON)).isEqualTo("br");
    assertThat(say(wrapUp, "pt_br", WEDNESDAY_NOON)).isEqualTo("br");
    assertThat(say(wrapUp, "pt-PT", WEDNESDAY_NOON)).isEqualTo("pt");
    assertThat(say(wrapUp, "fr", WEDNESDAY_NOON)).isEqualTo("ca");
    assertThat(say(wrapUp, "it", WEDNESDAY_NOON)).isEqualTo("none");
  }

  @Test
  void an_open_saturday_is_no_weekend_while_the_team_is_there() {
    WrapUp wrapUp = new WrapUp("default", List.of(text(When.WEEKEND, null, "weekend")));
    Hours saturday = new Hours(Map.of(DayOfWeek.SATURDAY, List.of(span("10:00", "14:00"))));
    assertThat(say(settings(wrapUp, saturday), "2026-11-28T12:00")).isEqualTo("default");
    assertThat(say(settings(wrapUp, saturday), "2026-11-28T15:00")).isEqualTo("weekend");
    assertThat(say(settings(wrapUp, null), "2026-11-28T12:00")).isEqualTo("weekend");
  }

  @Test
  void after_hours_needs_hours() {
    WrapUp wrapUp = new WrapUp("default", List.of(text(When.AFTER_HOURS, null, "closed")));
    assertThat(say(settings(wrapUp, null), "2026-11-25T03:00")).isEqualTo("default");
    assertThat(say(settings(wrapUp, new Hours(Map.of())), "2026-11-25T12:00")).isEqualTo("closed");
  }

  @Test
  void hours_follow_the_clock_on_the_wall_when_it_changes() {
    WrapUp wrapUp = new WrapUp("default", List.of(text(When.AFTER_HOURS, null, "closed")));
    HandoffSettings settings =
        settings(wrapUp, new Hours(Map.of(DayOfWeek.SUNDAY, List.of(span("00:30", "03:00")))));
    // 2026-11-01 02:00 EDT becomes 01:00 EST: 01:30 comes twice.
    assertThat(say(settings, Instant.parse("2026-11-01T05:30:00Z"))).isEqualTo("default");
    assertThat(say(settings, Instant.parse("2026-11-01T06:30:00Z"))).isEqualTo("default");
    assertThat(say(settings, Instant.parse("2026-11-01T07:59:59Z"))).isEqualTo("default");
    assertThat(say(settings, Instant.parse("2026-11-01T08:00:00Z"))).isEqualTo("closed");
    // 2026-03-08 02:00 EST becomes 03:00 EDT.
    assertThat(say(settings, Instant.parse("2026-03-08T06:59:59Z"))).isEqualTo("default");
    assertThat(say(settings, Instant.parse("2026-03-08T07:00:00Z"))).isEqualTo("closed");
  }

  private static Text text(@Nullable When when, @Nullable String language, String text) {
    return new Text(when, null, List.of(), language, text);
  }

  private static Text holiday(String dates, @Nullable String language, String text) {
    return new Text(
        When.HOLIDAY, "Christmas", List.of(Days.parse(dates).orElseThrow()), language, text);
  }

  private static Hours.Span span(String from, String to) {
    return new Hours.Span(
        Hours.Span.minute(from).orElseThrow(), Hours.Span.minute(to).orElseThrow());
  }

  private static String say(WrapUp wrapUp, String language, String local) {
    List<Hours.Span> day = List.of(span("09:00", "17:30"));
    Hours week = new Hours(Map.of(DayOfWeek.WEDNESDAY, day, DayOfWeek.THURSDAY, day));
    return WrapUps.say(settings(wrapUp, week), store("24 hours", null), facts(language, local));
  }

  private static String say(HandoffSettings settings, String local) {
    return WrapUps.say(settings, store("24 hours", null), facts("en", local));
  }

  private static String say(HandoffSettings settings, Instant at) {
    return WrapUps.say(
        settings, store("24 hours", null), new WrapUpFacts("K7QX", null, null, null, "en", at));
  }

  private static WrapUpFacts facts(String language, String local) {
    Instant at = LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    return new WrapUpFacts("K7QX", " Bo  Chan", "bo@example.com", null, language, at);
  }

  private static HandoffSettings settings(WrapUp wrapUp, @Nullable Hours hours) {
    return new HandoffSettings(
        3,
        Information.INITIAL,
        wrapUp,
        null,
        null,
        "Contact support",
        true,
        WhenDeclined.OPEN_TICKET,
        30,
        hours);
  }

  private static Store store(String replyTime, @Nullable String otherContact) {
    return new Store(
        new StoreId("loom"),
        "Loom",
        "US",
        "USD",
        NEW_YORK,
        List.of("en"),
        List.of(),
        otherContact,
        replyTime,
        null);
  }
}
