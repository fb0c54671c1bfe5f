package dev.baton.outside.web;

import dev.baton.assistant.HandedOver;
import dev.baton.conversation.JourneyEvents;
import dev.baton.conversation.JourneyFacts;
import dev.baton.handoff.HandoffReason;
import dev.baton.outside.web.HandoffRequest.JourneyStep;
import dev.baton.outside.web.HandoffRequest.Line;
import dev.baton.outside.web.HandoffRequest.Tried;
import dev.baton.shared.Detail;
import dev.baton.shared.Problem;
import dev.baton.skill.Attempt;
import dev.baton.skill.SkillName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what another agent hands over; says where it is wrong. */
final class HandoffReading {
  static final int LONGEST_TEXT = 10_000;
  private static final int MOST_LINES = 300;
  private static final int MOST_TRIED = 50;
  private static final int LONGEST_TRIED = 1_000;
  private static final int LONGEST_DETAIL = 320;
  private static final int LONGEST_LOCALE = 35;

  private final HandoffRequest request;
  private final String address;
  private final Instant now;

  HandoffReading(HandoffRequest request, String address, Instant now) {
    this.request = request;
    this.address = address;
    this.now = now;
  }

  HandedOver read() {
    return new HandedOver(
        reason(),
        skill(),
        lines(),
        attempts(),
        details(),
        journey(),
        locale(request.locale()),
        address);
  }

  private HandoffReason reason() {
    String key = Bounds.required("/reason", request.reason());
    return Arrays.stream(HandoffReason.values())
        .filter(reason -> reason.key().equals(key))
        .findFirst()
        .orElseThrow(() -> unknown("/reason", names(HandoffReason.values(), HandoffReason::key)));
  }

  private @Nullable SkillName skill() {
    String key = request.skill();
    return key == null
        ? null
        : Arrays.stream(SkillName.values())
            .filter(skill -> skill.key().equals(key))
            .findFirst()
            .orElseThrow(() -> unknown("/skill", names(SkillName.values(), SkillName::key)));
  }

  private List<HandedOver.Line> lines() {
    List<Line> lines =
        Bounds.atMost(
            "/conversation", Bounds.required("/conversation", request.conversation()), MOST_LINES);
    List<HandedOver.Line> read = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String pointer = "/conversation/" + i;
      Line line = Bounds.required(pointer, lines.get(i));
      String author = Bounds.required(pointer + "/author", line.author());
      if (!author.equals("shopper") && !author.equals("assistant")) {
        throw unknown(pointer + "/author", "shopper, assistant");
      }
      String text = Bounds.required(pointer + "/text", line.text());
      Bounds.longest(pointer + "/text", text, LONGEST_TEXT);
      if (line.at() != null && line.at().isBefore(Instant.EPOCH)) {
        throw Problem.malformed(pointer + "/at", "wrong_value", "Nobody chatted here then.");
      }
      read.add(new HandedOver.Line(author.equals("shopper"), text, line.at()));
    }
    return read;
  }

  private List<Attempt> attempts() {
    List<Tried> tried = Bounds.atMost("/attempted", orNone(request.attempted()), MOST_TRIED);
    List<Attempt> read = new ArrayList<>();
    for (int i = 0; i < tried.size(); i++) {
      String pointer = "/attempted/" + i;
      Tried one = Bounds.required(pointer, tried.get(i));
      String what = Bounds.required(pointer + "/what", one.what());
      String outcome = Bounds.required(pointer + "/outcome", one.outcome());
      Bounds.longest(pointer + "/what", what, LONGEST_TRIED);
      Bounds.longest(pointer + "/outcome", outcome, LONGEST_TRIED);
      read.add(new Attempt(what, outcome));
    }
    return read;
  }

  private Map<Detail, String> details() {
    Map<Detail, String> read = new EnumMap<>(Detail.class);
    HandoffRequest.Details given = request.details();
    if (given != null) {
      put(read, Detail.EMAIL, given.email());
      put(read, Detail.NAME, given.name());
      put(read, Detail.PHONE, given.phone());
      put(read, Detail.ORDER_NUMBER, given.orderNumber());
    }
    return read;
  }

  private static void put(Map<Detail, String> read, Detail detail, @Nullable String value) {
    Bounds.longest("/details/" + detail.key(), value, LONGEST_DETAIL);
    if (value != null && !value.isBlank()) {
      read.put(detail, value);
    }
  }

  private List<JourneyEvents.Event> journey() {
    List<JourneyStep> steps =
        Bounds.atMost("/journey", orNone(request.journey()), JourneyEvents.MOST);
    List<JourneyEvents.Event> read = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      String pointer = "/journey/" + i;
      JourneyStep step = Bounds.required(pointer, steps.get(i));
      Instant at = step.at == null ? now : step.at;
      read.add(JourneyFacts.step(pointer, step.type, at, step.about(), now));
    }
    return read;
  }

  private static @Nullable String locale(@Nullable String tag) {
    Bounds.longest("/locale", tag, LONGEST_LOCALE);
    if (tag == null || tag.isBlank()) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
    return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static Problem unknown(String pointer, String known) {
    return Problem.malformed(
        pointer, "wrong_value", "One of these is allowed here: " + known + ".");
  }

  private static <T> String names(T[] values, java.util.function.Function<T, String> key) {
    return Arrays.stream(values).map(key).collect(Collectors.joining(", "));
  }
}
