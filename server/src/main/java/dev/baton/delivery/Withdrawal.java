package dev.baton.delivery;

import dev.baton.connector.Capabilities;
import dev.baton.connector.Outcome;
import dev.baton.delivery.Decision.News;
import dev.baton.delivery.DeliveryState.Replaced;
import dev.baton.delivery.DeliveryState.Sending;
import dev.baton.delivery.DeliveryState.Waiting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a delivery goes on when another one carries its ticket: it opens nothing any more; what it
 * may have opened unseen is looked for, and whoever has the ticket there is told where the other
 * is. When that cannot be done, the agent of the other must be told.
 */
final class Withdrawal {

  private Withdrawal() {}

  static Decision begin(DeliveryState state, Happened.Withdrawn event, Capabilities helpdesk) {
    if (state instanceof Replaced) {
      return Decision.quiet(state);
    }
    Trouble trouble =
        state instanceof Sending sending
            ? DeliveryMachine.doubting(sending).trouble()
            : state.trouble();
    @Nullable Instant since = trouble.doubt();
    Course course = doubting(state.course(), since);
    if (course.ticket().isPresent()) {
      return event.reachable()
          ? Decision.quiet(
              new Waiting(course.only(new Step.Point()), Trouble.NONE, state.calls(), event.at()))
          : unsettled(course, state);
    }
    @Nullable Instant opened = course.doubts().get(new Step.Create());
    if (opened == null) {
      return Decision.quiet(ended(course, state));
    }
    if (!event.reachable() || !helpdesk.lookUp()) {
      return unsettled(course, state);
    }
    Trouble doubt = new Trouble(0, null, opened, 0, true);
    return Decision.quiet(
        new Waiting(
            course.only(new Step.Seek(), new Step.Point()), doubt, state.calls(), event.at()));
  }

  /** Whether an answer nobody waited for says that the ticket exists. */
  static boolean revealed(DeliveryState state, Happened.Answered answer) {
    boolean withdrawn = state instanceof Replaced || state.course().withdrawn();
    return withdrawn
        && state.course().ticket().isEmpty()
        && answer.step() instanceof Step.Create
        && answer.outcome() instanceof Outcome.Created;
  }

  static Decision found(DeliveryState state, Made ticket, Instant now) {
    return new Decision(
        new Waiting(state.course().found(ticket), Trouble.NONE, state.calls(), now),
        List.of(new News.Resurfaced(ticket)));
  }

  static Replaced ended(Course course, DeliveryState state) {
    return new Replaced(course.only(), Trouble.NONE, state.calls());
  }

  static Decision unsettled(Course course, DeliveryState state) {
    return new Decision(ended(course, state), List.of(new News.Unsettled()));
  }

  /** What was in doubt stays so, in case this delivery carries the ticket once more. */
  private static Course doubting(Course course, @Nullable Instant since) {
    if (since == null || course.head().isEmpty()) {
      return course;
    }
    Step step = course.head().get() instanceof Step.Seek ? new Step.Create() : course.head().get();
    return course.doubting(step, since);
  }
}
