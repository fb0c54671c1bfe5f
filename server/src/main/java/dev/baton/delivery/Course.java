package dev.baton.delivery;

import dev.baton.connector.Capabilities;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a delivery: those still to take, in order, and what those taken made.
 *
 * @param planned whether the helpdesk's own steps are in {@code todo} already
 * @param refused steps the helpdesk would not take and the ticket goes without, with the reason
 * @param doubts steps that may have been taken unseen before another delivery took over, and when
 */
public record Course(
    boolean planned,
    List<Step> todo,
    Map<Step, Made> made,
    Map<Step, String> refused,
    Map<Step, Instant> doubts) {
  private static final Duration TIME_TO_USE = Duration.ofMinutes(1);

  public Course {
    todo = List.copyOf(todo);
    made = Collections.unmodifiableMap(new LinkedHashMap<>(made));
    refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    doubts = Map.copyOf(doubts);
  }

  /** A ticket to open, nothing done. */
  public static Course begin() {
    return new Course(false, List.of(new Step.Create()), Map.of(), Map.of(), Map.of());
  }

  /** The step to take next, unless all are taken. */
  public Optional<Step> head() {
    return todo.isEmpty() ? Optional.empty() : Optional.of(todo.getFirst());
  }

  /** The ticket in the helpdesk, once it exists. */
  public Optional<Made> ticket() {
    return Optional.ofNullable(made.get(new Step.Create()));
  }

  /** What is not certain of the step at hand from the time before another delivery took over. */
  Trouble trouble() {
    @Nullable Instant doubt = head().map(doubts::get).orElse(null);
    return doubt == null ? Trouble.NONE : new Trouble(0, null, doubt, 0, false);
  }

  /** With a step that may have been taken unseen. */
  Course doubting(Step step, Instant since) {
    Map<Step, Instant> more = new LinkedHashMap<>(doubts);
    more.putIfAbsent(step, since);
    return new Course(planned, todo, made, refused, more);
  }

  /** With a step that was certainly not taken unseen. */
  Course certain(Step step) {
    Map<Step, Instant> fewer = new LinkedHashMap<>(doubts);
    fewer.remove(step);
    return new Course(planned, todo, made, refused, fewer);
  }

  /** With the steps this helpdesk needs around the ticket; the second time nothing changes. */
  Course plan(Capabilities helpdesk, List<UUID> attachments) {
    if (planned) {
      return this;
    }
    List<Step> steps = new ArrayList<>();
    if (helpdesk.separateRequester()) {
      steps.add(new Step.Requester());
    }
    if (helpdesk.separateUploads()) {
      attachments.forEach(id -> steps.add(new Step.Upload(id)));
    }
    for (Step step : todo) {
      steps.add(step);
      if (step instanceof Step.Create && helpdesk.separateNote()) {
        steps.add(new Step.Note());
      }
    }
    return new Course(true, steps, made, refused, doubts);
  }

  /**
   * With the uploads again that would be stale when the ticket refers to them. What is in doubt of
   * the ticket stays so.
   */
  Course freshen(Instant now, @Nullable Instant doubt) {
    if (!head().equals(Optional.of(new Step.Create()))) {
      return this;
    }
    List<Step> stale =
        made.entrySet().stream()
            .filter(entry -> entry.getKey() instanceof Step.Upload)
            .filter(entry -> stale(entry.getValue(), now))
            .map(Map.Entry::getKey)
            .toList();
    if (stale.isEmpty()) {
      return this;
    }
    List<Step> steps = new ArrayList<>(stale);
    steps.addAll(todo);
    Map<Step, Made> kept = new LinkedHashMap<>(made);
    stale.forEach(kept::remove);
    Course fresh = new Course(planned, steps, kept, refused, doubts);
    return doubt == null ? fresh : fresh.doubting(new Step.Create(), doubt);
  }

  /** Whether another delivery carries the ticket now. */
  public boolean withdrawn() {
    return todo.contains(new Step.Point()) || made.containsKey(new Step.Point());
  }

  /** With nothing left to do here but these. */
  Course only(Step... steps) {
    return new Course(true, List.of(steps), made, refused, doubts);
  }

  /** With the ticket that an earlier call opened. */
  Course found(Made ticket) {
    Map<Step, Made> more = new LinkedHashMap<>(made);
    more.put(new Step.Create(), ticket);
    return new Course(true, List.of(new Step.Point()), more, refused, doubts);
  }

  /** With all that is missing here, when this delivery carries the ticket once more. */
  public Course resume(Capabilities helpdesk, List<UUID> attachments, List<Step> after) {
    List<Step> steps = new ArrayList<>(begin().plan(helpdesk, attachments).todo());
    steps.addAll(after);
    Map<Step, Made> kept = new LinkedHashMap<>(made);
    kept.remove(new Step.Point());
    if (ticket().isPresent()) {
      steps.removeIf(step -> step instanceof Step.Requester || step instanceof Step.Upload);
    }
    steps.removeIf(step -> kept.containsKey(step) || refused.containsKey(step));
    return new Course(true, steps, kept, refused, doubts);
  }

  /** With one more step at the end; the same step twice is one. */
  public Course add(Step step) {
    if (todo.contains(step) || made.containsKey(step)) {
      return this;
    }
    List<Step> steps = new ArrayList<>(todo);
    steps.add(step);
    return new Course(planned, steps, made, refused, doubts);
  }

  /** With the first step taken. */
  Course done(Made result) {
    Map<Step, Made> more = new LinkedHashMap<>(made);
    more.put(todo.getFirst(), result);
    return new Course(planned, todo.subList(1, todo.size()), more, refused, doubts);
  }

  /** Without the first step, which the helpdesk refuses. */
  Course without(String reason) {
    Map<Step, String> more = new LinkedHashMap<>(refused);
    more.put(todo.getFirst(), reason);
    return new Course(planned, todo.subList(1, todo.size()), made, more, doubts);
  }

  private static boolean stale(Made upload, Instant now) {
    return upload.until() != null && upload.until().isBefore(now.plus(TIME_TO_USE));
  }
}
