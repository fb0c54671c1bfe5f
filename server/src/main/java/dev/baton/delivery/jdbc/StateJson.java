package dev.baton.delivery.jdbc;

import dev.baton.delivery.Course;
import dev.baton.delivery.DeliveryState;
import dev.baton.delivery.DeliveryState.Dead;
import dev.baton.delivery.DeliveryState.Delivered;
import dev.baton.delivery.DeliveryState.Replaced;
import dev.baton.delivery.DeliveryState.Sending;
import dev.baton.delivery.DeliveryState.Waiting;
import dev.baton.delivery.DeliveryStatus;
import dev.baton.delivery.Made;
import dev.baton.delivery.Step;
import dev.baton.delivery.Trouble;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A delivery's state as stored JSON, beside its status and its next time, which are columns.
 * Members may be added; what is stored once stays readable.
 */
record StateJson(
    int v,
    boolean planned,
    List<String> todo,
    Map<String, Made> made,
    Map<String, String> refused,
    @Nullable Map<String, Instant> doubts,
    Trouble trouble,
    int calls,
    boolean lookUp,
    @Nullable Instant began,
    @Nullable String why) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static String write(DeliveryState state) {
    Course course = state.course();
    Map<String, Made> made = new LinkedHashMap<>();
    course.made().forEach((step, result) -> made.put(step.key(), result));
    Map<String, String> refused = new LinkedHashMap<>();
    course.refused().forEach((step, reason) -> refused.put(step.key(), reason));
    Map<String, Instant> doubts = new LinkedHashMap<>();
    course.doubts().forEach((step, since) -> doubts.put(step.key(), since));
    return JSON.writeValueAsString(
        new StateJson(
            1,
            course.planned(),
            course.todo().stream().map(Step::key).toList(),
            made,
            refused,
            doubts,
            state.trouble(),
            state.calls(),
            state instanceof Sending sending && sending.lookUp(),
            state instanceof Sending sending ? sending.began() : null,
            state instanceof Dead dead ? dead.why() : null));
  }

  static DeliveryState read(String json, DeliveryStatus status, @Nullable Instant next) {
    StateJson stored = JSON.readValue(json, StateJson.class);
    Course course = stored.course();
    return switch (status) {
      case PENDING, RETRYING ->
          new Waiting(course, stored.trouble, stored.calls, Objects.requireNonNull(next));
      case SENDING ->
          new Sending(
              course,
              stored.trouble,
              stored.calls,
              stored.lookUp,
              Objects.requireNonNull(stored.began));
      case DELIVERED -> new Delivered(course, stored.calls);
      case REPLACED -> new Replaced(course, stored.trouble, stored.calls);
      case DEAD ->
          new Dead(
              course, stored.trouble, stored.calls, Objects.requireNonNullElse(stored.why, ""));
    };
  }

  private Course course() {
    Map<Step, Made> steps = new LinkedHashMap<>();
    made.forEach((key, result) -> steps.put(Step.of(key), result));
    Map<Step, String> reasons = new LinkedHashMap<>();
    refused.forEach((key, reason) -> reasons.put(Step.of(key), reason));
    Map<Step, Instant> unsure = new LinkedHashMap<>();
    if (doubts != null) {
      doubts.forEach((key, since) -> unsure.put(Step.of(key), since));
    }
    return new Course(planned, todo.stream().map(Step::of).toList(), steps, reasons, unsure);
  }
}
